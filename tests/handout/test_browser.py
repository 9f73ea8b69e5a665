"""What can be put on a reader's own list: every record with words, and no text that could end a script."""

from __future__ import annotations

import json

from macros.derive.book import Book
from macros.handout import browser
from tests.handout.sample import corpus


def data() -> dict[str, str]:
    return browser.files(browser.items(Book.of(corpus())))


def read(text: str) -> dict[str, list[object]]:
    found: dict[str, list[object]] = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    return found


def test_every_file_that_is_listed_holds_what_is_listed() -> None:
    files = data()
    listed = read(files[browser.INDEX])
    assert {"jia-2016", "jia-2016/1", "cases/c-1", "measures/warning", "quiz/first"} <= set(listed)
    for name, (_, _, file, _) in listed.items():
        assert read(files[f"handout/{file}.js"])[name]


def test_marks_and_reasons_come_along() -> None:
    (article,) = read(data()["handout/ji.js"])["ji/1"]
    text = json.dumps(article, ensure_ascii=False)
    assert '["〔落实〕", "add", ["〔补〕' in text
    assert "第二款的" in text


def test_no_text_ends_a_script() -> None:
    assert all("<" not in text for text in data().values())
