"""What people take along: a plan to print, a card, dates for a calendar."""
