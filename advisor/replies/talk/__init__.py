"""What is said of the talk itself: what was said before, and which of several kinds of work is meant."""
