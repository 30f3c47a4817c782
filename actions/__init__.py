"""What the advisor does in a conversation: one verb a file, rasa_sdk only. Never imports `components`."""
