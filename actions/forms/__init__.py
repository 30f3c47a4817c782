"""The forms from beginning to end: starting, asking, hearing, steering, and making the plan that comes of it."""
