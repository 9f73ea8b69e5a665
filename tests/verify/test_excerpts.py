"""case-quotation: what a case quotes stands in the lines of the case, to the character."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.load import load
from macros.verify.excerpts import misquoted
from macros.verify.seeds import seed_of
from tests.cased import CASE, changed
from tests.samples import line_of, plant

PRINTED = "经查, 该镇三个月\n没有答复, 依照“不登记的, 给予警告”处理。"
QUOTED = """\
elements:
  - of: 1
    kind: act
    words: 拖延
    quotes:
      - {}
    by: editor
"""


@pytest.mark.parametrize(
    ("quote", "stands"),
    [
        ("该镇三个月没有答复", True),
        ("没有答复，依照“不登记的，给予警告”处理。", True),
        ("该镇三月没有答复", False),
        ("没有答复依照", False),
    ],
)
def test_a_quote_is_printed_over_line_ends_and_not_otherwise(
    tmp_path: Path, quote: str, stands: bool
) -> None:
    files = changed(
        (CASE, "sanctions:\n", QUOTED.format(quote) + "sanctions:\n"),
        (CASE, "    note: 评析引用。", "    excerpt: 不登记的，给予警告\n    note: 评析引用。"),
    )
    corpus, unsound = load(plant(tmp_path, files))
    assert unsound == []
    seeds = {"002": seed_of("002", "\n" * 19 + PRINTED + "\n" * 20)}
    found = [str(problem) for problem in misquoted(corpus, seeds)]
    line = line_of(files, CASE, "quotes") + 1
    refused = (
        f"{CASE}:{line}: case-quotation: “{quote}”不见于案例出处的行；来源里连续的文字；照来源改正"
    )
    assert found == ([] if stands else [refused])
    assert [*misquoted(corpus, {})] == [], "without the source nothing is said"
