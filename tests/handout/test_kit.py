"""A teaching kit: three handouts and slides from one file; nothing lost, nothing over an edge."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from macros.audit.unpack import texts
from macros.checks import check
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import kit as lessons
from macros.handout import putting, shelf
from macros.handout.blocks import HandoutDocument
from macros.handout.compose import compose
from macros.handout.deck import HEIGHT, Slide, deck, omitted, row_height
from macros.handout.linear import CLOSED, pieces
from macros.handout.slides import pptx_of, text_of
from macros.model.handout import Handout
from macros.model.kit import Kit
from macros.render import handouts
from tests.handout.sample import HANDED, corpus_of, faces, sealed
from tests.samples import Files, plant, report

ROOT = Path(__file__).resolve().parents[2]
LESSON = "data/kits/lesson.yml"
NAMES = sorted(path.stem for path in (ROOT / "data/kits").rglob("*.yml"))
TAUGHT: Files = HANDED | {
    LESSON: """\
title: 一课
theme: case
aims:
  - 分清拖延和损害
parts:
  - kind: articles
    records: [jia-2016/2, ji/1]
  - kind: ladders
  - kind: measures
cases: [c-1]
questions: [first]
""",
}


@cache
def taught(folder: str = "data/kits") -> tuple[Book, Kit, dict[str, Handout]]:
    files = {name: text for name, text in TAUGHT.items() if name != LESSON}
    corpus = corpus_of(files | {f"{folder}/lesson.yml": TAUGHT[LESSON]})
    (kit,) = corpus.kits
    made = {h.id: h for h in corpus.handouts if h.place == kit.place}
    return Book.of(corpus), kit, made


def document(name: str = "kit-lesson") -> HandoutDocument:
    book, _, made = taught()
    return compose(book, made[name])


def test_one_file_becomes_three_handouts() -> None:
    _, _, made = taught()
    assert list(made) == ["kit-lesson", "kit-lesson-sheet", "kit-lesson-paper"]
    assert [section.title for section in document("kit-lesson-paper").sections] == [
        "试卷 A",
        "试卷 B",
        "答题卡",
    ]


def test_papers_ask_the_same_and_tell_no_answer() -> None:
    book, _, _ = taught()
    first, second = (lessons.drawn(book.corpus.quizzes, letter) for letter in "AB")
    assert sorted(q.id for q in first) == sorted(q.id for q in second)
    for question in (*first, *second):
        source = next(q for q in book.questions if q.id == question.id)
        right = {source.options[n - 1] for n in source.answer}
        assert {question.options[n - 1] for n in question.answer} == right
    said = "".join(piece.text for piece in pieces(document("kit-lesson-paper")))
    assert all(question.why not in said for question in book.questions)
    assert [q.id for q in first] == [q.id for q in lessons.drawn(book.corpus.quizzes, "A")]


def test_the_discussion_does_not_tell_how_the_case_was_handled() -> None:
    book, kit, _ = taught()
    (case,) = (case for case in book.corpus.cases if case.id in kit.cases)
    sheet = "".join(piece.text for piece in pieces(document("kit-lesson-sheet")))
    teacher = "".join(piece.text for piece in pieces(document()))
    recipients = [sanction.recipient for sanction in case.sanctions]
    assert recipients
    assert all(name not in sheet and name in teacher for name in recipients)


def test_slides_hold_marks_notes_and_every_word_and_are_the_same_again() -> None:
    book, kit, _ = taught()
    shown = deck(book, kit)
    data = pptx_of(document(), shown)
    said = text_of(data)
    assert "〔？本本〕" in said
    assert "五号理由，脱去一项。" in said, "a note stands below its slide"
    assert list(omitted(book, kit, shown)) == []
    assert list(omitted(book, kit, shown[:3])) != [], "a part that is left out is found"
    assert data == pptx_of(document(), deck(book, kit))
    parts = [text for name, text in texts("a.pptx", data) if "!" not in name]
    assert all(part.endswith((".xml", ".rels")) for part in parts)
    assert CLOSED not in said


def test_a_restricted_lesson_is_marked_on_every_slide() -> None:
    book, kit, made = taught("data/kits/restricted")
    assert all(handout.restricted for handout in made.values())
    shown = deck(book, kit)
    said = text_of(pptx_of(compose(book, made["kit-lesson"]), shown))
    assert said.count(CLOSED) == len(shown) + 2, "twice on the cover"
    assert book.public.corpus.kits == ()
    assert all(handout.place != kit.place for handout in book.public.corpus.handouts)


def test_an_open_lesson_names_no_restricted_case(tmp_path: Path) -> None:
    case = "data/cases/c-2.yml"
    files = sealed(TAUGHT)
    moved = {name: text for name, text in files.items() if name != case}
    moved["data/cases/restricted/c-2.yml"] = files[case]
    moved[LESSON] = str(files[LESSON]).replace("[c-1]", "[c-2]")
    plant(tmp_path, moved)
    found = [line for line in report(tmp_path) if line.startswith(f"{LESSON}:10: handout-record")]
    assert len(found) == 2, "the teacher's handout and the sheet"
    assert all("案例“c-2”只在 restricted/ 里" in line for line in found)


@cache
def own_book() -> Book:
    return check(ROOT)[0]


def _overflow(slide: Slide) -> bool:
    if slide.table is None:
        return len(slide.lines) > 1 and sum(line.height for line in slide.lines) > HEIGHT
    table = slide.table
    words = [tuple("".join(s.words for s in cell) for cell in row.cells) for row in table.lines]
    tall = sum(row_height(table, row, len(row) == 1) for row in words)
    return tall + row_height(table, table.head) > HEIGHT


@pytest.mark.parametrize("name", NAMES)
def test_our_own_lessons_are_whole(name: str) -> None:
    (kit,) = (kit for kit in own_book().corpus.kits if kit.id == name)
    book = own_book() if kit.restricted else own_book().public
    shown = deck(book, kit)
    assert list(omitted(book, kit, shown)) == []
    assert [slide.title for slide in shown if _overflow(slide)] == []
    assert len(kit.questions) == 10
    titles = [slide.title for slide in shown]
    assert not [title for title in titles if re.search(r"第 \d+ 题", title) and "（续）" in title]


def test_the_page_lists_the_lesson_once_and_records_lead_to_it() -> None:
    book, _, _ = taught()
    html = handouts.page(book, str)
    assert html.count('id="kit-lesson') == 1
    assert "分清拖延和损害。" in html
    lesson = ("教学包：一课", "handouts.html#kit-lesson")
    assert handouts.holding(book, "c-1", str).count(lesson) == 1
    assert all("kit-lesson-" not in url for _, url in handouts.holding(book, "c-1", str))


def test_the_shelf_holds_the_slides_beside_the_handout(tmp_path: Path) -> None:
    book, _, made = taught()
    shelf.build(book, [made["kit-lesson"]], Profile.PUBLIC, tmp_path, faces(), lambda _: None)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [
        "handouts.json",
        "kit-lesson-public.docx",
        "kit-lesson-public.pdf",
        "kit-lesson-public.pptx",
    ]
    assert "第二项是拖延。" in text_of((tmp_path / "kit-lesson-public.pptx").read_bytes())


def test_slides_that_lose_a_part_are_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    book, _, made = taught()
    monkeypatch.setattr(shelf, "deck", lambda *given: deck(*given)[:2])
    with pytest.raises(putting.HandoutsFailed, match="的幻灯片不全，共 "):
        shelf.make(book, made["kit-lesson"], faces())
