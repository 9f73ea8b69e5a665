"""`new`: a draft with every key of its record, told in Chinese, that stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros import __main__ as command
from macros.checks import check, check_drafts
from macros.desk.skeleton import FIELDS, KINDS, skeleton
from macros.model import Corpus
from macros.model.field import all_keys_of, field_of, keys_of
from macros.model.handout import Question
from tests.samples import jia, plant

ENTRIES = "- article: 第一条\n  lines: 1\n  text: 甲。\n"


@pytest.mark.parametrize("kind", KINDS)
def test_a_skeleton_has_every_key_and_is_a_draft(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = plant(tmp_path, jia(ENTRIES))
    monkeypatch.setattr(command, "ROOT", root)
    assert command.main(["new", kind, "--id", "x-9", "--title", "样例"]) == 0
    folder = KINDS[kind][0]
    path = root / f"data/{folder}/draft/x-9.yml"
    assert f"data/{folder}/draft/x-9.yml" in capsys.readouterr().out
    text = path.read_text(encoding="utf-8")
    keys = [line.partition(":")[0] for line in text.split("\n") if line and line[0] not in "# "]
    wanted = set(keys_of(field_of(Corpus, FIELDS[folder]).type))
    assert set(keys) == wanted - {"topic": {"cells"}, "question": {"order", "covers"}}.get(
        kind, set()
    )
    assert check(root)[1] == []
    found = check_drafts(root)
    assert found is not None
    assert {problem.place.path for problem in found[1]} <= {f"data/{folder}/draft/x-9.yml"}
    assert not {problem.rule for problem in found[1]} & {"yaml-syntax", "unknown-key"}


def test_an_answer_is_asked_for_and_a_bad_one_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "ROOT", plant(tmp_path, jia(ENTRIES)))
    answers = iter(["坏", "样例", "y-1", "样例", "y-1", "样例"])
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    assert [command.main(["new", "case"]) for _ in range(3)] == [1, 0, 1]
    said = capsys.readouterr().err
    assert "“坏”不能作编号" in said
    assert "data/cases/draft/y-1.yml 已经有了，没有改动它" in said


def test_closed_lists_are_told_with_their_words() -> None:
    assert "no-such" not in skeleton("case", "样例")
    assert "coverage:" in skeleton("rule", "样例")
    assert "full 全文、partial 残缺本" in skeleton("rule", "样例")


def test_a_question_alone_has_the_keys_of_a_question_and_of_its_ground() -> None:
    lines = skeleton("question", "答复期限几日？").split("\n")
    keys = {line.partition(":")[0].strip(" -") for line in lines if line.startswith("  ")}
    assert keys == set(all_keys_of(Question))
    assert any(line.startswith("    ask: 答复期限几日？ ") for line in lines)
