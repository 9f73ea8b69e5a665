"""An invented reference with handouts over it: marks of every kind, a case, a topic of results, a quiz."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.derive.book import Book
from macros.handout import fonts
from macros.handout.blocks import HandoutDocument
from macros.handout.compose import compose
from macros.handout.fonts import Faces
from macros.model import Corpus
from macros.model.handout import Handout
from tests.cased import CASED
from tests.samples import Files, edited, sound

MARKED = "data/instruments/provincial/ji.yml"
PACK = "data/handouts/all.yml"
SHEET = "data/handouts/sheet.yml"
QUIZ = "data/quiz/first.yml"
FOLDERS = [Path("fonts"), Path("/usr/share/fonts"), Path("/usr/local/share/fonts")]

HANDED: Files = CASED | {
    MARKED: """\
title: 己省细则
region: 己省
coverage: partial
source: 002
text:
  - chapter: 第一章 总则
    lines: 1
  - article: 第一条
    heading: 目的
    lines: 2-5
    total: 2
    text: |
      为了{++落实++|1}责任，{~~仿~>依~~|2}照甲办法{--，--|3}，制定{??本本??|4}细则：
      （一）登记；
      （二）{……|5}
      第二款的{……|6}文字。
    emendations:
      - mark: 1
        certainty: conjecture
        basis: 一号理由，缺动词。
      - mark: 2
        certainty: conjecture
        basis: 二号理由，误字。
      - mark: 3
        certainty: conjecture
        basis: 三号理由，衍字。
      - mark: 4
        basis: 四号理由，可疑。
      - mark: 5
        basis: 五号理由，脱去一项。
      - mark: 6
        basis: 六号理由，脱去几字。
    notes:
      - 条文说明甲。
      - 条文说明乙。
""",
    QUIZ: """\
title: 样题
order: 1
questions:
  - key: one
    kind: single
    ask: 甲应当办理什么？
    options:
      - 丙
      - 乙
    answer: B
    grounds:
      - provision: jia-2016/1
        where: 1
        quote: 甲应当办理乙
        seal: {one}
    why: 条文写明是乙。
  - key: two
    kind: judge
    ask: 损害利益是第二条第二项的后果。
    answer: 对
    grounds:
      - provision: jia-2016/2
        where: 1/2
        quote: 损害利益
        seal: {two}
    why: 第二项写明。
  - key: three
    kind: case
    ask: 此案拖延，看哪一项？
    options:
      - 第一项
      - 第二项
    answer: B
    grounds:
      - provision: jia-2016/2
        where: 1/2
        quote: 拖延
        seal: {two}
    why: 第二项是拖延。
    case: c-1
""",
    PACK: """\
title: 样例讲义
subtitle: 副题
audience: 读者
style: lecture
order: 1
note: 编者按语。
parts:
  - kind: instruments
  - kind: responsibilities
  - kind: circumstances
  - kind: ladders
    landscape: true
  - kind: measures
  - kind: cases
  - kind: results
    landscape: true
  - kind: quiz
""",
    SHEET: """\
title: 样例速查
style: lecture
order: 2
cover: false
answers: none
parts:
  - kind: numbers
  - kind: limits
    title: 时限
    entries:
      - label: 办理
        provision: jia-2016/1
        where: 1
        quote: 甲应当办理乙
""",
}
"""A tree that every rule accepts once `sealed`."""

SEALS = {"one": "dbcf7f37", "two": "4084417f"}


def sealed(files: Files) -> Files:
    """The tree with the fingerprints of its quiz filled in."""
    text = files[QUIZ]
    assert isinstance(text, str)
    return files | {QUIZ: text.replace("{one}", SEALS["one"]).replace("{two}", SEALS["two"])}


def changed(path: str, old: str, new: str) -> Files:
    """The tree with one stretch of one file changed."""
    return sealed(edited(HANDED, (path, old, new)))


def corpus_of(files: Files) -> Corpus:
    """The corpus of a tree that has no problem."""
    with TemporaryDirectory() as folder:
        return sound(Path(folder), sealed(files))


@cache
def corpus() -> Corpus:
    """The sample as it stands."""
    return corpus_of(HANDED)


@cache
def faces() -> Faces:
    """The fonts of this machine."""
    return fonts.find(FOLDERS, None)


def pack(corpus: Corpus, name: str = "all") -> Handout:
    """A handout by its id."""
    return next(handout for handout in corpus.handouts if handout.id == name)


def document(corpus: Corpus, name: str = "all") -> tuple[Book, Handout, HandoutDocument]:
    """A handout composed, with the book that it draws on."""
    handout = pack(corpus, name)
    drawn = Book.of(corpus).drawn_by(handout)
    return drawn, handout, compose(drawn, handout)
