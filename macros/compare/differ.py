"""Differences between two stretches of text, word by word: what both say, what only one says.

Nothing is concluded from a lacuna: what faces one is neither added nor left out, it is unknown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

from macros.compare.words import OWN_NAME, Sort, WordToken

FAINT = 3
"""Characters of an agreement that is too small to stand between two differences more than twice it."""
PARTICLES = {"为了": "为", "或者": "或", "以及": "及", "并且": "并"}
"""Two ways to write a particle: no difference of substance."""
OWN = "本…"
"""The key of every instrument's own name."""


class Sense(Enum):
    """How a token stands to the other side."""

    SAME = "same"
    QUIET = "quiet"
    """A sign that differs between words that agree, the own name (本办法, 本细则), a particle (为, 为了)."""
    ONLY = "only"
    """Not on the other side: added or left out."""
    CHANGED = "changed"
    """In its place the other side has other words."""
    FACING = "facing"
    """Where the other side has a lacuna: unknown."""
    GAP = "gap"
    """A lacuna itself."""
    MOVED = "moved"
    """Elsewhere on the other side."""


@dataclass(frozen=True, slots=True)
class ChangeSpan:
    """A change: words of the left, words of the right, by position."""

    same: bool
    left: tuple[int, int]
    right: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Side:
    """The words of one side, each with the signs before it; signs after the last stand apart."""

    words: tuple[WordToken, ...]
    leads: tuple[tuple[int, ...], ...]
    """Positions of the signs before each word, and at the end those after the last one."""
    at: tuple[int, ...]
    """Position of each word among all tokens."""
    texts: tuple[str, ...]
    """The signs before each word, as text."""


def differences(
    left: Sequence[WordToken], right: Sequence[WordToken]
) -> tuple[tuple[Sense, ...], tuple[Sense, ...]]:
    """The sense of every token of both sides, in order.

    >>> from macros.compare.words import Sort, WordToken
    >>> a, b = (WordToken(word, Sort.WORD, 0) for word in "甲乙")
    >>> [[sense.value for sense in side] for side in differences((a, b), (b,))]
    [['only', 'same'], ['same']]
    """
    sides = _side(left), _side(right)
    senses = [Sense.SAME] * len(left), [Sense.SAME] * len(right)
    spans = _merged(_spans(sides[0].words, sides[1].words), sides)
    for span in spans:
        _mark(span, sides, senses)
    _mark_ends(sides, senses)
    return tuple(senses[0]), tuple(senses[1])


def _side(tokens: Sequence[WordToken]) -> Side:
    words, leads, at = [], [], []
    signs: list[int] = []
    for n, token in enumerate(tokens):
        if token.sort is Sort.SIGN:
            signs.append(n)
            continue
        words.append(token)
        at.append(n)
        leads.append(tuple(signs))
        signs = []
    leads.append(tuple(signs))
    texts = tuple("".join(tokens[n].text for n in lead) for lead in leads)
    return Side(tuple(words), tuple(leads), tuple(at), texts)


def _spans(left: Sequence[WordToken], right: Sequence[WordToken]) -> Iterator[ChangeSpan]:
    """Agreements and differences in turn; a lacuna agrees with nothing, another one included."""
    old = [_key(t, f"<{n}") for n, t in enumerate(left)]
    new = [_key(t, f">{n}") for n, t in enumerate(right)]
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield ChangeSpan(tag == "equal", (a, b), (c, d))


def _key(token: WordToken, own: str) -> str:
    return own if token.sort is Sort.GAP else key_of(token)


def key_of(token: WordToken) -> str:
    """What a word is compared by: its text; one for every own name, one for a particle."""
    return OWN if OWN_NAME.fullmatch(token.text) else PARTICLES.get(token.text, token.text)


