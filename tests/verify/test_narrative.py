"""What we tell of a case is told in our own words: runs, shares, what is taken out first, the report."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load import load
from macros.verify import NOT_COMPARED, main
from macros.verify.narrative import NOT_RUN, own_words, summary
from macros.verify.seeds import Seed, seed_of
from tests.cased import CASE, CASED, changed
from tests.samples import Files, line_of, plant

PRINTED = (
    "某镇收到群众来信以后一直没有按照规定登记也没有在三个月的期限里给写信人任何答复，"
    "群众多次询问仍然没有结果。"
)
OWN = (
    "。后来县里派人查看，把经过一件一件问清楚，写成材料上报，还同写信的人见了两次面，当面说明情况。"
)
TITLE = "《关于某镇某某某某某某某某某某某某工作的规定》"
POST = "某县某镇党委书记、镇长、人大主席团主席兼某某办主任"


def seed(text: str = PRINTED) -> dict[str, Seed]:
    """A source whose lines 20 to 25 are this text; the other case's lines are blank."""
    lines = [""] * 19 + [text] + [""] * 20
    return {"002": seed_of("002", "\n".join(lines))}


def told(root: Path, words: str) -> Files:
    return changed((CASE, "found: 属实，镇里超过期限。", f"found: {words}"))


def problems(root: Path, files: Files, seeds: dict[str, Seed] | None = None) -> list[str]:
    corpus, unsound = load(plant(root, files))
    assert unsound == []
    return [str(problem) for problem in own_words(corpus, seeds or seed())[1]]


def test_own_words_pass(tmp_path: Path) -> None:
    words = "查实来信在镇里搁了三个月，没有人登记，也没有回信，写信的人问了几回都没有下文。"
    assert problems(tmp_path, told(tmp_path, words)) == []


def test_twenty_characters_in_a_row_are_refused(tmp_path: Path) -> None:
    nineteen = "查实，" + PRINTED[:19] + OWN
    twenty = "查实，" + PRINTED[:20] + OWN
    assert problems(tmp_path / "a", told(tmp_path, nineteen)) == []
    files = told(tmp_path, twenty)
    line = line_of(files, CASE, "found")
    assert problems(tmp_path / "b", files)[0] == (
        f"{CASE}:{line}: narrative-own-words: 与来源有连续 20 字相同（“{PRINTED[:6]}”起）；"
        "不到 20 字；换成自己的话；文件名、职务和处理用语除外"
    )


def test_punctuation_and_blanks_do_not_hide_a_run(tmp_path: Path) -> None:
    broken = "，".join(PRINTED[at : at + 5] for at in range(0, 20, 5))
    found = problems(tmp_path, told(tmp_path, f"查实，{broken}。"))
    assert any("连续 20 字相同" in value for value in found)


def test_a_quarter_of_the_sequences_is_refused(tmp_path: Path) -> None:
    pieces = "。另外".join(PRINTED[at : at + 15] for at in (0, 16, 40))
    (name,) = problems(tmp_path, told(tmp_path, f"{pieces}。"))
    assert name.startswith(f"{CASE}:1: narrative-own-words: 六字一组，与来源相同的占 ")
    assert name.endswith("；不到 25%；重写叙述")


@pytest.mark.parametrize("exact", [TITLE, POST])
def test_titles_and_posts_are_taken_out_first(tmp_path: Path, exact: str) -> None:
    assert len(exact) > 20
    seeds = seed(f"经查，{exact}没有落实。")
    post = changed(
        (CASE, "position: 镇长", f"position: {exact.strip('《》')}"),
        (CASE, "found: 属实，镇里超过期限。", f"found: 县里认定，{exact}有责任。"),
    )
    assert problems(tmp_path, post, seeds) == []


def test_a_case_whose_source_is_not_there_is_not_compared(tmp_path: Path) -> None:
    corpus, _ = load(plant(tmp_path, CASED))
    likenesses, refused = own_words(corpus, {})
    assert (likenesses, refused) == ([], [])
    assert summary(likenesses) == ""
    assert summary(own_words(corpus, seed())[0]).startswith("案例叙述：比对 2 件，相同最长 ")


def test_the_command_says_whether_it_ran(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(plant(tmp_path, CASED), None, write=False)
    assert f"{NOT_COMPARED}\n{NOT_RUN}" in capsys.readouterr().out
    bare = {name: text for name, text in CASED.items() if "/cases/" not in name}
    main(plant(tmp_path / "bare", bare), None, write=False)
    assert NOT_RUN not in capsys.readouterr().out
