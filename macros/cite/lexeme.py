"""The words that make up citations, one form of the table at a place of a text."""

import re
from dataclasses import dataclass

from macros.cite.forms import FORMS, NOT_AFTER, FormToken

_COMPILED = tuple((form.token, form.regex) for form in FORMS)
LEVELS = (FormToken.ARTICLE, FormToken.PARAGRAPH, FormToken.ITEM, FormToken.SUBITEM)
_BLANK = re.compile(r"[ \u3000]*")


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A form of the table found in a text."""

    token: FormToken
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
        return LEVELS.index(self.token) if self.token in LEVELS else -1

    @property
    def boxed(self) -> bool:
        """True for （九） without 第."""
        return self.token is FormToken.ITEM and self.match[0][0] in "（("


def lexeme_at(text: str, at: int) -> Lexeme | None:
    """The first form that fits here; words that merely contain it are refused."""
    before = text[at - 1] if at else ""
    for token, pattern in _COMPILED:
        match = pattern.match(text, at)
        if match and not (before and before in NOT_AFTER.get(token, "")):
            return Lexeme(token, match)
    return None


def unit_at(text: str, at: int) -> Lexeme | None:
    """The 条, 款, 项 or 目 that stands here."""
    lexeme = lexeme_at(text, at)
    return lexeme if lexeme and lexeme.depth >= 0 else None


def after_blanks(text: str, at: int) -> int:
    """The next place that holds no blank."""
    match = _BLANK.match(text, at)
    return match.end() if match else at
