"""What a message answers, tells or takes back, beside what was asked and is known."""
