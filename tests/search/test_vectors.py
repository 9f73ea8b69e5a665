"""The scripts of search read citations, numerals and characters as Python does, and queries as the vectors say."""

from __future__ import annotations

import json
from pathlib import Path

import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.cite.grammar import find
from macros.cite.numerals import parse, to_chinese
from tests.conftest import ROOT
from tests.search.reading import FOLD, cited, read
from tests.search.scripts import Call
from tests.search.vectors import FILE, citation, written

VECTORS = json.loads(FILE.read_text("utf-8"))
WORDS = (
    "第四十四条",
    "第二款",
    "第（三）项",
    "第1目",
    "之一",
    "前两款",
    "本条例",
    "《某办法》",
    "2018年修订",
)
LINKS = ("根据", "违反", "规定", "以下简称", "条例", "甲省", "的规定", "线索", "某法", "\n", "　")
SIGNS = st.sampled_from(
    [*WORDS, *LINKS, *"第条款项目章之一二十百〇两140４①和、至-（）()《》〈〉,。.：aB"]
)
TEXTS = st.lists(SIGNS, max_size=14).map("".join)


def test_the_vectors_are_those_of_the_lists_as_they_are_read(call: Call) -> None:
    assert FILE.read_text("utf-8") == written(call), "run: python -m tests.search.vectors"


def test_the_scripts_read_citations_as_python_does(call: Call) -> None:
    texts = [vector["text"] for vector in VECTORS["citations"]]
    for vector, citations in zip(VECTORS["citations"], cited(call, texts), strict=True):
        assert citations == vector["citations"], vector["text"]


def test_the_scripts_read_queries_as_the_vectors_say(call: Call) -> None:
    queries = [vector["query"] for vector in VECTORS["queries"]]
    assert len(queries) > 190
    for vector, reading in zip(VECTORS["queries"], read(call, queries), strict=True):
        assert {"query": vector["query"]} | reading == vector


def test_the_scripts_read_the_labelled_texts_as_python_does(call: Call) -> None:
    labelled = yaml.safe_load(Path(ROOT / "tests/cite/labelled.yml").read_text("utf-8"))
    texts = [str(record["text"]) for record in labelled]
    assert len(texts) > 100
    for text, citations in zip(texts, cited(call, texts), strict=True):
        assert citations == [citation(each) for each in find(text)], text


@given(st.lists(TEXTS, max_size=20))
def test_any_text_cites_the_same_in_both(call: Call, texts: list[str]) -> None:
    assert cited(call, texts) == [[citation(each) for each in find(text)] for text in texts]


def test_numerals_are_one(call: Call) -> None:
    numbers = list(range(1, 2000))
    words = [to_chinese(n) for n in numbers]
    assert call("numbers => numbers.map(ref.search.chinese)", numbers) == words
    odd = ["二〇", "一百五", "", "十十", "廿", "4４", "0", "2000", "一千零一", "两", "百", "零"]
    texts = [*words, *map(str, numbers), *odd]
    assert call("texts => texts.map(ref.search.parse)", texts) == [parse(t) for t in texts]


@given(st.lists(st.text("零〇一二两三九十百千014０４", max_size=7), max_size=40))
def test_any_numeral_is_one(call: Call, texts: list[str]) -> None:
    assert call("texts => texts.map(ref.search.parse)", texts) == [parse(t) for t in texts]


def test_folding_is_one(call: Call) -> None:
    text = "第４４條（一）　“訪” 〔責〕Ab—～「執」《〈x〉》\n，；：？！"
    assert call("text => folding.fold(text)", text) == FOLD(text)
    assert FOLD(text) == '第44条(一)"访"责ab-~"执"《《x》》,;:!'


@given(TEXTS)
def test_blanks_around_a_query_and_the_width_of_digits_say_nothing(call: Call, text: str) -> None:
    wide = text.translate({ord("0") + n: 0xFF10 + n for n in range(10)})
    plain, *others = read(call, [text, f" {text}\u3000", wide])
    assert others == [plain, plain]


@given(TEXTS)
def test_an_address_that_is_read_names_an_article(call: Call, text: str) -> None:
    (query,) = read(call, [text])
    for reading in query["readings"]:
        assert all(parts and parts[0][0][0] for parts in reading["addresses"])
