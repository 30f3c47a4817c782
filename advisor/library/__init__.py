"""What the advisor knows: reads `content/` into frozen answers, questions, steps and words."""
