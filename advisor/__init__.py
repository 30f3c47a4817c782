"""What the advisor decides, in plain Python: imports neither Rasa nor its SDK."""
