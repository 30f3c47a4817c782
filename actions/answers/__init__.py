"""Answering a question of the content, and saying more of an answer: its source, simpler, once more."""
