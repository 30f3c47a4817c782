from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.channels import web_settings
from components.channels.web_settings import SettingError, read_settings

SECRET = "s" * 32
EXAMPLE = Path(web_settings.__file__).parents[2] / ".env.example"


def read(**named: str) -> web_settings.WebSettings:
    return read_settings(
        {"STEPPINGSTONE_SECRET": SECRET, **{f"STEPPINGSTONE_{name}": text for name, text in named.items()}}
    )


def test_what_is_not_set_is_safe() -> None:
    settings = read()

    assert (settings.secret, settings.origins, settings.proxies, settings.rates) == (SECRET, frozenset(), 0, (20, 60))
    assert read(ORIGINS="", PROXIES="", RATES="") == settings


def test_what_is_set_is_read() -> None:
    settings = read(ORIGINS="https://A.org, http://localhost:8080,", PROXIES="2", RATES="30,120")

    assert settings.origins == {"https://a.org", "http://localhost:8080"}
    assert (settings.proxies, settings.rates) == (2, (30, 120))
    assert read(RATES="off").rates is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(
            ("ORIGINS", text)
            for text in ("*", "https://*.a.org", "a.org", "https://a.org/", "https://", "null", "ftp://a.org")
        ),
        *(("PROXIES", text) for text in ("-1", "one", "1.5", "²")),
        *(("RATES", text) for text in ("20", "0,60", "20,0", "a,b", "20,60,5", "none")),
        ("SECRET", "s" * 31),
    ],
)
def test_what_cannot_be_is_said_by_name(name: str, text: str) -> None:
    with pytest.raises(SettingError, match=f"STEPPINGSTONE_{name}"):
        read(**{name: text})


def test_a_secret_that_is_refused_is_not_shown() -> None:
    with pytest.raises(SettingError) as refused:
        read(SECRET="hunter2")

    assert "hunter2" not in str(refused.value)


def test_a_secret_that_is_not_set_is_kept_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert read_settings({}).secret == read_settings({}).secret == (tmp_path / web_settings.SECRET_FILE).read_text()


@pytest.mark.parametrize("broken", [b"", b"short\n", b"\xff" * 40])
def test_a_kept_secret_that_is_broken_signs_nothing(
    broken: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    web_settings.SECRET_FILE.parent.mkdir()
    web_settings.SECRET_FILE.write_bytes(broken)

    with pytest.raises(SettingError, match="secret"):
        read_settings({})


def test_a_secret_that_cannot_be_kept_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    web_settings.SECRET_FILE.parent.touch()

    with pytest.raises(SettingError, match="STEPPINGSTONE_SECRET"):
        read_settings({})


def test_every_variable_is_explained_to_the_operator() -> None:
    source = Path(web_settings.__file__).read_text(encoding="utf8")
    explained = re.findall(r"^#? ?(STEPPINGSTONE_\w+)=", EXAMPLE.read_text(encoding="utf8"), re.MULTILINE)

    assert set(re.findall(r"STEPPINGSTONE_[A-Z]+", source)) <= set(explained)
