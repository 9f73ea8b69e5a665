"""real-name: people appear in cases under pseudonyms only."""

from pathlib import Path

import pytest

from macros.checks import real_name
from macros.text.surnames import COMPOUND, PLAIN, WORDLIKE
from tests.cased import CASE, COLLECTION, changed
from tests.conftest import ROOT
from tests.samples import accepts, refuses

SAID = "像真实姓名；化名：张某、王某甲、刘甲；改成化名；不是人名的，换一种说法"


@pytest.mark.parametrize("name", ["王某甲", "刘甲", "钱某等17人", "张某、欧阳某", "司马乙", "麦某"])
def test_pseudonyms(tmp_path: Path, name: str) -> None:
    accepts(tmp_path, changed((CASE, "recipient: 李某", f"recipient: {name}")))


@pytest.mark.parametrize("name", ["李长庚", "张小丁", "张某明", "方某某", "李甲乙", "鲍建国"])
def test_what_only_looks_like_a_pseudonym(tmp_path: Path, name: str) -> None:
    refuses(
        tmp_path,
        changed((CASE, "recipient: 李某", f"recipient: {name}")),
        f"{CASE}:[recipient]: real-name: “{name[0]}××”{SAID}",
    )


@pytest.mark.parametrize(
    "words",
    [
        "镇长张某说，群众高度关注。",
        "负责人任何时候都要到场，干部常务会商。",
        "高速公路和江边的田间小路。",
        "书记、局长和有关单位负责人。",
        "由国家信访局答复，农民权利、群众利益受损。",
        "信访人陈述事实，群众张贴标语，负责人安排包案，干部简单粗暴。",
        "只由保安代答，居民电价偏高，才能少生矛盾，余万元没有发。",
        "来的是公孙甲、陆某，居民平安、高兴。",
    ],
)
def test_words_that_begin_like_a_name(tmp_path: Path, words: str) -> None:
    accepts(tmp_path, changed((CASE, "found: 属实，镇里超过期限。", f"found: {words}")))


def test_the_project_itself_has_no_word_that_is_taken_for_a_name() -> None:
    """Every text of ours, and of the rules that are held, is ordinary Chinese without names."""
    read = [*(ROOT / "data").rglob("*.yml"), *(ROOT / "docs").rglob("*.md")]
    lines = [line for path in read for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum(map(len, lines)) > 100_000
    found = [(name, line) for line in lines for name in real_name.names(line)]
    assert [(name, line) for name, line in found if "·" not in name] == []


def test_the_surnames_are_those_of_the_list() -> None:
    for name in "赵钱孙李周吴郑王鲍卫邢梅毕施司公福":
        assert name in PLAIN + WORDLIKE
    assert {"欧阳", "司马", "诸葛", "上官", "令狐"} <= set(COMPOUND)
    assert not set(PLAIN) & set(WORDLIKE)
    assert len(PLAIN) + len(WORDLIKE) == len(set(PLAIN + WORDLIKE)) > 444


def test_a_recipient_with_a_real_name(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "recipient: 李某", "recipient: 李大明"),
            (CASE, "recipient: 两名工作人员", "recipient: 毕胜"),
        ),
        f"{CASE}:[recipient]: real-name: “李××”{SAID}",
        f"{CASE}:[recipient: 毕胜]: real-name: “毕×”{SAID}",
    )


def test_a_recipient_named_behind_a_post(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed((CASE, "recipient: 两名工作人员", "recipient: 副局长鲍国庆等2人")),
        f"{CASE}:[recipient: 副局长鲍国庆等2人]: real-name: “鲍××”{SAID}",
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("信访人张小华说没有收到答复。", "张××"),
        ("镇长王强，没有答复。", "王×"),
        ("来访的是两家，赵大明等5人没有收到。", "赵××"),
        ("县里把局长施建国调走。", "施××"),
        ("周建国同志没有到场。", "周××"),
        ("这是经办人陈小明的说法。", "陈××"),
        ("局长鲍建国受处分。", "鲍××"),
        ("欧阳建国说，没有收到。", "欧×××"),
        ("来的是副局长施建华、科长张某。", "施××"),
        ("局长赵铁柱没有处理。", "赵××"),
        ("邢志刚寄信到县里。", "邢××"),
        ("毕胜反映没有答复。", "毕×"),
        ("县里处理了李长庚和别的人。", "李××"),
        ("老人何秀英多次走访。", "何××"),
        ("书记卫东没有到场。", "卫×"),
        ("艾力江·买合木提没有到场。", "艾×××××"),
    ],
)
def test_a_real_name_in_the_narrative(tmp_path: Path, words: str, shown: str) -> None:
    refuses(
        tmp_path,
        changed((CASE, "张某说没有收到答复。", words)),
        f"{CASE}:[claimed]: real-name: “{shown}”{SAID}",
    )


@pytest.mark.parametrize("words", ["由毕胜负责。", "县里让诸葛明去谈。", "张三李四都到了。"])
def test_a_limit_that_is_known(tmp_path: Path, words: str) -> None:
    """No post, no doing, no usual given name: nothing tells these from other words."""
    accepts(tmp_path, changed((CASE, "张某说没有收到答复。", words)))


def test_every_text_of_a_case_and_its_collection_is_read(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        changed(
            (CASE, "title: 某镇逾期不答复", "title: 镇长施建华不答复"),
            (CASE, "position: 镇长", "position: 镇长刘大川"),
            (CASE, "verbatim: 给予警告", "verbatim: 给予镇长鲍国庆警告"),
            (COLLECTION, "note: 标题用字与该项不同。", "note: 编者邢志刚先生。"),
            (COLLECTION, "  - 来源没有写刊发日期。", "  - 编者是主任梅兰芳。"),
        ),
        f"{CASE}:[title]: real-name: “施××”{SAID}",
        f"{CASE}:[position]: real-name: “刘××”{SAID}",
        f"{CASE}:[verbatim]: real-name: “鲍××”{SAID}",
        f"{COLLECTION}:[note]: real-name: “邢××”{SAID}",
        f"{COLLECTION}:[编者是主任梅兰芳。]: real-name: “梅××”{SAID}",
    )
