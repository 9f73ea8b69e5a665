"""Invented texts in the shapes of real ones become rules without work by hand."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.checks import check
from macros.importer.command import ImportOrder, run
from macros.importer.formats import lines_of
from macros.importer.refusal import ImportRefused
from macros.importer.rule_text import ImportedRule, imported
from macros.model import Coverage, Status
from tests.importer import wells
from tests.samples import plant

ROOT = Path(__file__).parents[2]


def shape(rule: ImportedRule) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((article.label, article.lines) for article in rule.articles)


def sent(folder: Path, kind: str) -> Path:
    """The invented rule as a file of this kind."""
    path = folder / f"来件.{kind}"
    if kind == "docx":
        return wells.document(path)
    text = wells.broken() if kind == "txt" else wells.clean()
    if kind == "html":
        text = "<html><script>alert(1)</script><body>" + "".join(
            f"<p>{line}</p>\n" for line in text.split("\n")
        )
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["txt", "md", "docx", "html"])
def test_a_text_becomes_its_articles(tmp_path: Path, kind: str) -> None:
    rule = imported(sent(tmp_path, kind))
    assert shape(rule) == wells.EXPECTED
    assert [entry.label for entry in rule.entries if entry not in rule.articles] == [
        "第一章 总则",
        "第二章 养护和修理",
        "第三章 附则",
    ]
    assert rule.front.title == wells.TITLE
    assert rule.front.doc_number == "青政办发〔2021〕7号"
    assert (rule.front.effective, rule.front.effective_article) == ("2021-05-01", 5)
    assert rule.front.region == "青海省"


@pytest.mark.parametrize("width", range(17, 41))
def test_hard_breaks_at_any_width(tmp_path: Path, width: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text(wells.broken(width), encoding="utf-8")
    assert shape(imported(path)) == wells.EXPECTED


def test_the_notice_tells_who_and_when(tmp_path: Path) -> None:
    front = imported(sent(tmp_path, "md")).front
    assert (front.issuers, front.issued) == (("青海省人民政府办公厅",), "2021-03-05")


@pytest.mark.parametrize("kind", ["txt", "md", "docx", "html"])
def test_the_data_are_sound_without_work_by_hand(tmp_path: Path, kind: str) -> None:
    root = plant(tmp_path / "site", {})
    path = sent(tmp_path, kind)
    said = run(root, ImportOrder(path, id="wells"))
    book, problems = check(root)
    assert [str(problem) for problem in problems] == []
    (rule,) = book.corpus.instruments
    assert (rule.coverage, rule.article_count, rule.region) == (Coverage.FULL, 6, "青海省")
    assert {article.status for article in rule.articles} == {Status.COMPLETE}
    assert [article.slug for article in rule.articles] == ["1", "2", "3", "3-1", "4", "5"]
    assert "6 条，第一条至第五条" in said
    assert "【请核对】" in (said)
    assert (root / "dist/import/wells.html").read_text("utf-8").count("<h2>") == 7


@pytest.mark.parametrize("kind", ["txt", "md", "docx"])
def test_verify_finds_every_word_in_the_lines_that_were_written(tmp_path: Path, kind: str) -> None:
    from macros.verify.compare import compare
    from macros.verify.seeds import read_seed
    from macros.verify.spans import held_spans

    root = plant(tmp_path / "site", {})
    run(root, ImportOrder(sent(tmp_path, kind), id="wells", source="007"))
    seed = read_seed(tmp_path, "007", [])
    assert seed is not None
    outcomes = [compare(held, seed) for held in held_spans(check(root)[0].corpus)]
    assert len(outcomes) == 9
    assert [str(p) for outcome in outcomes for p in outcome.problems] == []


def test_a_rule_is_never_written_over(tmp_path: Path) -> None:
    root = plant(tmp_path / "site", {})
    path = sent(tmp_path, "md")
    run(root, ImportOrder(path, id="wells"))
    before = (root / "data/instruments/provincial/wells.yml").read_bytes()
    with pytest.raises(ImportRefused, match="已经有了"):
        run(root, ImportOrder(path, id="wells"))
    assert (root / "data/instruments/provincial/wells.yml").read_bytes() == before


def test_the_id_comes_from_region_and_year(tmp_path: Path) -> None:
    root = plant(tmp_path / "site", {})
    run(root, ImportOrder(sent(tmp_path, "md")))
    assert (root / "data/instruments/provincial/qinghai-2021.yml").is_file()


def test_a_gap_and_a_repeated_passage_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    twice = "井台由看井人每日清扫一次，不得堆放杂物和柴草。"
    path.write_text(f"水井办法\n第一条　{twice}\n第三条　{twice}\n", encoding="utf-8")
    said = [doubt.why for doubt in imported(path).doubts]
    assert "这里应是第二条，来件是第三条；请对照原件" in said
    assert sum("出现 2 次" in why for why in said) == 2


def test_a_character_that_no_font_has_is_a_lacuna_and_told(tmp_path: Path) -> None:
    root = plant(tmp_path / "site", {})
    path = tmp_path / "a.txt"
    path.write_text("青海省水井办法\n第一条　井\ue001应当加盖。\n", encoding="utf-8")
    said = run(root, ImportOrder(path, id="wells"))
    book, problems = check(root)
    assert problems == []
    assert book.corpus.instruments[0].articles[0].status is Status.DAMAGED
    assert "U+E001" in said


def test_another_rule_behind_the_text_is_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = wells.clean() + "附件\n井绳规格\n第一条　井绳长二十米。\n"
    path.write_text(text, encoding="utf-8")
    rule = imported(path)
    assert shape(rule) == wells.EXPECTED
    assert [line.text for line in rule.notices][-3:] == ["附件", "井绳规格", "井绳长二十米。"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_notepad_and_wps(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(wells.clean().replace("\n", "\r\n").encode(encoding))
    assert shape(imported(path)) == wells.EXPECTED


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.doc", b"x", "另存为 .docx"),
        ("a.docx", b"x", "不是 .docx 文件"),
        ("a.pdf", b"x", "不是能打开的 PDF"),
        ("a.txt", b"", "没有文字"),
        ("a.txt", b"\x81\xff\xff", "编码认不出来"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportRefused, match=said):
        lines_of(path)


def test_a_text_without_articles_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("井台告示\n请勿在此洗衣。\n", encoding="utf-8")
    with pytest.raises(ImportRefused, match="没有找到"):
        imported(path)


def test_into_the_data_of_the_project_nothing_is_left_to_type(tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(ROOT / "data", root / "data")
    run(root, ImportOrder(wells.document(tmp_path / "来件.docx")))
    book, problems = check(root)
    assert [str(problem) for problem in problems] == []
    assert "qinghai-2021" in {instrument.id for instrument in book.corpus.instruments}
    assert "text-qinghai-2021" in {handout.id for handout in book.corpus.handouts}
