"""The addresses of one citation: 第四条、第五条 are two, 第四十二条至第四十六条 is a range."""

import re
from dataclasses import replace

from macros.cite.citation import Address, AddressPart
from macros.cite.forms import FormToken, filled
from macros.cite.lexeme import Lexeme, after_blanks, lexeme_at, unit_at
from macros.cite.numerals import parse

_NUMBER = re.compile(filled(r"({to})?{gap}第?{gap}(?P<box>[（(]?){gap}({n})"))
_BOX_END = re.compile(r"[）)]")
_JOINTS = (FormToken.AND, FormToken.TO)


def read_parts(
    text: str, start: int, at: int, *, relative: bool = False
) -> tuple[tuple[AddressPart, ...], int]:
    """Addresses from `at` on, and where they end; the words of the first begin at `start`.

    `relative`: an address such as 本条 came before, so （九） alone goes on from there.
    """
    parts: list[AddressPart] = []
    end, depth = at, -1
    while True:
        unit = unit_at(text, after_blanks(text, end))
        if unit and unit.depth > depth and (not unit.boxed or depth >= 0 or relative):
            _deepen(parts, unit, start)
        else:
            joint = lexeme_at(text, end)
            unit = unit_at(text, joint.end) if joint and joint.token in _JOINTS else None
            if joint is None or unit is None or not 0 <= unit.depth <= depth:
                break
            if not _continue(parts, unit, joint.token):
                break
        end, depth = unit.end, unit.depth
    return tuple(parts), end


def _deepen(parts: list[AddressPart], unit: Lexeme, start: int) -> None:
    """第十一条 + 第一款: the last address goes one level down, its words grow."""
    if not parts:
        parts.extend(_split(unit, Address(), start))
        return
    last = parts.pop()
    if last.to is not None:
        parts.append(replace(last, end=unit.end, to=_split(unit, last.to, unit.start)[-1].address))
        return
    parts.extend(_split(unit, last.address, last.start))


def _continue(parts: list[AddressPart], unit: Lexeme, joint: FormToken) -> bool:
    """第四条、第五条 begins a new address; 第四十二条至第四十六条 closes a range."""
    last = parts[-1]
    made = _split(unit, last.to or last.address, unit.start)
    if joint is FormToken.AND:
        parts.extend(made)
        return True
    if last.to is not None or len(made) != 1 or _depth(last.address) != unit.depth:
        return False
    parts[-1] = replace(last, end=unit.end, to=made[0].address)
    return True


def _depth(address: Address) -> int:
    levels = (address.article, address.paragraph, address.item, address.subitem)
    return max((n for n, value in enumerate(levels) if value is not None), default=-1)


def _split(unit: Lexeme, base: Address, begin: int) -> list[AddressPart]:
    """One part a number: 第二、三款 are two places, 第四十二至四十六条 is one range."""
    parts: list[AddressPart] = []
    offset = unit.match.start(1)
    for match in _NUMBER.finditer(unit.match[1]):
        value = parse(match[3])
        if value is None:
            continue
        address = _at_level(base, unit, value)
        stop = offset + match.end()
        stop += _BOX_END.match(unit.match.string, stop) is not None
        if match[1] and parts:
            parts[-1] = replace(parts[-1], end=stop, to=address)
        else:
            first = begin if not parts else offset + match.start("box")
            parts.append(AddressPart(first, stop, address))
    if not parts:
        return [AddressPart(begin, unit.end, base)]
    parts[-1] = replace(parts[-1], end=unit.end)
    return parts


def _at_level(base: Address, unit: Lexeme, value: int) -> Address:
    """The base with this unit's level set and the levels below it dropped."""
    if unit.token is FormToken.ARTICLE:
        branch = unit.match[2] if unit.match.re.groups > 1 else None
        return Address(value, parse(branch) or 0 if branch else 0)
    if unit.token is FormToken.PARAGRAPH:
        return Address(base.article, base.branch, value)
    if unit.token is FormToken.ITEM:
        return Address(base.article, base.branch, base.paragraph, value)
    return Address(base.article, base.branch, base.paragraph, base.item, value)
