"""What the export says about an invented corpus, and that every id in it leads somewhere."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from macros.derive.book import Book
from macros.export import export

from .conftest import ROOT, Json


def test_meta(reference: Json) -> None:
    assert reference["meta"] == {
        "version": 2,
        "profile": "internal",
        "title": "试验汇编",
        "data_date": "2026-01-02",
    }


def test_the_profile_is_told_and_an_unknown_one_refused(index: Book) -> None:
    assert json.loads(export(index, "public"))["meta"]["profile"] == "public"
    with pytest.raises(ValueError, match="no profile secret"):
        export(index, "secret")


def test_later_parts_are_there_and_empty(reference: Json) -> None:
    later = ("responsibilities", "circumstances", "measures", "cases", "comparisons")
    assert [reference[key] for key in later] == [[], [], [], [], []]


def test_facts_of_an_instrument(trial: Json) -> None:
    facts = {key: trial[key] for key in list(trial)[:-4] if key not in ("passages", "scraps")}
    assert facts == {
        "id": "trial-2020",
        "work": "trial",
        "title": "试验办法",
        "short": "试验办法",
        "aliases": ["本试验"],
        "kind": "规范性文件",
        "level": "national",
        "region": None,
        "region_by": None,
        "issuers": ["甲办公室", "乙办公室"],
        "issuers_by": None,
        "doc_number": "试〔2020〕1号",
        "adopted": None,
        "issued": "--03-05",
        "published": "2020-06",
        "effective": "2020",
        "ended": "2021-01-01",
        "status": "not-in-force",
        "unverified": ["doc_number", "ended", "status"],
        "provenance": {
            "doc_number": "memory",
            "issued": "source",
            "published": "found",
            "effective": "derived",
            "ended": "memory",
            "status": "memory",
            "article_count": "source",
        },
        "holding": "partial",
        "article_count": 5,
        "based_on": ["cited"],
        "follows": None,
        "counterparts": [],
        "imprint": "2020年印发",
    }
    assert trial["url"] == "trial-2020/index.html"


def test_unknown_facts_are_null(reference: Json) -> None:
    cited = next(record for record in reference["instruments"] if record["id"] == "cited")
    empty = ("kind", "region", "doc_number", "issued", "effective", "ended", "article_count")
    assert [cited[key] for key in empty] == [None] * 7
    assert (cited["status"], cited["unverified"], cited["provenance"]) == ("unknown", [], {})
    assert (cited["holding"], cited["articles"]) == ("cited-only", [])


def test_press_is_passages_and_scraps_are_told(reference: Json, trial: Json) -> None:
    press = next(record for record in reference["instruments"] if record["id"] == "press")
    assert press["articles"] == []
    assert press["passages"] == [
        {
            "id": "press/p1",
            "text": "记者了解到，办法第一条有新规定。",
            "source": "902",
            "lines": "7,9-11",
        }
    ]
    assert trial["scraps"] == [
        {
            "source": "901",
            "lines": "21",
            "text": "残句",
            "after": "trial-2020/4",
            "reason": "无所属",
        }
    ]


def test_articles_are_labelled_and_placed(trial: Json) -> None:
    first = {"number": 1, "title": "总则", "by": "source"}
    second = {"number": 2, "title": None, "by": "facts"}
    keys = ("id", "number", "branch", "label", "chapter", "status", "url")
    assert [tuple(article[key] for key in keys) for article in trial["articles"]] == [
        ("trial-2020/1", 1, 0, "第一条", first, "damaged", "trial-2020/1.html"),
        ("trial-2020/2", 2, 0, "第二条", first, "damaged", "trial-2020/2.html"),
        ("trial-2020/2-1", 2, 1, "第二条之一", first, "damaged", "trial-2020/2-1.html"),
        ("trial-2020/3", 3, 0, "第三条", second, "missing", "trial-2020/3.html"),
        ("trial-2020/4", 4, 0, "第四条", second, "partial", "trial-2020/4.html"),
    ]
    assert trial["articles"][3]["summary"] == "说保管。"
    assert [(a["paragraphs_total"], a["total_by"]) for a in trial["articles"]] == [
        (None, None),
        (2, "facts"),
        (None, None),
        (None, None),
        (2, "facts"),
    ]


def test_text_is_the_reading_and_lost_items_have_none(trial: Json) -> None:
    first, _, branch, missing, partial = trial["articles"]
    assert [p["text"] for p in first["paragraphs"]] == ["甲应当作记录：", "依照第二条保存。"]
    items = first["paragraphs"][0]["items"]
    assert [(i["number"], i["label"], i["status"], i["text"]) for i in items] == [
        (1, "（一）", "damaged", "早到的；"),
        (2, "（二）", "damaged", "迟到的〔……〕"),
        (3, "（三）", "missing", None),
    ]
    assert missing["paragraphs"] == []
    assert [(p["status"], p["text"]) for p in partial["paragraphs"]] == [
        ("missing", None),
        ("complete", "甲负责。"),
    ]
    assert branch["paragraphs"][1]["text"] == "前移。"


def test_subitems_stand_below_items_and_below_paragraphs(trial: Json) -> None:
    _, second, branch, *_ = trial["articles"]
    assert [s["text"] for s in second["paragraphs"][0]["subitems"]] == ["由甲保存；", "由乙保存。"]
    assert branch["paragraphs"][0]["items"][0]["subitems"] == [
        {"number": 1, "label": "1.", "status": "complete", "text": "书；", "collated": None},
        {"number": 2, "label": "2.", "status": "missing", "text": None, "collated": None},
    ]


def test_a_verdict_stands_at_the_words_that_it_was_given_for(trial: Json) -> None:
    (lead,) = trial["articles"][1]["paragraphs"][:1]
    assert lead["collated"] == {"verdict": "differs-elsewhere", "provenance": "found"}
    assert lead["status"] == "damaged"
    assert all(subitem["collated"] is None for subitem in lead["subitems"])


def test_witnesses_and_variants(trial: Json) -> None:
    first, second, *_ = trial["articles"]
    assert first["witnesses"] == [
        {"source": "901", "lines": ["3-9"], "role": "base", "where": None, "printed_at": None},
        {
            "source": "902",
            "lines": ["3", "5-6"],
            "role": "other",
            "where": "1/2",
            "printed_at": None,
        },
    ]
    assert second["witnesses"][1]["printed_at"] == "trial-2020/1"
    assert first["variants"] == [
        {"source": "902", "where": "1/1", "kind": "lost", "text": None, "note": None},
        {"source": "902", "where": "1/2", "kind": "reading", "text": "迟到者；", "note": "试验"},
    ]


def test_emendations_follow_from_the_marks(trial: Json) -> None:
    keys = ("kind", "where", "after", "source_text", "reading", "by", "certainty")
    first, second, branch, *_ = trial["articles"]
    assert [tuple(e[key] for key in keys) for e in first["emendations"]] == [
        ("deleted", None, None, "旧题", None, "editor", None),
        ("supplied", "1", None, None, "应当", "source", "attested"),
        ("replaced", "1", None, "纪", "记", "editor", "conjecture"),
        ("doubt", "1/1", None, "早到", "早到", "editor", None),
        ("lacuna", "1/2", None, None, None, "facts", None),
        ("lacuna", "1/3", None, None, None, "facts", None),
        ("deleted", None, "1/3", "又", None, "editor", None),
        ("moved", "2", None, "以及备查办法", None, "editor", None),
    ]
    assert [e["basis"] for e in first["emendations"]][:3] == ["衍文", "乙本有", "形近"]
    moved = [
        (e["where"], e["source_text"], e["reading"], e["moved_from"], e["moved_to"])
        for article in (first, second, branch)
        for e in article["emendations"]
        if e["kind"] == "moved"
    ]
    assert moved == [
        ("2", "以及备查办法", None, None, "trial-2020/2"),
        ("1", None, "以及备查办法", "trial-2020/1", None),
        ("2", None, "前", "trial-2020/2-1", None),
        ("2", "前", None, None, "trial-2020/2-1"),
    ]
    assert branch["emendations"][0]["where"] == "1/1/2"


def test_citations_both_ways(trial: Json) -> None:
    first, second, *_ = trial["articles"]
    assert first["cites"] == [
        {
            "text": "第二条",
            "at": "2",
            "target": "trial-2020/2",
            "where": None,
            "to": None,
            "to_where": None,
        }
    ]
    assert second["cited_by"] == ["trial-2020/1"]


def test_the_text_is_plain_utf_8_with_a_final_newline(index: Book) -> None:
    text = export(index, "internal")
    assert "试验办法" in text
    assert "\\u" not in text
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")
    assert max(map(len, text.split("\n"))) < 2000


def test_two_runs_give_the_same_bytes() -> None:
    """With another order of sets and dicts of strings each time."""
    code = (
        "import sys; from pathlib import Path; from macros.export import export; "
        "from macros.derive.book import Book; from macros.load import load; "
        "sys.stdout.buffer.write(export(Book.of(load(Path('.'))[0]), 'internal').encode())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
    assert json.loads(runs.pop())["meta"]["version"] == 2


def test_counterparts_stand_in_the_older_version_and_lead_to_a_later_one(own: Json) -> None:
    by_id = {record["id"]: record for record in own["instruments"]}
    ties = [(record, tie) for record in own["instruments"] for tie in record["counterparts"]]
    assert {(tie["from"], tie["to"], tie["provenance"]) for _, tie in ties} >= {
        ("discipline-2018/27", "discipline-2023/29", "found"),
        ("discipline-2018/116", "discipline-2023/126", "memory"),
        ("accountability-2016/7", "accountability-2019/8", "found"),
    }
    for value, tie in ties:
        later = by_id[tie["to"].partition("/")[0]]
        assert tie["from"].startswith(f"{value['id']}/")
        assert (later["work"], later["effective"] > value["effective"]) == (value["work"], True)
