"""Reads how long somebody has done something: "3 yrs", "a year and a half", "like 4 years", in months.

Boundary: leaves out other times: ages, waits, plans ("in 2 years"), rates ("30k a year"), courses.
"""

from __future__ import annotations

import re

from advisor.words.numbers import LOOSE, Read, number_at, skip_half, word_at, word_set

WEEKS_A_MONTH = 365.25 / 12 / 7
_LONGEST = 70 * 12
_LONG_COURSE = 3  # months; "training 2 years" may be the work itself


def _each(value: float, words: str) -> dict[str, float]:
    return dict.fromkeys(words.split(), value)


MONTHS = {  # that a unit lasts
    **_each(120, "decade decades"),
    **_each(12, "year years yr yrs yeras yaers yers y"),
    **_each(1, "month months mo mos mth mths mnths monts moths"),
    **_each(1 / WEEKS_A_MONTH, "week weeks wk wks weekes"),
    **_each(1 / WEEKS_A_MONTH / 7, "day days"),
}
SOFT = word_set(
    "about abt like at least only just around maybe roughly almost nearly over under the past last ~ probably a an"
)
# What beside the words makes them another time than that spent on the work.
_NOT_AFTER = word_set(
    "every each within next another need needs require requires required want wants ask asks asking take takes took "
    "taking lasts wait waiting save saved age aged turning turned in by until till notice $ son daughter kid baby "
    "child toddler once twice final"
)
_NOT_BEFORE = word_set(
    "old olds left away later apart till until notice pregnant sober degree degrees program programs college course "
    "courses contract bid sentence vacation pto leave paid sick off probation school % from / o break since stay"
)
_NOT_BEFORE_PAIRS = (
    {("to", word) for word in word_set("go get live finish decide learn save")}
    | {(experience, word) for experience in ("experience", "exp") for word in word_set("required needed minimum min")}
    | {("job", "search"), ("out", "of"), ("out", "the"), ("out", "da")}
)
# "3 years of searching" is not work; these are.
_OF = word_set("experience exp work service this it relevant my retail being doing no driving")
_NOT_WORKING = word_set("searching looking hunting studying training waiting applying graduating putting being")
# "2 wks of training", "some training like 2 wks" is the time of a course; to train others is work.
_A_COURSE = word_set("training class classes course orientation")
_TRAINED = word_set("new ppl people others them staff the my newbies everyone")
_TO_WHOM = word_set("me us him her them you")
_RATES = word_set("a per each every")
_GIVEN = word_set("get gets got paid give gives have my your")  # "we get 2 weeks" is a holiday
_BEGAN = word_set("started start began joined hired")
_NO_WORK = word_set("unemployed jobless")
# "did 12 years, been home 8 months": time served, and time since.
_FREED, _OF_WORK = word_set("home upstate feds released release"), word_set("at for as with on doing")
_IS_BACK = word_set("been am im i'm ive i've back came got stayed")
_BE = word_set("im i'm am is she's he's shes hes")
# "a year" alone is more often a rate ("30k a year") than a time.
_A_TIME_AFTER = word_set(
    "for about abt been almost nearly over under than like only just maybe around roughly after yeah , . ; its it's "
    "probably barely to on so done did yes here"
)


_AGES = re.compile(
    r"(?:since|started (?:at|when)) (?:i was |age )?(?:(?:like|about|only|just) )?(?P<then>\d\d)"
    r"(?: (?:[,.;]|and|n|now|but|so))* "
    r"i ?['’]?a?m (?:now )?(?P<now>\d\d)(?![\d:])"
)
_AGES_WITHIN = 14  # words


