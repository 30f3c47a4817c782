"""What means something only beside what was said before: the ways to meet it, and their order."""
