from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.words.privacy import Masked, is_only_masked, mask

PHONES = [
    "602-555-0100",
    "(602) 555-0100",
    "(602)555-0100",
    "602.555.0100",
    "602 555 0100",
    "602/555-0100",
    "6025550100",
    "1-602-555-0100",
    "16025550100",
    "+1 602 555 0100",
    "+1 (602) 555-0100",
    "602–555–0100",
    "602\u200b555\u200b0100",
    "123-456-7890",
    "07700 900123",
    "07700 900 123",
    "07700900123",
    "020 7946 0018",
    "(020) 7946 0018",
    "0161 496 0000",
    "+44 7700 900123",
    "+44 (0)7700 900123",
    "0044 7700 900123",
    "+91 98765 43210",
    "0412 345 678",
    "+61 412 345 678",
    "+49 30 901820",
]
EMAILS = [
    "jo@example.com",
    "Jo.Doe+jobs@mail.example.co.uk",
    "jo_doe@example.org.",
    "jo@gmail",
    "jo @ gmail.com",
    "jo at gmail dot com",
    "jo (at) yahoo.com",
]
CARDS = ["4111 1111 1111 1111", "4111-1111-1111-1111", "4111111111111111", "378282246310005", "3782 822463 10005"]
SOCIALS = ["123-45-6789", "123 45 6789", "123456789", "123.45.6789"]
ADDRESSES = [
    "77 oak st apt 9",
    "1450 N Elm Street",
    "12 w 5th ave unit 3b",
    "9 Rosa Parks Blvd, Apt. 12",
    "501 county road",
    "30 Maple Drive, apt 2",
    "88 st james ct",
    "PO box 411",
]
PRIVATE = [(kind, text) for kind in ("phone", "email", "card", "ssn", "address") for text in
           {"phone": PHONES, "email": EMAILS, "card": CARDS, "ssn": SOCIALS, "address": ADDRESSES}[kind]]  # fmt: skip

HARMLESS = [
    "i live in 85004",
    "85004-1234",
    "85004 85016 85018",
    "02134-1001",
    "40 hrs",
    "since 2019",
    "2019-2024, then 2024-2026",
    "from 2019 2020 2021 till now",
    "01/15/2024",
    "2024-01-15",
    "15-01-2024 10:30",
    "my 1099 and my w-2",
    "988",
    "call 988",
    "text 741741",
    "call 116 123",
    "dial 211",
    "my 401k",
    "24/7",
    "9-5, mon-fri",
    "0900-1700",
    "20-25 an hour",
    "$15.50 - $20.75",
    "30000-45000 a year",
    "$100,000-150,000",
    "60000 75000",
    "i make 1,234,567",
    "reach 1000000 people",
    "$1234567890",
    "pi is 3.1415926535",
    "12 15 18 20 25 30",
    "1 2 3 4 5 6 7 8 9 10",
    "route 66, unit 12, floor 3",
    "ages 4, 7 and 11",
    "meet at yahoo tomorrow",
    "i work at gmail support",
    "@uber",
    "3@15.50",
    "its a 20 minute drive",
    "40 miles one way, a 2 hour drive",
    "2 yrs at st jude",
    "i worked 3 years st louis",
    "a 5 star court",
    "i drive 40 hours on the road",
    "2 jobs by main st",
    "born in 1989",
    "we got 2 cars drive one",
    "started 04/05/2019",
    "4111 1111 1111 1112",  # its check digit is wrong
    "",
]


@pytest.mark.parametrize(("kind", "private"), PRIVATE)
def test_private_data_is_masked_wherever_it_stands(kind: str, private: str) -> None:
    for sentence in ("{}", "you can reach me, {} ok?", "i drive 40 hrs\n{}, since 2019", "({})", "tel:{};"):
        masked = mask(sentence.format(private.rstrip(".")))

        assert masked == Masked(sentence.format(f"[{kind}]"), (kind,))


@pytest.mark.parametrize("text", HARMLESS)
def test_what_talk_about_work_needs_is_left_alone(text: str) -> None:
    assert mask(text) == Masked(text, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my cell is 555-0123", "my cell is [phone]"),
        ("Phone number: 555 0123", "Phone number: [phone]"),
        ("text me at 98765 43210", "text me at [phone]"),
        ("hours 300-4000", "hours 300-4000"),
        ("my ssn is 123 456 789", "my ssn is [ssn]"),
        ("dob 02/11/1991", "dob [birth date]"),
        ("DOB: 2-11-91", "DOB: [birth date]"),
        ("i was born on march 3rd 1980", "i was born on [birth date]"),
        ("date of birth is 1980-03-03", "date of birth is [birth date]"),
    ],
)
def test_a_short_number_is_private_where_the_words_before_it_say_so(text: str, expected: str) -> None:
    assert mask(text).text == expected


@pytest.mark.parametrize("text", ["602-555-0100", "ssn 123-45-6789", "my number is 6025550100", "i live at 9 elm st"])
def test_private_data_alone_says_nothing(text: str) -> None:
    assert is_only_masked(mask(text).text)


@pytest.mark.parametrize("text", ["i repair phones", "phone", "602-555-0100, i repair phones", "9 elm st detroit", ""])
def test_what_is_said_beside_private_data_counts(text: str) -> None:
    assert not is_only_masked(mask(text).text)


def test_each_kind_is_named_once() -> None:
    masked = mask("602-555-0100,602-555-0101 or jo@example.com, ssn 123-45-6789")

    assert masked == Masked("[phone],[phone] or [email], ssn [ssn]", ("email", "ssn", "phone"))


def test_digits_of_other_scripts_are_digits() -> None:
    assert mask("６０２-５５５-０１００").kinds == ("phone",)


def test_long_text_takes_no_time() -> None:
    """A pattern that looks back and forth would take minutes here."""
    for piece in ("x", "1", "1 ", "0.", "a@", "at ", "(", "call "):
        mask(piece * 20_000)


NUMBERS = st.lists(st.integers(0, 9), min_size=10, max_size=10).map(lambda digits: "".join(map(str, digits)))
WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)
SHORT_NUMBERS = st.integers(0, 99_999).map(str)


@given(st.text())
def test_any_text_can_be_masked(text: str) -> None:
    masked = mask(text)

    assert (masked.kinds == ()) == (masked.text == text)


@given(st.text(alphabet="0123456789 -.()+@agmilcotxe:/$"))
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text).text

    assert mask(once) == Masked(once, ())


@given(NUMBERS, WORDS, WORDS, st.sampled_from(["{}{}{}", "({}) {}-{}", "{}-{}-{}", "{}.{}.{}", "{} {} {}"]))
def test_no_digit_of_an_american_number_is_left(digits: str, before: str, after: str, shape: str) -> None:
    number = shape.format(digits[:3], digits[3:6], digits[6:])

    assert not re.search(r"\d", mask(f"{before} {number} {after}").text)


@given(st.lists(st.tuples(SHORT_NUMBERS, WORDS)))
def test_short_numbers_among_words_are_left_alone(pairs: list[tuple[str, str]]) -> None:
    text = " ".join(f"{number} {word}" for number, word in pairs)

    assert mask(text) == Masked(text, ())
