"""What a message tells, whatever was asked: options by their words, work, places, what is in the way, a goal."""
