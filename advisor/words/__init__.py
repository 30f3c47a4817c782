"""What stands in a message, told by its words alone: numbers, amounts, danger, short answers, follow-ups."""
