"""The doors to the advisor: one channel a file, and what they share. Named in credentials.yml."""
