"""How a query is read as citations: names of rules, addresses in any form, pasted sentences.

The browser reads queries by the same tables and the same steps (overrides/assets/js/search-query.js);
`tests/search/vectors.json` holds both to the same answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from macros.cite.grammar import Part, find
from macros.search.shorthand import expand

Fold = Callable[[str], str]

_YEAR_AFTER = re.compile(r"[(]?((?:19|20)[0-9]{2})(?:年?(?:修订版?|修正版?|版)|年)?[)]?")
_YEAR_BEFORE = re.compile(r"((?:19|20)[0-9]{2})年?(?:修订|修正|版)?的?")
_BETWEEN = re.compile(r"[,、;和及与或]*")
_TAIL = re.compile(
    r"[的之中有]*(?:规定|内容|原文|全文|条文|是什么|怎么说|怎么规定|规定了什么)?[。?!]?"
)
_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """One rule as named (None: no rule named), its year, and the addresses, one tuple a reading.

    No addresses: the rule as a whole is meant. `known` is False for a title that no rule bears.
    """

    name: str | None
    addresses: tuple[tuple[Part, ...], ...]
    year: str | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """The readings of a query in order; `whole` where nothing else stands in it."""

    readings: tuple[Reading, ...]
    whole: bool


def read(query: str, names: Collection[str], fold: Fold) -> Query:
    """Read a query; `names` are the folded names of rules, pinyin included."""
    text = fold(re.sub(r"([0-9０-９])\s+(?=[0-9０-９])", r"\1、", query))
    found = list(_scan(text, names))
    if not found:
        return Query(tuple(_sentence(text)), whole=False)
    at = 0
    rest = ""
    for start, end, _ in found:
        rest += text[at:start]
        at = end
    covered = not _BETWEEN.sub("", rest, count=1) and bool(_TAIL.fullmatch(text[at:]))
    return Query(tuple(reading for _, _, reading in found), whole=covered)


def _scan(text: str, names: Collection[str]) -> Iterator[tuple[int, int, Reading]]:
    """Names with addresses, wherever they stand; a bare address only at the head or after one."""
    longest = max(map(len, names), default=0)
    at, after = 0, True
    while at < len(text):
        step = _named(text, at, names, longest) or (_bare(text, at) if after else None)
        if step is None:
            after = False
            at += 1
            continue
        end, reading = step
        yield at, end, reading
        between = _BETWEEN.match(text, end)
        after = bool(between and between[0])
        at = between.end() if between else end


def _named(text: str, at: int, names: Collection[str], longest: int) -> tuple[int, Reading] | None:
    """A name (in 《》 or not, with a year before or after it) and what follows it."""
    before = _YEAR_BEFORE.match(text, at)
    name, end = _name(text, before.end() if before else at, names, longest)
    if name is None:
        return None
    following = _YEAR_AFTER.match(text, end)
    if following and before is None:
        end = following.end()
    year = before[1] if before else following[1] if following else None
    address = expand(text[end:])
    if address and _closes(text[end:], address.length, address.bare):
        return end + address.length, Reading(name, _addresses(address.texts), year)
    return (end, Reading(name, (), year)) if at == 0 and end == len(text) else None


def _closes(text: str, length: int, bare: bool) -> bool:
    """A bare Chinese numeral counts only at the end: 办法一般 names no article."""
    return not bare or text[length - 1] in "0123456789" or length == len(text)


def _name(text: str, at: int, names: Collection[str], longest: int) -> tuple[str | None, int]:
    """The longest name that starts here, and where it ends; letters count only as a whole."""
    opened = text[at : at + 1] in '《"'
    start = at + (opened and at < len(text))
    letters = _LETTERS.match(text, start)
    ends = [letters.end()] if letters else range(min(len(text), start + longest), start, -1)
    for end in ends:
        if text[start:end] in names:
            closing = opened and text[end : end + 1] in '》"' and end < len(text)
            return text[start:end], end + closing
    return None, at


def _bare(text: str, at: int) -> tuple[int, Reading] | None:
    """An address without a name, up to the end of the query or to the next one."""
    address = expand(text[at:])
    addresses = _addresses(address.texts) if address else ()
    if address is None or not addresses:
        return None
    end = at + address.length
    joined = text[end : end + 1] in ",、;和及与或"
    ends = end == len(text) or joined or (not address.bare and _TAIL.fullmatch(text[end:]))
    return (end, Reading(None, addresses)) if ends else None


def _addresses(texts: tuple[str, ...]) -> tuple[tuple[Part, ...], ...]:
    """Each text as the table of citation forms reads it; a text that it does not read is left out."""
    read = (tuple(part for c in find(text) for part in c.parts) for text in texts)
    return tuple(parts for parts in read if parts and parts[0].address.article)


def _sentence(text: str) -> Iterator[Reading]:
    """What a sentence cites: titles that no rule bears, and articles without a title."""
    for citation in find(text):
        parts = tuple(p for p in citation.parts if p.address.article)
        if parts:
            shifted = tuple(replace(p, start=0, end=0) for p in parts)
            yield Reading(citation.title, (shifted,), citation.version, citation.title is None)
