"""What is said of a plan: what is asked and reported of it, and what is to be changed."""
