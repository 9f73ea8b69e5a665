"""collation: a verdict is on words that are there, once; one that speaks for them names its text."""

import hashlib
from pathlib import Path

from macros.checks import check
from macros.derive.survey import verdicts
from macros.model import Article, Status, Where
from macros.text.standing import status_at
from tests.samples import JIA, accepts, first_article, jia, plant, refuses

SEAL = hashlib.sha256("甲应当办理：".encode()).hexdigest()[:12]
OTHER = hashlib.sha256("甲可以办理：".encode()).hexdigest()[:12]
TEXT = (
    "- article: 第一条\n  lines: 1\n  text: |\n    甲应当办理：\n    （一）乙；\n    （二）{……|1}\n"
)
REASON = "  emendations: [{mark: 1, basis: 脱去。}]\n"


def entry(collated: str) -> str:
    return f"{TEXT}{REASON}  collated:\n    - {{{collated}}}\n"


def article(root: Path, collated: str) -> Article:
    return first_article(root, entry(collated))


def test_a_verdict_with_the_seal_of_its_text(tmp_path: Path) -> None:
    accepts(tmp_path, jia(entry(f"where: 1, verdict: agrees, from: found, seal: {SEAL}")))


def test_a_verdict_on_nothing_and_one_that_says_too_much(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            entry("where: 3, verdict: differs-elsewhere, from: found")
            + "    - {where: 1, verdict: agrees, from: found, settled: 已补。}\n"
            "    - {where: 1, verdict: differs-elsewhere, from: found}\n"
            f"    - {{where: 1/2, verdict: agrees, from: found, seal: {SEAL}}}\n"
        ),
        f"{JIA}:13: collation: 所核的 3 没有文字；一处一条，写款、项的位置；改正 where，或删去这一条",
        f"{JIA}:14: collation: 1 核对一致而没有指纹；seal: 十二位，文字一改就看得出；重新核对，写上 seal",
        f"{JIA}:14: collation: 1 核对一致而又说出入已了结；settled 只写在有出入的条目上；删去 settled",
        f"{JIA}:15: collation: 所核的 1 写了两次；一处一条，写款、项的位置；改正 where，或删去这一条",
        f"{JIA}:16: collation: 1/2 有残缺而说一致；有残缺的写 differs-at-its-marks 或 differs-elsewhere；"
        "改正 verdict",
    )


def test_what_agrees_is_verified_whatever_stands_beside_it(tmp_path: Path) -> None:
    first = article(tmp_path, f"where: 1, verdict: agrees, from: found, seal: {SEAL}")
    states = {str(where): unit.status for where, unit in first.units()}
    assert states == {"1": Status.VERIFIED, "1/1": Status.COMPLETE, "1/2": Status.MISSING}
    assert (first.status, status_at(first, Where(1))) == (Status.DAMAGED, Status.DAMAGED)
    assert status_at(first, Where(1, 1)) is Status.COMPLETE


def test_a_seal_that_fits_no_longer_ends_assent_and_no_doubt(tmp_path: Path) -> None:
    first = article(tmp_path / "a", f"where: 1, verdict: agrees, from: found, seal: {OTHER}")
    assert (first.paragraphs[0].status, first.paragraphs[0].collated) == (Status.UNCONFIRMED, None)
    doubt = f"where: 1, verdict: differs-elsewhere, from: found, seal: {OTHER}"
    lead = article(tmp_path / "b", doubt).paragraphs[0]
    assert lead.status is Status.DAMAGED
    assert lead.collated is not None


def test_a_difference_ends_by_an_entry_of_the_editor(tmp_path: Path) -> None:
    settled = "where: 1, verdict: differs-elsewhere, from: found, settled: 已补。"
    assert article(tmp_path, settled).paragraphs[0].status is Status.EMENDED


def test_the_check_lists_what_must_be_compared_again(tmp_path: Path) -> None:
    collated = f"where: 1, verdict: agrees, from: found, seal: {OTHER}"
    book, problems = check(plant(tmp_path, jia(entry(collated))))
    assert problems == []
    assert verdicts(book).split("\n") == [
        "逐款核对（与存档的公开文本）：共 1 处：一致 1",
        "核对之后文字改过的，请重新核对（不是错误）：",
        f"  {JIA}:13: jia-2016/1 1：“一致”不再算数，已作待核对",
    ]
