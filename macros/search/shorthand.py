"""The short ways in which readers type an address, each with what it is short for.

`44`, `45条1项`, `11.1.2` and `42-46` are no citations; what they are short for is read by the table
of citation forms. A way with several readings stands for several texts. The browser gets this table
beside that of the forms; patterns keep to what both read alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

from macros.cite.forms import FORMS, filled
from macros.cite.numerals import CHINESE, parse, to_chinese


class AddressStep(Enum):
    """Where in an address a way may stand: at its head, or below an article."""

    HEAD = "head"
    BELOW = "below"


class OrderCondition(Enum):
    """On which order of the first two numbers a way depends."""

    ALWAYS = "always"
    RISING = "rising"
    FALLING = "falling"


@dataclass(frozen=True, slots=True)
class Shorthand:
    """A pattern at the start of what is left, and what it stands for.

    In `means`, `$1` is the first group as typed and `#2` the second as a Chinese numeral. `bare`
    tells that no 条, 款 or 项 closes it.
    """

    step: AddressStep
    pattern: str
    means: tuple[str, ...]
    example: str
    bare: bool = False
    when: OrderCondition = OrderCondition.ALWAYS
    regex: re.Pattern[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", re.compile(filled(self.pattern)))


_BOXED = next(form.pattern for form in FORMS if form.name == "boxed item")
_HEAD, _BELOW = AddressStep.HEAD, AddressStep.BELOW

WAYS: tuple[Shorthand, ...] = (
    Shorthand(_HEAD, r"({n})[.]({n})[.]({n})", ("第$1条第$2款第$3项",), "11.1.2", bare=True),
    Shorthand(_HEAD, r"({n})-({n})-({n})", ("第$1条第$2款第$3项",), "11-1-2", bare=True),
    Shorthand(_HEAD, r"({n})[.]({n})", ("第$1条第$2款", "第$1条第$2项"), "4.10", bare=True),
    Shorthand(_HEAD, r"第?({n})条?(?:-|至|到|~)第?({n})条", ("第$1条至第$2条",), "42条-46条"),
    Shorthand(
        _HEAD,
        r"第?({n})-({n})",
        ("第$1条至第$2条", "第$1条第$2项"),
        "42-46",
        bare=True,
        when=OrderCondition.RISING,
    ),
    Shorthand(
        _HEAD,
        r"第?({n})-({n})",
        ("第$1条之#2", "第$1条第$2款", "第$1条第$2项"),
        "44-1",
        bare=True,
        when=OrderCondition.FALLING,
    ),
    Shorthand(_HEAD, r"第?({n})条?之({n})", ("第$1条之#2",), "44之1"),
    Shorthand(_HEAD, r"第?({n}{more})条", ("第$1条",), "42、44、46条"),
    Shorthand(
        _HEAD,
        rf"第?({{n}}{{more}})(?![款项目章节月日年.{CHINESE}0-9])",
        ("第$1条",),
        "44",
        bare=True,
    ),
    Shorthand(_BELOW, r"[(]({n})[)][(]({n})[)]", ("($1)($2)", "第$1款第$2项"), "(1)(2)"),
    Shorthand(_BELOW, r"第?({n}{more})款", ("第$1款",), "1款"),
    Shorthand(_BELOW, r"第?({n}{more})项", ("第$1项",), "10项"),
    Shorthand(_BELOW, r"第?({n}{more})目", ("第$1目",), "1目"),
    Shorthand(_BELOW, _BOXED, ("$0",), "（一）"),
    Shorthand(_BELOW, r"({and}|{to})第?({n}{more})条", ("$1第$2条",), "、44条"),
    Shorthand(_BELOW, r"({and}|{to})第?({n}{more})(款|项|目)", ("$1第$2$3",), "和11项"),
)
"""Tried in this order; the first that fits is taken."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """What an address stands for, how many characters it takes, and whether its end is bare."""

    texts: tuple[str, ...]
    length: int
    bare: bool


def expand(text: str) -> Expansion | None:
    """Read the address at the start of a folded text; None where there is none.

    >>> expand("42-46") == Expansion(("第42条至第46条", "第42条第46项"), 5, True)
    True
    """
    step, at, bare = _HEAD, 0, False
    texts: tuple[str, ...] = ("",)
    while way := _way(step, text[at:]):
        match = way.regex.match(text[at:])
        assert match is not None
        texts = tuple(text + _filled(meant, match) for text in texts for meant in way.means)
        step, at, bare = _BELOW, at + match.end(), way.bare
    return Expansion(texts, at, bare) if at else None


def _way(step: AddressStep, text: str) -> Shorthand | None:
    return next((way for way in WAYS if way.step is step and _fits(way, text)), None)


def _fits(way: Shorthand, text: str) -> bool:
    match = way.regex.match(text)
    if match is None or not match[0]:
        return False
    if way.when is OrderCondition.ALWAYS:
        return True
    number, other = parse(match[1]), parse(match[2])
    return bool(number and other) and ((number or 0) < (other or 0)) is (
        way.when is OrderCondition.RISING
    )


def _filled(meant: str, match: re.Match[str]) -> str:
    def value(sign: re.Match[str]) -> str:
        group = match[int(sign[2])]
        number = parse(group) if sign[1] == "#" else None
        return to_chinese(number) if number else group

    return re.sub(r"([$#])([0-9])", value, meant)
