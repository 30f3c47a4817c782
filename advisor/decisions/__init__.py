"""What is decided: the Gig Check, the plan, and what the interest list comes to."""
