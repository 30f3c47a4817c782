"""What a message answers, tells or takes back, beside what was asked and is known.

Each room imports only those before it: told, answered, plan, talk, check (tests/test_house.py).
"""
