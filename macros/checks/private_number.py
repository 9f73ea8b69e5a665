"""private-number: no number of an identity card or a telephone stands in a case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from macros.model import Corpus, Place, Problem, Rule

RULE = Rule("private-number", "案例里没有身份证号、电话号码。")
_FORMS = (
    ("身份证号", re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")),
    ("手机号", re.compile(r"(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)")),
    ("电话号码", re.compile(r"(?<!\d)0\d{2,3}[-— ]?\d{7,8}(?!\d)")),
)


def check(corpus: Corpus) -> Iterator[Problem]:
    """Numbers that can be dialled or that identify a person; the message does not repeat them."""
    for place, text in _texts(corpus):
        plain = unicodedata.normalize("NFKC", text)
        for kind, form in _FORMS:
            if form.search(plain):
                yield Problem(place, RULE.id, f"有像{kind}的数字", "不写这类号码", "删去号码")
                break


def _texts(corpus: Corpus) -> Iterator[tuple[Place, str]]:
    for case in corpus.cases:
        yield from case.narrative()
        yield from case.remarks()
        yield from case.quoted()
    for collection in corpus.collections:
        for number, note in enumerate(collection.notes):
            yield collection.place.at(f"notes/{number}"), note
