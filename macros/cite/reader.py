"""Reads the citations of a text from left to right, each for itself."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.cite.citation import Address, AddressPart, Anchor, Citation
from macros.cite.forms import FORMS, FormToken
from macros.cite.lexeme import LEVELS, Lexeme, after_blanks, lexeme_at
from macros.cite.numerals import parse
from macros.cite.parts import read_parts

_INNER = re.compile(r"〈([^〈〉]+)〉")
_NORMATIVE = re.compile(
    r"(?:条例|办法|细则|规定|规则|法|准则|意见|通知|决定|章程|规范|制度|解释|纲要|标准)(?:（[^（）]*）)?$"
)

_LEADING = (FormToken.TITLE, FormToken.THIS, FormToken.THIS_PLACE, FormToken.PREVIOUS, *LEVELS)
_START = re.compile("|".join(form.regex.pattern for form in FORMS if form.token in _LEADING))
"""Any form with which a citation may begin: between two of them there is nothing to read."""

THIS = {"条": Anchor.THIS_ARTICLE, "款": Anchor.THIS_PARAGRAPH}
_BACK = (Anchor.PREVIOUS_ARTICLE, Anchor.PREVIOUS_PARAGRAPH, Anchor.PREVIOUS_ITEM)
PREVIOUS = dict(zip("条款项", _BACK, strict=True))


class Reader:
    """Reads one text from left to right."""

    def __init__(self, text: str, known: Iterable[str]) -> None:
        self.text = text
        self.declared = set(known)
        self.resume = 0
        """Where reading goes on after a declared abbreviation, which is no citation of its own."""

    def citations(self) -> Iterator[Citation]:
        """Citations in order, bare articles and 款 as they stand: see carry.py."""
        at = 0
        while start := _START.search(self.text, at):
            lexeme = lexeme_at(self.text, start.start())
            citation = self._citation(lexeme) if lexeme else None
            if citation is None:
                at = max(start.start() + 1, self.resume)
                continue
            yield citation
            yield from _inner_titles(citation)
            at = max(citation.end, self.resume)

    def _citation(self, first: Lexeme) -> Citation | None:
        readers = {
            FormToken.TITLE: self._named,
            FormToken.THIS: self._this_instrument,
            FormToken.THIS_PLACE: self._this_place,
            FormToken.PREVIOUS: self._previous,
        }
        if first.depth >= 0 and not first.boxed:
            return self._bare(first)
        reader = readers.get(first.token)
        return reader(first) if reader else None

    def _make(
        self, first: Lexeme, end: int, anchor: Anchor, parts: tuple[AddressPart, ...]
    ) -> Citation:
        return Citation(first.start, end, self.text[first.start : end], anchor, parts)

    def _named(self, first: Lexeme) -> Citation | None:
        title, year = first.match[1].strip(" \u3000"), first.match[2]
        declared, at = None, first.end
        following = lexeme_at(self.text, after_blanks(self.text, at))
        if following and following.token is FormToken.DECLARATION:
            declared, at = following.match[1], following.end
            self.resume = at
            self.declared.add(declared)
        parts, end = read_parts(self.text, first.start, at)
        if not declared and title not in self.declared and not _NORMATIVE.search(title):
            self.resume = max(end, first.end)
            return None
        citation = self._make(first, end if parts else first.end, Anchor.NAMED, parts)
        version = str(int(year)) if year else None
        return replace(citation, title=title, version=version, declared=declared)

    def _this_instrument(self, first: Lexeme) -> Citation | None:
        parts, end = read_parts(self.text, first.start, first.end)
        return self._make(first, end, Anchor.THIS_INSTRUMENT, parts) if parts else None

    def _this_place(self, first: Lexeme) -> Citation | None:
        anchor = THIS.get(first.match[1])
        if anchor is None:
            return None
        parts, end = read_parts(self.text, first.start, first.end, relative=True)
        return self._make(first, end, anchor, parts or (_whole(first),))

    def _previous(self, first: Lexeme) -> Citation:
        parts, end = read_parts(self.text, first.start, first.end, relative=True)
        citation = self._make(first, end, PREVIOUS[first.match[2]], parts or (_whole(first),))
        return replace(citation, back=_count(first.match[1]))

    def _bare(self, first: Lexeme) -> Citation | None:
        parts, end = read_parts(self.text, first.start, first.start)
        return self._make(first, end, Anchor.BARE, parts) if parts else None


def _count(written: str) -> int:
    """前款 is one back, 前两款 two."""
    return 2 if written == "两" else parse(written or "一") or 1


def _whole(first: Lexeme) -> AddressPart:
    return AddressPart(first.start, first.end, Address())


def _inner_titles(citation: Citation) -> Iterator[Citation]:
    """A title inside a title: 关于印发〈信访工作责任制实施办法〉的通知 names the 办法, too."""
    if citation.title is None or citation.carried:
        return
    for match in _INNER.finditer(citation.text):
        start, end = citation.start + match.start(), citation.start + match.end()
        yield Citation(start, end, match[0], Anchor.NAMED, (), title=match[1])
