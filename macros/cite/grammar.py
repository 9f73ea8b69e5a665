"""What a text says: its citations, as values with spans. Knows no corpus.

>>> [c.text for c in find("依照本条例第四十二条、第四十三条第一款处理。")]
['本条例第四十二条、第四十三条第一款']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from macros.cite.forms import FORMS, NOT_AFTER, Token, filled
from macros.cite.numerals import parse


class Anchor(Enum):
    """From where an address counts."""

    NAMED = "named"
    """A title in 书名号, or a name carried over within the sentence."""
    THIS_INSTRUMENT = "this-instrument"
    THIS_ARTICLE = "this-article"
    THIS_PARAGRAPH = "this-paragraph"
    PREVIOUS_ARTICLE = "previous-article"
    PREVIOUS_PARAGRAPH = "previous-paragraph"
    PREVIOUS_ITEM = "previous-item"
    BARE = "bare"
    """An article, 款 or 项 with nothing before it."""


@dataclass(frozen=True, slots=True)
class Address:
    """As far as the words name it: article with branch, 款, 项, 目."""

    article: int | None = None
    branch: int = 0
    paragraph: int | None = None
    item: int | None = None
    subitem: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One address within a citation, with the words that name it; `to` closes a range."""

    start: int
    end: int
    address: Address
    to: Address | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as the text words it: span, whom it names, and its addresses in order.

    `back` counts for 前两款. `title` is as printed inside 《》; `carried` tells that it was named
    earlier in the same sentence. No parts: the instrument as a whole is meant.
    """

    start: int
    end: int
    text: str
    anchor: Anchor
    parts: tuple[Part, ...]
    title: str | None = None
    version: str | None = None
    declared: str | None = None
    back: int = 1
    carried: bool = False


@dataclass(frozen=True, slots=True)
class _Lexeme:
    token: Token
    match: re.Match[str]

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    @property
    def depth(self) -> int:
        """0 for 条, 1 for 款, 2 for 项, 3 for 目; -1 for what is no unit."""
        return _LEVELS.index(self.token) if self.token in _LEVELS else -1

    @property
    def boxed(self) -> bool:
        """True for （九） without 第."""
        return self.token is Token.ITEM and self.match[0][0] in "（("


_COMPILED = tuple((form.token, form.regex) for form in FORMS)
_LEVELS = (Token.ARTICLE, Token.PARAGRAPH, Token.ITEM, Token.SUBITEM)
_BLANK = re.compile(r"[ \u3000]*")
_FULL_STOP = re.compile(r"[。！？!?\n]")
_NUMBER = re.compile(filled(r"({to})?{gap}第?{gap}(?P<box>[（(]?){gap}({n})"))
_BOX_END = re.compile(r"[）)]")
_INNER = re.compile(r"〈([^〈〉]+)〉")
_NORMATIVE = re.compile(
    r"(?:条例|办法|细则|规定|规则|法|准则|意见|通知|决定|章程|规范|制度|解释|纲要|标准)(?:（[^（）]*）)?$"
)
_LABEL_BEFORE = re.compile(r"(?:^|\n)[ \u3000*#]*$")
_CLASSIFIED = re.compile(
    r"(?:线索|意见|建议|理由|经验|信息|消息|短信|措施|道路|公路|红线|底线|战线)"
)
_POINTS_AT = re.compile(r"(?:的|之|中)?(?:规定|所列|所称|所述|情形|以外)|[、和及或至]|外")


def find(text: str, known: Iterable[str] = ()) -> tuple[Citation, ...]:
    """All citations of a text in order; only a title within a title (〈〉) lies inside another.

    `known` are abbreviations that an earlier part of the same text has declared.
    """
    return tuple(_carry(text, _Reader(text, known).citations()))


def _carry(text: str, citations: Iterator[Citation]) -> Iterator[Citation]:
    """Give bare articles the title named before them in the same sentence (never over a 。)."""
    named: Citation | None = None
    for citation in citations:
        if named is not None and _FULL_STOP.search(text, named.end, citation.start):
            named = None
        read = _carried(citation, named) if citation.anchor is Anchor.BARE else citation
        if read.anchor is Anchor.NAMED or _article_of(read) is not None:
            named = read
        if read.anchor is not Anchor.BARE or _is_meant(text, read):
            yield read


def _is_meant(text: str, citation: Citation) -> bool:
    """Bare words that cite: 第一款 must point at something; a label heads a line and does not."""
    points = bool(_POINTS_AT.match(text, citation.end))
    if _article_of(citation) is None:
        return points
    if _CLASSIFIED.match(text, citation.end):
        return False
    (first, *more) = citation.parts
    single = not more and first.to is None and first.address.paragraph is None
    heads = single and first.address.item is None and _LABEL_BEFORE.search(text[: citation.start])
    return not heads or points or citation.end == len(text)


def _carried(citation: Citation, named: Citation | None) -> Citation:
    """A bare citation with what the sentence named before it: the title, and for 款 the article."""
    if named is None:
        return citation
    heard = _article_of(named)
    parts = citation.parts
    if _article_of(citation) is None:
        if heard is None:
            return citation
        parts = tuple(
            replace(
                part,
                address=_under(part.address, heard),
                to=_under(part.to, heard) if part.to else None,
            )
            for part in parts
        )
    return replace(
        citation,
        anchor=named.anchor,
        parts=parts,
        title=named.title,
        version=named.version,
        carried=True,
    )


def _under(address: Address, heard: Address) -> Address:
    return replace(address, article=heard.article, branch=heard.branch)


def _article_of(citation: Citation) -> Address | None:
    """The last article that a citation names."""
    last = citation.parts[-1] if citation.parts else None
    address = (last.to or last.address) if last else None
    return address if address is not None and address.article is not None else None


class _Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str, known: Iterable[str]) -> None:
        self.text = text
        self.declared = set(known)
        self.resume = 0
        """Where reading goes on after a declared abbreviation, which is no citation of its own."""

    def citations(self) -> Iterator[Citation]:
        at = 0
        while at < len(self.text):
            lexeme = self._lexeme(at)
            citation = self._citation(lexeme) if lexeme else None
            if citation is None:
                at = max(at + 1, self.resume)
                continue
            yield citation
            yield from _inner_titles(citation)
            at = max(citation.end, self.resume)

    def _lexeme(self, at: int) -> _Lexeme | None:
        """The first form that fits here; words that merely contain it are refused."""
        before = self.text[at - 1] if at else ""
        for token, pattern in _COMPILED:
            found = pattern.match(self.text, at)
            if found and not (before and before in NOT_AFTER.get(token, "")):
                return _Lexeme(token, found)
        return None

    def _citation(self, first: _Lexeme) -> Citation | None:
        readers = {
            Token.TITLE: self._named,
            Token.THIS: self._this_instrument,
            Token.THIS_PLACE: self._this_place,
            Token.PREVIOUS: self._previous,
        }
        if first.depth >= 0 and not first.boxed:
            return self._bare(first)
        reader = readers.get(first.token)
        return reader(first) if reader else None

    def _make(self, first: _Lexeme, end: int, anchor: Anchor, parts: tuple[Part, ...]) -> Citation:
        return Citation(first.start, end, self.text[first.start : end], anchor, parts)

    def _named(self, first: _Lexeme) -> Citation | None:
        title, year = first.match[1].strip(" \u3000"), first.match[2]
        declared, at = None, first.end
        following = self._lexeme(self._skip(at))
        if following and following.token is Token.DECLARATION:
            declared, at = following.match[1], following.end
            self.resume = at
            self.declared.add(declared)
        parts, end = self._parts(first.start, at)
        if not declared and title not in self.declared and not _NORMATIVE.search(title):
            self.resume = max(end, first.end)
            return None
        citation = self._make(first, end if parts else first.end, Anchor.NAMED, parts)
        version = str(int(year)) if year else None
        return replace(citation, title=title, version=version, declared=declared)

    def _this_instrument(self, first: _Lexeme) -> Citation | None:
        parts, end = self._parts(first.start, first.end)
        return self._make(first, end, Anchor.THIS_INSTRUMENT, parts) if parts else None

    def _this_place(self, first: _Lexeme) -> Citation | None:
        anchors = {"条": Anchor.THIS_ARTICLE, "款": Anchor.THIS_PARAGRAPH}
        anchor = anchors.get(first.match[1])
        if anchor is None:
            return None
        parts, end = self._parts(first.start, first.end, relative=True)
        return self._make(first, end, anchor, parts or (_whole(first),))

    def _previous(self, first: _Lexeme) -> Citation:
        anchors = {
            "条": Anchor.PREVIOUS_ARTICLE,
            "款": Anchor.PREVIOUS_PARAGRAPH,
            "项": Anchor.PREVIOUS_ITEM,
        }
        parts, end = self._parts(first.start, first.end, relative=True)
        citation = self._make(first, end, anchors[first.match[2]], parts or (_whole(first),))
        return replace(citation, back=_count(first.match[1]))

    def _bare(self, first: _Lexeme) -> Citation | None:
        parts, end = self._parts(first.start, first.start)
        return self._make(first, end, Anchor.BARE, parts) if parts else None

    def _parts(
        self, start: int, at: int, *, relative: bool = False
    ) -> tuple[tuple[Part, ...], int]:
        """Addresses from `at` on; the words of the first begin at `start`."""
        parts: list[Part] = []
        end, depth = at, -1
        while True:
            unit = self._unit(self._skip(end))
            if unit and unit.depth > depth and (not unit.boxed or depth >= 0 or relative):
                _deepen(parts, unit, start)
            else:
                joint = self._lexeme(end)
                unit = self._unit(joint.end) if joint and joint.token in _JOINTS else None
                if joint is None or unit is None or not 0 <= unit.depth <= depth:
                    break
                if not _continue(parts, unit, joint.token):
                    break
            end, depth = unit.end, unit.depth
        return tuple(parts), end

    def _unit(self, at: int) -> _Lexeme | None:
        lexeme = self._lexeme(at)
        return lexeme if lexeme and lexeme.depth >= 0 else None

    def _skip(self, at: int) -> int:
        found = _BLANK.match(self.text, at)
        return found.end() if found else at


def _count(written: str) -> int:
    """前款 is one back, 前两款 two."""
    return 2 if written == "两" else parse(written or "一") or 1


_JOINTS = (Token.AND, Token.TO)


def _whole(first: _Lexeme) -> Part:
    return Part(first.start, first.end, Address())


def _deepen(parts: list[Part], unit: _Lexeme, start: int) -> None:
    """第十一条 + 第一款: the last address goes one level down, its words grow."""
    if not parts:
        parts.extend(_split(unit, Address(), start))
        return
    last = parts.pop()
    if last.to is not None:
        parts.append(replace(last, end=unit.end, to=_split(unit, last.to, unit.start)[-1].address))
        return
    parts.extend(_split(unit, last.address, last.start))


def _continue(parts: list[Part], unit: _Lexeme, joint: Token) -> bool:
    """第四条、第五条 begins a new address; 第四十二条至第四十六条 closes a range."""
    last = parts[-1]
    made = _split(unit, last.to or last.address, unit.start)
    if joint is Token.AND:
        parts.extend(made)
        return True
    if last.to is not None or len(made) != 1 or _depth(last.address) != unit.depth:
        return False
    parts[-1] = replace(last, end=unit.end, to=made[0].address)
    return True


def _depth(address: Address) -> int:
    levels = (address.article, address.paragraph, address.item, address.subitem)
    return max((n for n, value in enumerate(levels) if value is not None), default=-1)


def _split(unit: _Lexeme, base: Address, begin: int) -> list[Part]:
    """One part a number: 第二、三款 are two places, 第四十二至四十六条 is one range."""
    parts: list[Part] = []
    offset = unit.match.start(1)
    for found in _NUMBER.finditer(unit.match[1]):
        value = parse(found[3])
        if value is None:
            continue
        address = _at_level(base, unit, value)
        stop = offset + found.end()
        stop += _BOX_END.match(unit.match.string, stop) is not None
        if found[1] and parts:
            parts[-1] = replace(parts[-1], end=stop, to=address)
        else:
            first = begin if not parts else offset + found.start("box")
            parts.append(Part(first, stop, address))
    if not parts:
        return [Part(begin, unit.end, base)]
    parts[-1] = replace(parts[-1], end=unit.end)
    return parts


def _at_level(base: Address, unit: _Lexeme, value: int) -> Address:
    """The base with this unit's level set and the levels below it dropped."""
    if unit.token is Token.ARTICLE:
        branch = unit.match[2] if unit.match.re.groups > 1 else None
        return Address(value, parse(branch) or 0 if branch else 0)
    if unit.token is Token.PARAGRAPH:
        return Address(base.article, base.branch, value)
    if unit.token is Token.ITEM:
        return Address(base.article, base.branch, base.paragraph, value)
    return Address(base.article, base.branch, base.paragraph, base.item, value)


def _inner_titles(citation: Citation) -> Iterator[Citation]:
    """A title inside a title: 关于印发〈信访工作责任制实施办法〉的通知 names the 办法, too."""
    if citation.title is None or citation.carried:
        return
    for found in _INNER.finditer(citation.text):
        start, end = citation.start + found.start(), citation.start + found.end()
        yield Citation(start, end, found[0], Anchor.NAMED, (), title=found[1])
