"""quote-stands: a quoted threshold or consequence stands in the reading text that it addresses."""

from pathlib import Path

from tests.listed import LADDER, LISTED, changed, twice
from tests.samples import JIA, accepts, refuses


def test_the_sound_tree(tmp_path: Path) -> None:
    accepts(tmp_path, LISTED)


def test_a_threshold_that_the_lead_in_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "quote: 造成严重后果的\n", "quote: 造成特别严重后果的\n"),
        (
            f"{LADDER}:[quote: 造成特别严重后果的]: quote-stands: “造成特别严重后果的”不见于 jia-2016/2 1；"
            "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、"
            "where"
        ),
    )


def test_parts_out_of_order(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "quote: 损害利益", "quote: 拖延……登记"),
        (
            f"{LADDER}:[quote]: quote-stands: “拖延……登记”不见于 jia-2016/2 1/2；"
            "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、"
            "where"
        ),
    )


def test_a_consequence_that_the_text_has_not(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "what: 给予警告", "what: 给予严重警告"),
        (
            f"{LADDER}:[what]: quote-stands: “给予严重警告”不见于 jia-2016/2 1；"
            "该处读文里连续的文字，分段用“……”相接；照条文改正引文，或改正 provision、"
            "where"
        ),
    )


def test_words_said_to_stand_elsewhere(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            LADDER,
            "    by_whom: 丙\n    measures:\n      - warning",
            (
                "    by_whom:\n      quote: 丁\n      provision: jia-2016/3\n"
                "      where: 1\n    measures:\n      - warning"
            ),
        ),
        (
            f"{LADDER}:[quote: 丁]: quote-stands: “丁”不见于 jia-2016/3 1；该处读文里连续的文字，"
            "分段用“……”相接；照条文改正引文，或改正 provision、where"
        ),
    )


def test_words_without_an_address(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(LADDER, "title: 甲办法的阶梯\n", "title: 甲办法的阶梯\ncombine: 可以合并\n"),
        (
            f"{LADDER}:[combine]: quote-stands: 引文没有写出自哪一条；写 quote、provision、"
            "where 三项；补写出处"
        ),
    )


LOST = (
    (JIA, "      有下列情形之一，造成", "      {……|1}有下列情形之一，造成"),
    (
        JIA,
        "      （二）拖延，损害利益。\n",
        (
            "      （二）拖延，损害利益。\n"
            "    emendations:\n      - {mark: 1, basis: 来源此处缺。}\n"
        ),
    ),
)
"""The second reading finds that the subject of the lead-in is lost."""


def test_a_quotation_from_after_a_lacuna(tmp_path: Path) -> None:
    accepts(tmp_path, twice(*LOST))


def test_words_that_a_second_reading_took_out_of_the_text(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        twice(*LOST, (LADDER, "    quote: 有下列", "    quote: 丁有下列")),
        (
            f"{LADDER}:[quote: 丁有]: quote-stands: “丁有下列情形之一，造成严重后果的，由丙对责任人给予警告”"
            "不见于 jia-2016/2 1；该处读文里连续的文字，分段用“……”相接；"
            "照条文改正引文，或改正 provision、where"
        ),
    )
