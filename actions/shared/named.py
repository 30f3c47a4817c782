"""The answers that actions know by their ids. No other module of actions names one, so that a test can compare them."""

from __future__ import annotations

GIG_CHECK = "gig_or_career"
PLAN = "job_into_career"
INTEREST_TEST = "interest_profiler"
EXPLORING = "my_next_move"
FIELDS = "which_field"
OUTLOOK = "occupation_outlook"
FIRST_STEPS = "first_steps"
VISIT = "what_to_bring"
OLD_PLAN = "reviewing_progress"
COPY = "copy_of_talk"
OWN_CHOICE = "your_own_choice"
FREE = "is_it_free"
GOOD_NEWS = "good_news"
OF_NAMED_WORK = {"cost": "who_pays_for_courses", "time": "length_of_training"}  # by the kind of follow-up
NEAREST_OFFICE = "nearest_office"
WHOLE_ARTICLE = "where_this_comes_from"
OF_BARRIERS = {"transport": "transport_trouble", "childcare": "childcare_trouble", "money": "money_trouble"}
EMERGENCY = ("emergency_now", "hurt_or_ill_now", "client_in_danger", "es_emergency")
