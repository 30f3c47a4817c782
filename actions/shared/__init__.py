"""What all actions stand on: what was said so far, what is kept of a person, how it is shown, how an answer is said."""
