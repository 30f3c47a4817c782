"""How a message answers the question that waits, and how it changes or takes back an answer."""
