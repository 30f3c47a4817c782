"""What the advisor decides, in plain Python: imports neither Rasa nor its SDK.

Its rooms, from the ground up; each imports only those before it: words, library, decisions, replies, handouts, checks.
"""