def _merged(spans: Iterable[ChangeSpan], sides: tuple[Side, Side]) -> list[ChangeSpan]:
    """The spans without agreements that are fainter than the differences around them."""
    change_spans = list(spans)
    out: list[ChangeSpan] = []
    for n, span in enumerate(change_spans):
        around = change_spans[n - 1 : n] + change_spans[n + 1 : n + 2]
        faint = span.same and len(around) == 2 and _is_faint(span, around, sides)
        if out and not out[-1].same and (faint or not span.same):
            left, right = (out[-1].left[0], span.left[1]), (out[-1].right[0], span.right[1])
            out[-1] = ChangeSpan(False, left, right)
        else:
            out.append(span)
    return out


def _is_faint(span: ChangeSpan, around: Sequence[ChangeSpan], sides: tuple[Side, Side]) -> bool:
    words = sides[0].words[slice(*span.left)]
    if any(word.sort is Sort.NUMBER for word in words) or _has_gap(around, sides):
        return False
    length = sum(len(word.text) for word in words)
    return length <= FAINT and all(2 * length < _size(change_span, sides) for change_span in around)


def _words(span: ChangeSpan, sides: tuple[Side, Side]) -> list[tuple[WordToken, ...]]:
    """The words of a span, of either side."""
    reaches = span.left, span.right
    return [side.words[slice(*reach)] for side, reach in zip(sides, reaches, strict=True)]


def _has_gap(spans: Iterable[ChangeSpan], sides: tuple[Side, Side]) -> bool:
    return any(w.sort is Sort.GAP for span in spans for words in _words(span, sides) for w in words)


def _size(span: ChangeSpan, sides: tuple[Side, Side]) -> int:
    """Characters of the longer side of a difference."""
    return max(sum(len(word.text) for word in words) for words in _words(span, sides))


def _mark(
    span: ChangeSpan, sides: tuple[Side, Side], senses: tuple[list[Sense], list[Sense]]
) -> None:
    """The senses of the words of a span, and of the signs before each of them."""
    reaches = span.left, span.right
    edge_differs = sides[0].texts[span.left[0]] != sides[1].texts[span.right[0]]
    for number, (side, reach) in enumerate(zip(sides, reaches, strict=True)):
        other = sides[1 - number].words[slice(*reaches[1 - number])]
        sense = Sense.SAME if span.same else _sense(other)
        for n in range(*reach):
            pair = reaches[1 - number][0] + n - reach[0]
            senses[number][side.at[n]] = _of_word(side, n, sides[1 - number], pair, sense)
            lead = _lead(n == reach[0], span, sense, edge_differs)
            if span.same and n > reach[0]:
                lead = Sense.SAME if side.texts[n] == sides[1 - number].texts[pair] else Sense.QUIET
            for sign in side.leads[n]:
                senses[number][sign] = lead


def _of_word(side: Side, n: int, other: Side, pair: int, sense: Sense) -> Sense:
    """The sense of a word; of two that agree, the other is at `pair`."""
    word = side.words[n]
    if word.sort is Sort.GAP:
        return Sense.GAP
    if sense is Sense.SAME and word.text != other.words[pair].text:
        return Sense.QUIET
    return sense


def _lead(first: bool, span: ChangeSpan, sense: Sense, edge_differs: bool) -> Sense:
    """The sense of signs before a word: at an edge they go with the difference that they open."""
    if not first:
        return sense
    if not edge_differs:
        return Sense.SAME
    return Sense.QUIET if span.same else sense


def _sense(other: Sequence[WordToken]) -> Sense:
    """What words are of which the other side has these in their place."""
    if any(word.sort is Sort.GAP for word in other):
        return Sense.FACING
    return Sense.CHANGED if other else Sense.ONLY


def _mark_ends(sides: tuple[Side, Side], senses: tuple[list[Sense], list[Sense]]) -> None:
    """The signs after the last word."""
    equal = sides[0].texts[-1] == sides[1].texts[-1]
    for number, side in enumerate(sides):
        for sign in side.leads[-1]:
            senses[number][sign] = Sense.SAME if equal else Sense.QUIET
