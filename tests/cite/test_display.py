"""Any text can be marked up without losing or adding a character."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.cite.display import cut
from macros.cite.grammar import find

LEGAL = "第一二三十条款项目之至、和（）《》〈〉前本条例办法 1２。"


@given(st.lists(st.text(alphabet=LEGAL, max_size=20), max_size=6))
def test_cutting_keeps_every_character(pieces: list[str]) -> None:
    spans = [(c.start, c.end) for c in find("".join(pieces))]
    stretches = list(cut([len(piece) for piece in pieces], spans))
    joined = [
        "".join(pieces[s.piece][s.start : s.end] for s in stretches if s.piece == n)
        for n in range(len(pieces))
    ]
    assert joined == pieces


@given(st.text(alphabet=LEGAL, max_size=40))
def test_each_character_of_a_span_is_under_it(text: str) -> None:
    spans = [(c.start, c.end) for c in find(text)]
    covered = {
        n: s.span
        for s in cut([len(text)], spans)
        for n in range(s.start, s.end)
        if s.span is not None
    }
    for number, (start, end) in enumerate(spans):
        for place in range(start, end):
            assert place in covered
            inner = covered[place]
            assert inner == number or spans[inner][0] >= start


def test_a_title_within_a_title_is_its_own_link() -> None:
    text = "《关于印发〈甲办法〉的通知》"
    spans = [(c.start, c.end) for c in find(text)]
    got = [(text[s.start : s.end], s.span) for s in cut([len(text)], spans)]
    assert got == [("《关于印发", 0), ("〈甲办法〉", 1), ("的通知》", 0)]