def duration_at(words: list[str], at: int) -> Read | None:
    """Return the months of the duration that begins at `at`."""
    if apart := _ages_apart(words, at):
        return apart
    period = _period_at(words, at)
    if not period or not _is_time_spent(words, period):
        return None
    # "2 years and 3 months", "1yr 6mo"
    joined = period.after + (word_at(words, period.after) in {"and", "&", "n", ","})
    rest = _period_at(words, joined)
    left = rest and word_at(words, rest.after) in _NOT_BEFORE  # "1 yr, 6 months left"
    if rest and not left and rest.value < period.value and words[joined] not in {"a", "an"}:
        period = Read(period.value + rest.value, at, rest.after)
    return period if period.value <= _LONGEST else None


def _ages_apart(words: list[str], at: int) -> Read | None:
    """Return the time between two ages: "since i was 19, now im 27"."""
    found = _AGES.match(" ".join(words[at : at + _AGES_WITHIN])) if word_at(words, at) in {"since", "started"} else None
    years = int(found["now"]) - int(found["then"]) if found else 0
    return Read(years * 12, at, at + len(found[0].split())) if found and years > 0 else None


def _period_at(words: list[str], at: int) -> Read | None:
    number = number_at(words, at)
    if not number:
        # "like a year and a half" often loses its "a"
        half = skip_half(words, at + 1) if word_at(words, at) in {"year", "yr"} else 0
        return Read(18, at, half) if half > at + 1 else None
    place = number.after
    while word_at(words, place) in LOOSE:
        place += 1
    unit = word_at(words, place)
    if unit not in MONTHS or (unit == "y" and place > number.after):
        return None
    after = skip_half(words, place + 1)
    return Read((number.value + (after > place + 1) / 2) * MONTHS[unit], at, after)


def _is_time_spent(words: list[str], period: Read) -> bool:
    at, before = period.first, period.first - 1
    while before >= 0 and words[before] in SOFT:
        before -= 1
    ahead, softened = word_at(words, before), set(words[before + 1 : at])
    follow, second = word_at(words, period.after), word_at(words, period.after + 1)
    if follow in {"ago", "back"}:
        return bool(_BEGAN & set(words[max(0, at - 8) : at]))
    if follow == "-":
        follow = second
    named_otherwise = (
        (follow == "of" and not (second in _OF or _is_doing(second)))
        or follow in _NOT_BEFORE
        or (follow, second) in _NOT_BEFORE_PAIRS
    )
    a_rate = follow in _RATES and (second in MONTHS or second == "night")
    if ahead in _TO_WHOM:
        ahead = word_at(words, before - 1)  # "took me 3 years"
    planned = ahead in _NOT_AFTER and not (ahead == "in" and softened & {"past", "last"})
    planned = planned or bool(_NO_WORK & set(words[max(0, at - 4) : at]))
    planned = planned or (ahead == "did" and follow not in _OF_WORK and bool(_FREED & set(words)))
    planned = planned or (ahead == "home" and word_at(words, before - 1) in _IS_BACK)
    a_roster = follow == "on" and "off" in words[period.after + 1 : period.after + 4]  # "2 weeks on 2 off"
    an_age = ahead in _BE and follow not in {"in", "into"}
    of_a_course = follow in _A_COURSE and second not in _TRAINED
    of_a_course = of_a_course or (ahead in _A_COURSE and period.value < _LONG_COURSE)
    return not (of_a_course or named_otherwise or a_rate or a_roster or planned or an_age) and _fits_its_unit(
        words, period, ahead
    )


def _fits_its_unit(words: list[str], period: Read, ahead: str) -> bool:
    """Judge the units that are more often used for something else."""
    at, unit = period.first, words[period.after - 1]
    if unit in {"day", "days"}:
        return ahead in {"for", "been", "here"}
    if MONTHS.get(unit, 1) < 1 and ahead in _GIVEN:
        return False
    if words[at] in {"a", "an"} and words[at + 1] in MONTHS and unit == words[at + 1]:
        return at == 0 or words[at - 1] in _A_TIME_AFTER or words[at - 1].endswith("ing")
    return True


def _is_doing(word: str) -> bool:
    return word.endswith("ing") and word not in _NOT_WORKING
