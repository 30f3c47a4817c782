"""The countries for which the content names what stands in for US offices and crisis contacts."""

from __future__ import annotations

from typing import Literal, get_args

Country = Literal["us", "uk", "ca", "au", "in", "other"]
COUNTRIES: tuple[Country, ...] = get_args(Country)
ELSEWHERE = "other"
UNKNOWN = "us"  # where nothing is known of the person: most of whom the advisor is for live there
