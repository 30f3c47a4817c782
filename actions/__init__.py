"""What the advisor does in a conversation: one verb a file, rasa_sdk only. Never imports `components`.

Each room imports only those before it: shared, check, plan, following, answers, forms, talk (tests/test_house.py).
"""
