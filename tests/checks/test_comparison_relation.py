"""comparison-relation: a cell has no relation that what is held does not allow."""

from pathlib import Path

import pytest

from tests.comparison_samples import CELLS, at, cells, topic, tree
from tests.samples import accepts, refuses

NATION = """
- instrument: jia-2016
  relation: baseline
  provisions:
    - {provision: jia-2016/1, where: 1, quote: 定期听取汇报}
"""
SILENT_NATION = """
- instrument: jia-2016
  relation: silent
"""
REST = """
- instrument: bing
  relation: unheld
- instrument: ding
  relation: unheld
"""


def with_yi(yi: str, nation: str = NATION, division: str = "duties", rest: str = REST) -> str:
    return topic(cells(nation + "- instrument: yi\n" + yi.strip("\n") + rest), division)


def refusal(name: str, found: str, allowed: str, to: str = "与 jia-2016 相比，") -> str:
    return (
        f"{at(name, 'relation')}: comparison-relation: {to}这一格不能是“{found}；"
        f"按现存文字只能是：{allowed}；改正 relation，或核对 provisions、quote、against 和 divisions"
    )


def test_relations_that_the_holdings_allow(tmp_path: Path) -> None:
    accepts(tmp_path, tree())


WORDS = """
  against: jia-2016/1/1
  provisions:
    - {provision: yi/1, where: 1, quote: 每季度至少听取一次汇报}
"""


@pytest.mark.parametrize(
    "relation", ["same", "specific", "stricter", "weaker", "adds", "omits", "differs"]
)
def test_two_whole_texts_leave_the_choice_to_the_editor(tmp_path: Path, relation: str) -> None:
    accepts(tmp_path, tree(trial=with_yi(f"  relation: {relation}{WORDS}")))


def test_silence_needs_a_whole_seat(tmp_path: Path) -> None:
    accepts(tmp_path, tree(trial=with_yi("  relation: silent", division="procedure")))


def test_silence_in_a_damaged_seat(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(trial=with_yi("  relation: silent", division="circumstances")),
        refusal("yi", "silent”（未规定）", "lost", "yi "),
    )


def test_a_loss_where_nothing_is_lost(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(trial=with_yi("  relation: lost")),
        refusal("yi", "lost”（条文缺，没法比）", "silent", "yi "),
    )


def test_silence_of_quotations_and_of_a_press_item(tmp_path: Path) -> None:
    rest = "\n- instrument: bing\n  relation: silent\n- instrument: ding\n  relation: lost\n"
    refuses(
        tmp_path,
        tree(trial=with_yi(f"  relation: same{WORDS}", rest=rest)),
        refusal("bing", "silent”（未规定）", "unheld", "bing "),
        refusal("ding", "lost”（条文缺，没法比）", "unheld", "ding "),
    )


def test_a_relation_drawn_from_a_press_item(tmp_path: Path) -> None:
    text = topic(CELLS.replace("relation: unheld", "relation: penalty-only"))
    refusals = refusal("ding", "penalty-only”（只见于追责）", "unheld", "ding ")
    refuses(tmp_path, tree(trial=text), refusals)


def test_an_omission_from_quotations(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(trial=topic(CELLS.replace("relation: same", "relation: omits"))),
        refusal("bing", "omits”（略去）", "same、specific、stricter、weaker、adds、differs"),
    )


def test_an_omission_beside_a_loss(tmp_path: Path) -> None:
    yi = """
  relation: omits
  against: jia-2016/1/1
  provisions:
    - {provision: yi/2, where: 1/1, quote: 造成不良影响的}
"""
    refuses(
        tmp_path,
        tree(trial=with_yi(yi, division="circumstances")),
        refusal("yi", "omits”（略去）", "same、specific、stricter、weaker、adds、differs、lost"),
    )


DAMAGED = """
- instrument: jia-2016
  relation: {}
  provisions:
    - {{provision: jia-2016/3, where: 1, quote: 情形的，处理}}
"""


