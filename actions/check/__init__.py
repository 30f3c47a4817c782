"""What comes of the gig check and of the interest quiz, and what changes of it afterwards."""
