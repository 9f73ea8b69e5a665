"""private-number: no number of an identity card or a telephone stands in a case."""

import re
import unicodedata
from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Corpus, Place, Problems, Rule

RULE = Rule("private-number", "案例里没有身份证号、电话号码。")

_BORN = r"\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_ABROAD = r"(?:(?:\+|00)?86)?"
_FORMS = (
    ("身份证号", re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")),
    ("手机号", re.compile(rf"(?<!\d){_ABROAD}1[3-9]\d{{9}}(?!\d)")),
    ("电话号码", re.compile(rf"(?<!\d){_ABROAD}0(?:10|2\d|[3-9]\d{{2}})\d{{7,8}}(?!\d)")),
    ("电话号码", re.compile(r"(?<!\d)(?:\+|00)86(?:10|2\d|[3-9]\d{2})\d{7,8}(?!\d)")),
    (
        "电话号码",
        re.compile(r"(?:电话|手机|座机|热线|拨打|致电|传真)[^\d，。；]{0,6}\d{7,8}(?!\d)"),
    ),
)
"""As they stand, digits together."""
_CLOSED = (
    (
        "身份证号",
        re.compile(rf"(?<!\d)\d{{6}}(?:(?:18|19|20){_BORN}\d{{3}}[\dXx]|{_BORN}\d{{3}})(?!\d)"),
    ),
    *_FORMS[1:],
)
"""As they read once blanks, hyphens and brackets are taken out; a card then needs a birthday."""
_DATE = re.compile(r"(?<!\d)\d{4}[-.]\d{1,2}(?:[-.]\d{1,2})?(?!\d)")
_BETWEEN = re.compile(r"(?<=\d)[\s()\[\]\-\u2010-\u2015.·]+(?=[\dXx])")
"""What people put between the digits of one number."""


def check(book: Book) -> Problems:
    """Numbers that can be dialled or that identify a person; the message does not repeat them."""
    for place, text in _texts(book.corpus):
        kind = _kind(unicodedata.normalize("NFKC", text))
        if kind is not None:
            yield RULE.at(place, f"有像{kind}的数字", "不写这类号码", "删去号码")


def _kind(text: str) -> str | None:
    """What a number in the text looks like, whether its digits stand together or apart."""
    closed = _BETWEEN.sub("", _DATE.sub("，", text))
    found = ((forms, words) for forms, words in ((_FORMS, text), (_CLOSED, closed)))
    return next(
        (kind for forms, words in found for kind, form in forms if form.search(words)), None
    )


def _texts(corpus: Corpus) -> Iterator[tuple[Place, str]]:
    for case in corpus.cases:
        yield from case.narrative()
        yield from case.remarks()
        yield from case.quoted()
        yield from case.excerpts()
    for collection in corpus.collections:
        yield from collection.remarks()
