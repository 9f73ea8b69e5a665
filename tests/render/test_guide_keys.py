"""The guide explains every key, every folder and every choice of the data, and has samples that hold."""

from __future__ import annotations

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from macros.checks import check
from macros.load import corpus
from macros.model import Corpus
from macros.model.alignment import InstrumentAlignment
from macros.model.comparison import Comparison, Division, Placement
from macros.model.correction import Correction
from macros.model.field import all_keys_of, keys_of, records_in
from macros.model.figure import Counted, Tier
from macros.model.handout import Answers, Handout, PartKind, Print, QuestionKind, Quiz, Style
from macros.model.kit import Kit
from macros.model.naming import NameList
from tests.render.test_guide import BLOCK, GUIDE, blocks, written_page
from tests.render.test_guide_cases import tree
from tests.samples import Files, plant
from tests.setup.sandbox import ROOT

KEYS: dict[str, tuple[tuple[str, ...], ...]] = {
    "alignment.md": (all_keys_of(InstrumentAlignment),),
    "comparisons.md": (
        all_keys_of(Comparison),
        all_keys_of(Placement),
        tuple(Division.keys()),
    ),
    "corrections.md": (all_keys_of(Correction),),
    "names.md": (all_keys_of(NameList),),
    "handouts.md": (
        all_keys_of(Handout),
        all_keys_of(Kit),
        all_keys_of(Print),
        all_keys_of(Quiz),
    ),
}
"""Keys that the samples of a page use; the pages of test_guide and test_guide_cases are not here."""
IN_PROSE = {"comparisons.md": {"counted", *Division.keys()}}
"""Keys that a page explains beside its samples: each stands in a line of its own words."""
PAGES = sorted(KEYS)


def used(name: str) -> set[str]:
    return set(re.findall(r"^[ -]*([a-z_]+):", "\n".join(blocks(name)), re.MULTILINE))


@pytest.mark.parametrize("name", PAGES)
def test_the_samples_use_every_key_and_no_other(name: str) -> None:
    known = {key for keys in KEYS[name] for key in keys}
    prose = IN_PROSE.get(name, set())
    assert sorted(known - used(name) - prose) == []
    assert sorted(used(name) - known) == []
    words = BLOCK.sub("", (GUIDE / name).read_text(encoding="utf-8"))
    assert [key for key in sorted(prose) if f"`{key}" not in words] == []


def test_every_key_of_every_file_stands_in_a_sample() -> None:
    keys = {key for record in records_in(Corpus)[1:] for key in keys_of(record)}
    samples = {key for path in GUIDE.glob("*.md") for key in used(path.name)}
    assert len(keys) > 100
    assert sorted(keys - samples - {"counted"}) == []


def test_every_folder_and_file_of_the_data_is_explained() -> None:
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    names = [f"`data/{name}/" for name in corpus.FOLDERS] + [f"`data/{n}`" for n in corpus.FILES]
    assert [name for name in names if name not in text] == []


def test_every_page_of_the_guide_is_linked_from_its_first() -> None:
    text = (GUIDE / "index.md").read_text(encoding="utf-8")
    names = sorted(path.name for path in GUIDE.glob("*.md") if path.name != "index.md")
    assert [name for name in names if f"]({name})" not in text] == []


def placed(name: str) -> Files:
    """The samples of a page, each where its first line says that it belongs."""
    found = {}
    for text in blocks(name):
        first = re.match(r"# (data/\S+\.yml)\n", text)
        assert first, text
        found[first[1]] = text
    return dict(found)


def test_handouts_questions_and_corrections_of_the_guide_keep_every_rule(tmp_path: Path) -> None:
    files = placed("handouts.md") | placed("corrections.md") | placed("names.md")
    held, problems = check(plant(tree(tmp_path), files | {"data/site.yml": blocks("index.md")[0]}))
    assert [str(problem) for problem in problems] == []
    assert [handout.id for handout in held.corpus.handouts] == [
        "sample-texts-sample-2020",
        "sample-training",
        "kit-sample-lesson",
        "kit-sample-lesson-sheet",
        "kit-sample-lesson-paper",
    ]
    assert [len(quiz.questions) for quiz in held.corpus.quizzes] == [4]
    assert [correction.id for correction in held.corpus.corrections] == ["2026-11-20-sample"]
    assert [len(names.names) for names in held.corpus.names] == [2]
    assert held.corpus.print is not None
    assert held.corpus.print.fonts is not None
    assert all(asdict(held.corpus.print.fonts).values())


def test_the_alignment_of_the_guide_names_articles_that_are_there() -> None:
    assert list(placed("alignment.md")) == ["data/alignments/measures-2016-beijing-2017.yml"]
    assert (ROOT / "data/alignments/measures-2016-beijing-2017.yml").is_file()


def test_the_pages_explain_every_value_of_a_choice() -> None:
    text = written_page("handouts.md")
    assert [
        part_kind.key
        for part_kind in PartKind
        if f"| `{part_kind.key}` | {part_kind.label} |" not in text
    ] == []
    for choice in (Style, QuestionKind):
        assert [value.key for value in choice if f"{value.key} {value.label}" not in text] == []
    assert [
        answers.key for answers in Answers if f"{answers.key} {answers.label}" not in text
    ] == []
    compared = written_page("comparisons.md")
    assert [tier.key for tier in Tier if f"`{tier.key}` {tier.label}" not in compared] == []
    assert Counted.DAYS.key in compared
