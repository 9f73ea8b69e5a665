"""What the records promise is in the document, whatever the composers do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from macros.handout import promise
from macros.handout.blocks import Block, HandoutDocument, Para, ProvisionBlock, TableBlock, plain
from tests.handout.sample import corpus, document


def broken(change: Callable[[Block], Block | None]) -> list[str]:
    """Complaints about the sample after each block went through a change."""
    book, handout, made = document(corpus())
    sections = tuple(
        replace(section, blocks=tuple(b for b in map(change, section.blocks) if b is not None))
        for section in made.sections
    )
    return [
        str(difference)
        for difference in promise.broken(book, handout, replace(made, sections=sections))
    ]


def test_the_sample_keeps_its_promises() -> None:
    assert broken(lambda block: block) == []


def test_a_dropped_article_is_found() -> None:
    found = broken(lambda b: None if isinstance(b, ProvisionBlock) and b.label == "第三条" else b)
    assert "第一部分　规定全文／jia-2016/3：缺“第三条”" in found


def test_a_dropped_item_is_found() -> None:
    def last_row_gone(block: Block) -> Block:
        if isinstance(block, ProvisionBlock) and block.label == "第二条" and not block.title:
            return replace(block, rows=block.rows[:-1])
        return block

    assert "第一部分　规定全文／jia-2016/2 1/2：缺“（二）拖延，损害利益。”" in broken(last_row_gone)


def test_a_dropped_result_is_found() -> None:
    def one_line_less(block: Block) -> Block:
        if isinstance(block, TableBlock) and block.head[0] == "对象":
            return replace(block, lines=block.lines[:-1])
        return block

    found = broken(one_line_less)
    assert any(name.startswith("第六部分　案例／") for name in found)
    assert any(name.startswith("第七部分　处理结果表／") for name in found)


def test_a_dropped_reason_is_found() -> None:
    def no_notes(block: Block) -> Block:
        if not isinstance(block, ProvisionBlock):
            return block
        rows = tuple(
            replace(row, spans=tuple(replace(s, notes=()) for s in row.spans)) for row in block.rows
        )
        return replace(block, rows=rows)

    found = broken(no_notes)
    assert "第一部分　规定全文／ji/1 校对 1：缺脚注“一号理由，缺动词。”" in found


def test_a_shortened_story_is_found() -> None:
    def cut(block: Block) -> Block:
        told = isinstance(block, Para) and any("超过期限" in s.text for s in block.spans)
        return Para(plain("属实。")) if told else block

    assert any("缺“属实，镇里超过期限。”" in value for value in broken(cut))


@pytest.mark.parametrize("label", ["某警告", "通报"])
def test_a_dropped_measure_is_found(label: str) -> None:
    def without(block: Block) -> Block:
        if not isinstance(block, TableBlock) or block.head[0] != "处理方式":
            return block
        kept = tuple(x for x in block.lines if x.cells[0][0].text != label)
        return replace(block, lines=kept)

    assert f"第五部分　处理方式／{label}：整行不见" in broken(without)


def test_every_kind_of_part_has_its_promise() -> None:
    made: HandoutDocument = document(corpus())[2]
    assert len(made.sections) == 9
