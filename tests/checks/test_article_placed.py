"""article-placed: every provision of a compared instrument is in a topic, or is told why not."""

from pathlib import Path

from tests.comparison_samples import COLUMN, tree
from tests.samples import accepts, refuses

YI = COLUMN.format("yi")
SEATS = "column: 乙\nbases: [jia-2016]\ndivisions: {duties: [1], circumstances: [2]%s}\n"
APART = "not_comparable:\n  - {articles: [%s], reason: 只有一省规定。}\n"


def test_every_article_in_a_topic_or_with_a_reason(tmp_path: Path) -> None:
    accepts(tmp_path, tree())


def test_what_quotations_leave_out_needs_no_place(tmp_path: Path) -> None:
    bing = "data/instruments/provincial/bing.yml"
    files = tree()
    accepts(
        tmp_path,
        files | {bing: str(files[bing]) + "  - article: 第七条\n    known: {from: found}\n"},
    )


def test_an_exception_needs_no_seat(tmp_path: Path) -> None:
    accepts(tmp_path, tree(yi=SEATS % "" + APART % "3"))


def test_an_article_that_is_nowhere(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(yi=SEATS % ""),
        (
            f"{YI}:[column]: article-placed: yi/3 1 不在任何议题里；至少有一个议题引到它，或列入 not_comparable；"
            "补入议题，或写明不可比的理由"
        ),
        (
            f"{YI}:[divisions]: article-placed: yi/3 没有座次；每条列入 divisions 的一部分或几部分；在 divisions 里补 3"
        ),
    )


def test_an_exception_for_what_a_topic_quotes(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        tree(yi=SEATS % ", procedure: [3]" + APART % "2, 3"),
        (
            f"{YI}:5: article-placed: yi/2 1/1 已在议题里，又列为不可比；"
            "只列一处；从 not_comparable 里删去"
        ),
    )
