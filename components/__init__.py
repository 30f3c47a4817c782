"""What Rasa loads by name: one class a file. Never imports `actions`."""

import os

# Said here too because plain `rasa` commands do not pass through our own command.
os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
