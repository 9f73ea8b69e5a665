"""Numbers of which no text is held: one line each, after what the gap around them says."""

from __future__ import annotations

from macros.derive.book import Book
from macros.derive.packs import chosen
from macros.handout.blocks import Para, ProvisionBlock
from macros.handout.complete import bare
from macros.handout.compose import compose
from macros.handout.linear import pieces
from macros.model.handout import PartKind
from tests.handout.sample import HANDED, corpus_of, pack

QUOTED = "data/instruments/provincial/geng.yml"
CITED = "data/instruments/provincial/xin.yml"
FILES = HANDED | {
    QUOTED: """\
title: 庚省办法
region: 庚省
coverage: quoted
source: 002
article_count:
  value: 9
  from: found
text:
  - article: 第三条
    heading: 甲事
    known:
      from: memory
      note: 尚未查证。
  - article: 第五条
    heading: 乙事
    lines: 3
    text: |
      为了责任，依照甲办法，制定本办法。
  - article: 第七条
    heading: 丙事
    known:
      from: found
    summary: 说的是丙。
    notes:
      - 与旧版同号。
""",
    CITED: """\
title: 辛省办法
region: 辛省
coverage: cited-only
text:
  - article: 第二条
    heading: 丁事
    known:
      from: found
""",
}


def test_a_line_for_each_number_and_one_for_the_gap() -> None:
    corpus = corpus_of(FILES)
    handout = pack(corpus)
    made = compose(Book.of(corpus).drawn_by(handout), handout)
    blocks = [b for s in made.sections for b in s.blocks]
    words = ["".join(span.text for span in b.spans) for b in blocks if isinstance(b, Para)]
    assert [word for word in words if "没有原文" in word] == [
        "第一条至第四条　□ 没有原文，来源没有引到。",
        "第三条　【甲事】　□ 没有原文，条号尚未查证",
        "第六条至第九条　□ 没有原文，来源没有引到。",
        "第七条　【丙事】　□ 没有原文　提要（非原文）：说的是丙。",
    ]
    labels = [
        b.label for b in blocks if isinstance(b, ProvisionBlock) and b.id.startswith("r-geng")
    ]
    assert labels == ["第五条"]
    notes = {piece.text for piece in pieces(made) if piece.note}
    assert {"尚未查证。", "与旧版同号。"} <= notes


def test_what_is_only_cited_is_in_no_query() -> None:
    corpus = corpus_of(FILES)
    book = Book.of(corpus)
    handout = pack(corpus)
    for part in handout.parts:
        ids = {record.id for record in chosen(book.drawn_by(handout), part)}
        assert "xin" not in ids or part.kind not in (PartKind.INSTRUMENTS, PartKind.NUMBERS)
    made = compose(book.drawn_by(handout), handout)
    assert "辛省" not in bare("".join(piece.text for piece in pieces(made)))
