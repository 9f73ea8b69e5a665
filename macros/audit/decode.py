"""The ways in which one text may be read: as it stands, decoded, and without its tags."""

import base64
import binascii
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from macros.audit.forms import folded

ROUNDS = 3
"""An escape may be escaped again: &amp;#24352; in a feed."""

_TAG = re.compile(r"<[^<>]*>")
_ESCAPE = re.compile(r"\\+(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_CSS = re.compile(r"\\([0-9a-fA-F]{2,6})\s?")
_DATA = re.compile(r"data:[\w/+.-]*(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]{8,})")


def views(text: str) -> Iterator[str]:
    """Every reading of a text, folded, each once: raw, decoded, without tags, CSS, embedded data."""
    seen: set[str] = set()
    for view in map(folded, _readings(text)):
        if view not in seen:
            seen.add(view)
            yield view


def _readings(text: str) -> Iterator[str]:
    yield text
    yield decoded(text)
    yield decoded(_TAG.sub("", text))
    yield _TAG.sub("", decoded(text))
    if "\\" in text:
        yield _CSS.sub(_character, text)
    yield from map(decoded, embedded(text))


def decoded(text: str) -> str:
    """Entities, JSON and JavaScript escapes and percent signs decoded, up to `ROUNDS` deep."""
    for _ in range(ROUNDS):
        before = text
        if "&" in text:
            text = html.unescape(text)
        if "\\" in text:
            text = _joined(_ESCAPE.sub(_character, text))
        if "%" in text:
            text = unquote(text, errors="replace")
        if text == before:
            break
    return text


def embedded(text: str) -> Iterator[str]:
    """What data: addresses hold."""
    for coded in _DATA.findall(text):
        try:
            yield base64.b64decode(coded + "=" * (-len(coded) % 4)).decode("utf-8", "ignore")
        except binascii.Error:
            continue


def _character(match: re.Match[str]) -> str:
    code = int(next(part for part in match.groups() if part), 16)
    return chr(code) if code < 0x110000 else match.group()


def _joined(text: str) -> str:
    """Surrogate pairs as the one character they stand for."""
    return _PAIR.sub(lambda m: m.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
