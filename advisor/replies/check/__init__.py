"""What is said of a check that is done."""