@pytest.mark.parametrize("relation", ["specific", "differs", "undetermined"])
def test_against_a_damaged_national_place(tmp_path: Path, relation: str) -> None:
    yi = f"  relation: {relation}{WORDS.replace('jia-2016/1/1', 'jia-2016/3/1')}"
    accepts(tmp_path, tree(trial=with_yi(yi, DAMAGED.format("baseline"))))


@pytest.mark.parametrize(("relation", "label"), [("adds", "增加"), ("stricter", "更严")])
def test_too_much_against_a_damaged_national_place(
    tmp_path: Path, relation: str, label: str
) -> None:
    yi = f"  relation: {relation}{WORDS.replace('jia-2016/1/1', 'jia-2016/3/1')}"
    refuses(
        tmp_path,
        tree(trial=with_yi(yi, DAMAGED.format("baseline"))),
        refusal("yi", f"{relation}”（{label}）", "specific、differs、undetermined"),
    )


def test_an_addition_to_a_silent_nation(tmp_path: Path) -> None:
    yi = WORDS.replace("  against: jia-2016/1/1\n", "")
    accepts(tmp_path, tree(trial=with_yi(f"  relation: adds{yi}", SILENT_NATION, "procedure")))


def test_no_addition_to_a_nation_that_speaks(tmp_path: Path) -> None:
    yi = WORDS.replace("  against: jia-2016/1/1\n", "")
    refuses(
        tmp_path,
        tree(trial=with_yi(f"  relation: adds{yi}")),
        refusal("yi", "adds”（增加）", "undetermined"),
    )


def test_a_nation_that_is_silent_only_because_it_is_lost(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(trial=with_yi("  relation: lost", SILENT_NATION, "circumstances")),
        refusal("jia-2016", "silent”（未规定）", "lost", "jia-2016 "),
    )


def test_further_relations(tmp_path: Path) -> None:
    accepts(tmp_path, tree(trial=with_yi(f"  relation: stricter\n  also: [adds]{WORDS}")))


@pytest.mark.parametrize(
    ("also", "label"), [("stricter", "更严"), ("lost", "条文缺，没法比"), ("silent", "未规定")]
)
def test_a_further_relation_that_repeats_or_stands_alone(
    tmp_path: Path, also: str, label: str
) -> None:
    refuses(
        tmp_path,
        tree(trial=with_yi(f"  relation: stricter\n  also: [{also}]{WORDS}")),
        (
            f"{at('yi', 'also')}: comparison-relation: “{also}”（{label}）不能列在 also 里；与 relation 不同、"
            "按现存文字可有的关系：same、specific、stricter、weaker、adds、omits、differs；改正或删去"
        ),
    )


def test_words_beside_a_loss_may_have_more_of_the_topic(tmp_path: Path) -> None:
    yi = """
  relation: stricter
  also: [lost]
  against: jia-2016/2/1/1
  provisions:
    - {provision: yi/2, where: 1/1, quote: 造成不良影响的}
"""
    nation = """
- instrument: jia-2016
  relation: baseline
  provisions:
    - {provision: jia-2016/2, where: 1/1, quote: 造成严重后果的}
"""
    accepts(tmp_path, tree(trial=with_yi(yi, nation, "circumstances")))


def test_a_loss_that_can_hold_nothing_leaves_the_seat_whole(tmp_path: Path) -> None:
    column = (
        "column: 乙\nbases: [jia-2016]\n"
        "divisions: {duties: [1], circumstances: [2], procedure: [3]}\n"
        "slight_losses:\n  - {articles: [2], reason: 只脱一个年份。}\n"
        "not_comparable:\n  - {articles: [3], reason: 只有一省规定。}\n"
    )
    text = with_yi("  relation: silent", division="circumstances")
    accepts(tmp_path, tree(trial=text, yi=column))


def test_what_is_only_punished_and_what_nobody_has_compared(tmp_path: Path) -> None:
    words = "  provisions:\n    - {provision: yi/2, where: 1/1, quote: 造成不良影响的}"
    accepts(tmp_path, tree(trial=with_yi(f"  relation: penalty-only\n{words}")))
    accepts(tmp_path, tree(trial=with_yi("  relation: not-compared")))
