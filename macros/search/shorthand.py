"""The short ways in which readers type an address, each with what it is short for.

`44`, `45条1项`, `11.1.2` and `42-46` are no citations; what they are short for is read by the table
of citation forms. A way with several readings stands for several texts. The scripts of search get this
table beside that of the forms.
"""

from dataclasses import dataclass
from enum import Enum

from macros.cite.forms import FORMS
from macros.cite.numerals import CHINESE


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


_BOXED = next(form.pattern for form in FORMS if form.name == "boxed item")
_HEAD, _BELOW = AddressStep.HEAD, AddressStep.BELOW
_RISING, _FALLING = OrderCondition.RISING, OrderCondition.FALLING
_PAIR = r"第?({n})-({n})"
_NUMBERS = rf"第?({{n}}{{more}})(?![款项目章节月日年.{CHINESE}0-9])"
_PLACES = ("第$1条第$2款", "第$1条第$2项")

WAYS: tuple[Shorthand, ...] = (
    Shorthand(_HEAD, r"({n})[.]({n})[.]({n})", ("第$1条第$2款第$3项",), "11.1.2", bare=True),
    Shorthand(_HEAD, r"({n})-({n})-({n})", ("第$1条第$2款第$3项",), "11-1-2", bare=True),
    Shorthand(_HEAD, r"({n})[.]({n})", _PLACES, "4.10", bare=True),
    Shorthand(_HEAD, r"第?({n})条?(?:-|至|到|~)第?({n})条", ("第$1条至第$2条",), "42条-46条"),
    Shorthand(_HEAD, _PAIR, ("第$1条至第$2条", "第$1条第$2项"), "42-46", True, _RISING),
    Shorthand(_HEAD, _PAIR, ("第$1条之#2", *_PLACES), "44-1", True, _FALLING),
    Shorthand(_HEAD, r"第?({n})条?之({n})", ("第$1条之#2",), "44之1"),
    Shorthand(_HEAD, r"第?({n}{more})条", ("第$1条",), "42、44、46条"),
    Shorthand(_HEAD, _NUMBERS, ("第$1条",), "44", bare=True),
    Shorthand(_BELOW, r"[(]({n})[)][(]({n})[)]", ("($1)($2)", "第$1款第$2项"), "(1)(2)"),
    Shorthand(_BELOW, r"第?({n}{more})款", ("第$1款",), "1款"),
    Shorthand(_BELOW, r"第?({n}{more})项", ("第$1项",), "10项"),
    Shorthand(_BELOW, r"第?({n}{more})目", ("第$1目",), "1目"),
    Shorthand(_BELOW, _BOXED, ("$0",), "（一）"),
    Shorthand(_BELOW, r"第?({n})$", ("第$1项", "第$1款"), "四", bare=True),
    Shorthand(_BELOW, r"({and}|{to})第?({n}{more})条", ("$1第$2条",), "、44条"),
    Shorthand(_BELOW, r"({and}|{to})第?({n}{more})(款|项|目)", ("$1第$2$3",), "和11项"),
)
"""Tried in this order; the first that fits is taken."""
