"""What is put on the shelf, and what stays there when something goes wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import command, manifest, putting, shelf, typeset
from macros.handout.fonts import Faces
from macros.model import Corpus
from macros.model.case import Case
from tests.handout.sample import HANDED, QUIZ, corpus, corpus_of, faces, pack
from tests.samples import Files

INTERNAL = Profile.INTERNAL


def build(target: Path, *names: str, found: Corpus | None = None) -> list[str]:
    chosen = tuple(pack(found or corpus(), name) for name in names)
    made = shelf.build(
        Book.of(found or corpus()), chosen, INTERNAL, target, faces(), lambda _: None
    )
    return [each_made.handout.id for each_made in made]


def shelved(root: Path) -> Path:
    return root / manifest.FOLDER / INTERNAL.key


def test_two_files_each_and_a_list(tmp_path: Path) -> None:
    assert build(shelved(tmp_path), "all", "sheet") == ["all", "sheet"]
    names = sorted(path.name for path in shelved(tmp_path).iterdir())
    assert names == [
        "all-public.docx",
        "all-public.pdf",
        "handouts.json",
        "sheet-public.docx",
        "sheet-public.pdf",
    ]
    found = manifest.on_shelf(tmp_path, Book.of(corpus()), INTERNAL)
    assert list(found) == ["all", "sheet"]
    assert found["all"]["pages"] > found["sheet"]["pages"] == 1
    files = manifest.files(tmp_path, INTERNAL, found)
    assert [name for name, _ in files] == [
        "handouts/all-public.pdf",
        "handouts/all-public.docx",
        "handouts/sheet-public.pdf",
        "handouts/sheet-public.docx",
    ]


def whys(target: Path, found: Corpus) -> dict[str, str]:
    """Why each handout was set."""
    told: list[shelf.MadeHandout] = []
    shelf.build(Book.of(found), found.handouts, INTERNAL, target, faces(), told.append)
    return {made.handout.id: made.why for made in told}


def test_only_what_changed_is_set_anew_and_told_why(tmp_path: Path) -> None:
    folder = shelved(tmp_path)
    assert whys(folder, corpus()) == {"all": "第一次生成", "sheet": "第一次生成"}
    assert whys(folder, corpus()) == {}
    before = (folder / "sheet-public.pdf").read_bytes()
    other = corpus_of(HANDED | _other_words())
    assert whys(folder, other) == {"all": "自测题答案变了"}
    assert list(manifest.on_shelf(tmp_path, Book.of(other), INTERNAL)) == ["all", "sheet"]
    assert (folder / "sheet-public.pdf").read_bytes() == before
    (folder / "sheet-public.docx").write_bytes(b"x")
    assert whys(folder, other) == {"sheet": "文件不在，或者被改过"}
    listed = json.loads((folder / manifest.MANIFEST).read_bytes())
    listed["handouts"][1]["made_of"]["字体"] = "0"
    (folder / manifest.MANIFEST).write_text(json.dumps(listed))
    assert whys(folder, other) == {"sheet": "字体变了"}


def test_files_of_a_handout_that_is_no_more_go(tmp_path: Path) -> None:
    build(tmp_path, "all", "sheet")
    (tmp_path / "other.pdf").write_bytes(b"not ours")
    rest = replace(corpus(), handouts=(pack(corpus(), "sheet"),))
    build(tmp_path, "sheet", found=rest)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["handouts.json", "other.pdf", "sheet-public.docx", "sheet-public.pdf"]


def test_building_one_keeps_the_others_of_the_same_data(tmp_path: Path) -> None:
    build(shelved(tmp_path), "all", "sheet")
    build(shelved(tmp_path), "sheet")
    assert list(manifest.on_shelf(tmp_path, Book.of(corpus()), INTERNAL)) == ["all", "sheet"]


def test_files_of_other_data_are_out_of_date(tmp_path: Path) -> None:
    build(shelved(tmp_path), "sheet")
    changed = replace(corpus(), site=replace(corpus().site, title="另一题名"))
    assert manifest.on_shelf(tmp_path, Book.of(changed), INTERNAL) == {}


def test_a_file_that_was_touched_is_not_offered(tmp_path: Path) -> None:
    build(shelved(tmp_path), "all", "sheet")
    (shelved(tmp_path) / "sheet-public.docx").write_bytes(b"x")
    assert list(manifest.on_shelf(tmp_path, Book.of(corpus()), INTERNAL)) == ["all"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"digest": 1, "handouts": 2}'])
def test_a_list_that_is_none_counts_as_none(tmp_path: Path, text: str) -> None:
    shelved(tmp_path).mkdir(parents=True)
    (shelved(tmp_path) / manifest.MANIFEST).write_text(text)
    assert manifest.on_shelf(tmp_path, Book.of(corpus()), INTERNAL) == {}


def test_after_a_failure_the_files_before_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(tmp_path, "all", "sheet")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    class Lossy(typeset.Job):
        def __init__(self, document: Any, faces: Faces) -> None:
            if document.id == "all":
                document = replace(document, sections=document.sections[:1])
            super().__init__(document, faces)

    monkeypatch.setattr(shelf, "Job", Lossy)
    with pytest.raises(putting.HandoutsFailed) as raised:
        build(tmp_path, "all", "sheet", found=corpus_of(HANDED | _other_words()))
    said = str(raised.value).split("\n")
    assert said[0].startswith("data/handouts/all.yml:1: 讲义“all”的 PDF 与数据不符，共 ")
    assert said[1].startswith("  第二部分　责任内容：缺“")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def _other_words() -> Files:
    text = HANDED[QUIZ]
    assert isinstance(text, str)
    return {QUIZ: text.replace("条文写明是乙。", "条文写的是乙。")}


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(putting.HandoutsFailed) as raised:
        build(blocked / "inside", "sheet")
    assert str(raised.value).startswith(
        f"写不进目录 {blocked / 'inside'}（路径中有一段是文件，不是目录）"
    )
    assert "或用 --output 另指一处" in str(raised.value)


def test_a_pack_of_chosen_records() -> None:
    (made,) = command.selection(Book.of(corpus()), ["jia-2016/2"], ["c-1"], "选编", "official")
    assert [part.kind.key for part in made.parts] == ["articles", "cases", "results"]
    assert not made.restricted


def test_a_chosen_restricted_case_makes_the_pack_restricted() -> None:
    first, *rest = corpus().cases
    found = replace(corpus(), cases=(replace(first, restricted=True), *rest))
    chosen: Case = found.cases[0]
    (made,) = command.selection(Book.of(found), [], [chosen.id], "选编", "lecture")
    assert made.restricted
    with pytest.raises(putting.HandoutsFailed, match="选了内部资料，公开版不能收"):
        command.run(Book.of(found), (made,), Profile.PUBLIC, Path("none"), [], print)


@pytest.mark.parametrize(
    ("articles", "cases", "said"),
    [
        (["jia-2016/22"], [], "没有条“jia-2016/22”；最接近的是“jia-2016/2”"),
        ([], ["c-9"], "没有案例“c-9”；最接近的是“c-"),
    ],
)
def test_an_unknown_record_is_named(articles: list[str], cases: list[str], said: str) -> None:
    with pytest.raises(putting.HandoutsFailed) as raised:
        command.selection(Book.of(corpus()), articles, cases, "选编", "lecture")
    assert str(raised.value).startswith(said)


def test_an_unknown_pack_is_named() -> None:
    with pytest.raises(putting.HandoutsFailed, match="内部版没有讲义“shet”；最接近的是“sheet”"):
        command.asked(Book.of(corpus()), INTERNAL, "shet")
    with pytest.raises(putting.HandoutsFailed, match="data/handouts 里没有可以生成的讲义"):
        command.asked(Book.of(replace(corpus(), handouts=())), INTERNAL, None)


def test_missing_fonts_are_told_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(putting.HandoutsFailed, match="本机没有可用的宋体字体"):
        command.run(
            Book.of(corpus()), (pack(corpus()),), INTERNAL, tmp_path / "out", [tmp_path], print
        )
    assert not (tmp_path / "out").exists()


def test_the_list_tells_what_is_in_each(tmp_path: Path) -> None:
    build(tmp_path, "all")
    (entry,) = json.loads((tmp_path / manifest.MANIFEST).read_bytes())["handouts"]
    assert entry["contents"] == [
        "规定全文 2 件",
        "责任内容 1 类",
        "追责情形 1 类",
        "追责阶梯 1 件",
        "处理方式 3 种",
        "案例 2 例",
        "处理结果表 2 例",
        "自测题 3 题",
    ]


def test_a_disk_that_fills_leaves_no_empty_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        putting.put(tmp_path / "sheet.pdf", b"x")
    assert list(tmp_path.iterdir()) == []
