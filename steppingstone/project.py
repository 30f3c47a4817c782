"""Where the project's parts lie, and the surroundings that its programs run in."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "models"
RUN_FOLDER = ROOT / ".steppingstone"  # logs of the last run; never in git

_QUIET = {
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "PYTHONWARNINGS": "ignore",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "SQLALCHEMY_WARN_20": "0",
    "TF_CPP_MIN_LOG_LEVEL": "3",
}


def surroundings() -> dict[str, str]:
    """Return the environment for Rasa and the action server: loopback only, no telemetry, little noise."""
    fixed = {"RASA_TELEMETRY_ENABLED": "false", "SANIC_HOST": "127.0.0.1", "PYTHONUNBUFFERED": "1"}
    return {**_QUIET, **os.environ, **fixed}


class SetupError(Exception):
    """Something the person at the keyboard can mend; the message says what and how."""
