"""The proof-reader of the build, each rule on a sheet with a planted fault and on the same sheet without it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from macros.handout import proof
from macros.handout.blocks import (
    Block,
    HandoutDocument,
    HandoutSection,
    Heading,
    Para,
    ProvisionBlock,
    ProvisionRow,
    TableBlock,
    TableRow,
    plain,
)
from macros.handout.compose import compose
from macros.handout.proof import Fault, Proof, mended, proofread
from macros.handout.reading import file_of
from macros.handout.typeset import TEMPLATES, pdf_of
from macros.model.handout import Style
from tests.handout.sample import corpus, document, faces

Patch = tuple[str, str, str]
"""A template, a stretch of it that stands there once, and what stands there instead."""
LINE = Para(plain("一行。"))
ARTICLE = ProvisionBlock(
    "r-x", "第一条", "【事】", "", (ProvisionRow("p", "", "第一款", plain("甲应当办理乙。" * 9)),)
)
GROUPED = TableBlock(
    (1, 1),
    ("甲", "乙"),
    (TableRow((plain("一组"),), group=True), TableRow((plain("一"), plain("二")))),
)
GROUP = "(table.header(level: 2, across(line, luma(238), look.hei), ..if tied { ([],) }),)"
TITLE = Heading(2, "题目", "h")


def paper(*parts: tuple[Block, ...], style: Style = Style.LECTURE) -> HandoutDocument:
    sections = tuple(HandoutSection(f"部分{n}", f"p-{n}", part) for n, part in enumerate(parts))
    return replace(document(corpus())[2], style=style, sections=sections)


def set_with(made: HandoutDocument, folder: Path, *patches: Patch) -> Proof:
    templates = shutil.copytree(TEMPLATES, folder / "templates")
    for name, old, new in patches:
        text = (templates / name).read_text("utf-8")
        assert text.count(old) == 1, old
        (templates / name).write_text(text.replace(old, new), "utf-8")
    data = pdf_of(made, faces(), templates)
    return Proof(made, file_of(data), data)


def said(rule: Callable[[Proof], Iterator[Fault]], read: Proof) -> str:
    return "\n".join(map(str, rule(read)))


PLANTED: dict[str, tuple[Callable[[Proof], Iterator[Fault]], tuple[Block, ...], Patch, str]] = {
    "a heading alone": (
        proof.stranded,
        (TITLE, LINE),
        (
            "blocks.typ",
            "#let para(look, it, wide) = {",
            "#let para(look, it, wide) = {\n  pagebreak()",
        ),
        "题目“题目”落在页末",
    ),
    "the number of an article alone": (
        proof.stranded,
        (ARTICLE,),
        ("blocks.typ", "    row(look, one, if", "    pagebreak()\n    row(look, one, if"),
        "条号“【事】”落在页末",
    ),
    "a group without its rows": (
        proof.stranded,
        (GROUPED,),
        ("blocks.typ", GROUP, "(across(line, luma(238), look.hei),)"),
        "组名“一组”落在页末",
    ),
    "ink outside": (
        proof.outside,
        (LINE,),
        ("blocks.typ", '"body" { par(body) }', '"body" { move(dx: 142mm, par(body)) }'),
        "“一行。”印到版心外面",
    ),
    "letters on letters": (
        proof.overprinted,
        (LINE, Para(plain("另行。"))),
        ("blocks.typ", '"body" { par(body) }', '"body" { place(body) }'),
        "压在",
    ),
    "small type": (
        proof.small,
        (LINE,),
        ("look.typ", "edges(10.5pt, 17pt),\n  small", "edges(7pt, 17pt),\n  small"),
        "“一行。”只有 7.0 磅",
    ),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_reported(name: str, tmp_path: Path) -> None:
    rule, blocks, patch, words = PLANTED[name]
    fillers = range(42) if "group" in name else [0]
    style = Style.OFFICIAL if "article" in name else Style.LECTURE
    made = paper(*((*(LINE,) * count, *blocks) for count in fillers), style=style)
    assert said(rule, set_with(made, tmp_path / "good")) == ""
    assert words in said(rule, set_with(made, tmp_path / "bad", patch))


def test_a_note_apart_from_its_sign_is_reported(tmp_path: Path) -> None:
    spans = tuple(span for n in range(3) for span in plain("字", f"{n}" + "注" * 3000))
    read = set_with(paper((Para(spans),)), tmp_path)
    assert "注号在第" in said(proof.apart, read)
    assert said(proof.apart, set_with(paper((Para(plain("字", "注")),)), tmp_path / "good")) == ""


def test_a_page_of_two_lines_is_reported_and_mended(tmp_path: Path) -> None:
    made = paper(*((LINE,) * count for count in range(34, 44)))
    read = set_with(made, tmp_path)
    faults = list(proof.runts(read))
    assert {fault.said for fault in faults} == {"整页只有 1 行", "整页只有 2 行"}
    better = mended(made, faults)
    while faults:
        faults = list(proof.runts(set_with(better, tmp_path / str(len(list(tmp_path.iterdir()))))))
        assert better != mended(better, faults) or not faults
        better = mended(better, faults)


def test_a_font_that_is_not_in_the_file_is_reported(tmp_path: Path) -> None:
    read = set_with(paper((LINE,)), tmp_path)
    assert said(proof.unembedded, read) == ""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(read.data)))
    for record in writer._objects:
        if isinstance(record, dict):
            for name in ("/FontFile2", "/FontFile3"):
                record.pop(name, None)
    out = io.BytesIO()
    writer.write(out)
    assert "没有嵌入" in said(proof.unembedded, replace(read, data=out.getvalue()))


def test_a_break_takes_the_headings_along() -> None:
    made = paper((LINE, TITLE, Heading(3, "小题", "g"), LINE))
    better = mended(made, [Fault("", "", (0, 3, -1))])
    assert better.sections[0].begins == {(1, -1)}


@pytest.mark.parametrize("style", Style, ids=lambda style: style.key)
def test_the_sample_passes(style: Style) -> None:
    drawn, handout, _ = document(corpus())
    made = compose(drawn, replace(handout, style=style))
    data = pdf_of(made, faces())
    assert proofread(made, file_of(data), data) == []
