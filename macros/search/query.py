"""How a query is read as citations: names of rules, addresses in any form, pasted sentences.

The browser reads queries by the same tables and the same steps (overrides/assets/js/search-query.js);
`tests/search/vectors.json` holds both to the same answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from macros.cite.citation import AddressPart
from macros.cite.grammar import find
from macros.search.prepare import prepared
from macros.search.shorthand import Expansion, expand
from macros.search.title import KIND, NO_KIND, PROVINCE, SELVES, head, is_led, joined

Fold = Callable[[str], str]

_YEAR_AFTER = re.compile(r"[(]?((?:19|20)[0-9]{2})(?:年?(?:修订版?|修正版?|版)|年)?[)]?")
_YEAR_BEFORE = re.compile(r"((?:19|20)[0-9]{2})年?(?:修订|修正|版)?的?")
_TRIAL = re.compile(r"[(](?:试行|暂行|草案|修订|修正)[)]")
_BETWEEN = re.compile(r"[,、;和及与或]*")
_JOINT = re.compile(r"(?:规定的|中的?|里的?|的)(?=第)|[,、](?=[0-9])")
_TAIL = re.compile(
    r"[的之中有]*(?:规定|内容|原文|全文|条文|是什么|怎么说|怎么规定|规定了什么)?[。?!]?"
)
_LETTERS = re.compile(r"[a-z]+")
_KIND = re.compile(KIND)
_PROVINCE = re.compile(PROVINCE)
_OF_PROVINCE = re.compile(rf"{PROVINCE}[一-鿿]*{KIND}")


@dataclass(frozen=True, slots=True)
class RuleReading:
    """One rule as named (None: no rule named), its year, and the addresses, one tuple a reading.

    No addresses: the rule as a whole is meant. `known` is False for a title that no rule bears.
    """

    name: str | None
    addresses: tuple[tuple[AddressPart, ...], ...]
    year: str | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """The readings of a query in order; `whole` where nothing else stands in it."""

    readings: tuple[RuleReading, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Step:
    """A reading, and where its words begin and end."""

    start: int
    end: int
    reading: RuleReading


def read(query: str, names: Collection[str], fold: Fold) -> Query:
    """Read a query; `names` are the folded names of rules, pinyin included."""
    text = prepared(query, fold)
    steps = list(_scan(text, names))
    if not steps and _OF_PROVINCE.fullmatch(text) and text not in names:
        return Query((RuleReading(text, (), known=False),), whole=True)
    if not steps:
        return Query(tuple(_sentence(text)), whole=False)
    ends = [0, *(step.end for step in steps)]
    gaps = [text[end : step.start] for end, step in zip(ends, steps, strict=False)]
    covered = all(map(is_led, gaps)) and bool(_TAIL.fullmatch(text[ends[-1] :]))
    return Query(tuple(step.reading for step in steps), whole=covered)


def _scan(text: str, names: Collection[str]) -> Iterator[_Step]:
    """Names with addresses, wherever they stand; a bare address only at the head or after one."""
    longest = max(map(len, names), default=0)
    at, last, after = 0, 0, True
    while at < len(text):
        step = (
            _named(text, at, last, names, longest)
            or _unheld(text, at, last, names)
            or (_bare(text, at) if after else None)
        )
        if step is None:
            after = False
            at += 1
            continue
        yield step
        between = _BETWEEN.match(text, step.end)
        after = bool(between and between[0])
        at = last = between.end() if between else step.end


def _named(text: str, at: int, last: int, names: Collection[str], longest: int) -> _Step | None:
    """A name (in 《》 or not, with a year before or after it) and what follows it."""
    before = _YEAR_BEFORE.match(text, at)
    name, end = _name(text, before.end() if before else at, names, longest)
    if name is None:
        return None
    following = None if before else _YEAR_AFTER.match(text, end)
    end = following.end() if following else end
    stated = before or following
    year = stated[1] if stated else None
    joint = _JOINT.match(text, end)
    address = expand(text[end:])
    if address is None and joint and (following or joint[0] not in ",、"):
        end = joint.end()
        address = expand(text[end:])
    if address and _closes(text[end:], address):
        opened = text[at] in '《"'
        return _meant(text, (last, at, end), name, year, address, names, opened)
    whole = at == 0 and end == len(text)
    return _Step(at, end, RuleReading(name, (), year)) if whole else None


def _meant(
    text: str,
    span: tuple[int, int, int],
    name: str,
    year: str | None,
    address: Expansion,
    names: Collection[str],
    opened: bool,
) -> _Step:
    """The rule of that name, unless what stands before makes it the tail of another title."""
    last, at, end = span
    end, addresses = end + address.length, _addresses(address.texts)
    longer = "" if opened else head(text[last:at], name, names)
    if not longer:
        return _Step(at, end, RuleReading(name, addresses, year, known=name in names))
    start = at - len(longer)
    if longer in SELVES:
        return _Step(start, end, RuleReading(None, addresses))
    whole, said = joined(longer, name, names)
    return _Step(start, end, RuleReading(whole, addresses, year or said, known=whole in names))


def _unheld(text: str, at: int, last: int, names: Collection[str]) -> _Step | None:
    """A title that no rule bears, told by how it ends (刑|法); or a province without a rule."""
    province = _PROVINCE.match(text, at)
    kind = _KIND.match(text, at)
    if kind and kind[0] == "法" and text[: at + 1].endswith(NO_KIND):
        return None
    match = kind or province
    if match is None:
        return None
    end = match.end()
    trial = _TRIAL.match(text, end)
    end = trial.end() if trial else end
    name = text[at:end]
    end += text[end : end + 1] in ("》", '"')
    following = _YEAR_AFTER.match(text, end)
    end = following.end() if following else end
    end += bool(following) and text[end : end + 1] in ("》", '"')
    address = expand(text[end:])
    if address is None or not _ends(text, end, address):
        return None
    year = following[1] if following else None
    return _meant(text, (last, at, end), name, year, address, names, opened=False)


def _ends(text: str, end: int, address: Expansion) -> bool:
    """An address behind words that need not be a title: it has a 条, or ends the query."""
    rest = text[end + address.length :]
    return not address.bare or not rest or rest[0] in ",、;和及与或"


def _closes(text: str, address: Expansion) -> bool:
    """A bare Chinese numeral counts only at the end: 办法一般 names no article."""
    length = address.length
    return not address.bare or text[length - 1] in "0123456789" or length == len(text)


def _name(text: str, at: int, names: Collection[str], longest: int) -> tuple[str | None, int]:
    """The longest name that starts here, and where it ends; letters count only as a whole."""
    opened = text[at : at + 1] in '《"'
    start = at + (opened and at < len(text))
    letters = _LETTERS.match(text, start)
    if letters and _LETTERS.fullmatch(text[start - 1 : start]):
        return None, at
    ends = [letters.end()] if letters else range(min(len(text), start + longest), start, -1)
    for end in ends:
        if text[start:end] in names:
            closing = opened and text[end : end + 1] in '》"' and end < len(text)
            return text[start:end], end + closing
    return None, at


def _bare(text: str, at: int) -> _Step | None:
    """An address without a name, up to the end of the query or to the next one."""
    address = expand(text[at:])
    addresses = _addresses(address.texts) if address else ()
    if address is None or not addresses:
        return None
    end = at + address.length
    joint = text[end : end + 1] in ",、;和及与或"
    ends = end == len(text) or joint or (not address.bare and _TAIL.fullmatch(text[end:]))
    return _Step(at, end, RuleReading(None, addresses)) if ends else None


def _addresses(texts: tuple[str, ...]) -> tuple[tuple[AddressPart, ...], ...]:
    """Each text as the table of citation forms reads it; a text that it does not read is left out."""
    read = (tuple(part for c in find(text) for part in c.parts) for text in texts)
    return tuple(parts for parts in read if parts and parts[0].address.article)


def _sentence(text: str) -> Iterator[RuleReading]:
    """What a sentence cites: titles that no rule bears, and articles without a title."""
    for citation in find(text):
        parts = tuple(p for p in citation.parts if p.address.article)
        if parts:
            shifted = tuple(replace(p, start=0, end=0) for p in parts)
            yield RuleReading(citation.title, (shifted,), citation.version, citation.title is None)
