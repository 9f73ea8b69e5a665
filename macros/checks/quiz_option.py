"""quiz-option: wrong options look like law; no option gives itself away."""

import re
from collections import Counter

from macros.derive.book import Book
from macros.model import Problem, Problems, Rule, reading_of
from macros.model.handout import Question

RULE = Rule(
    "quiz-option",
    "选项不重复，不写“以上都对”之类；错的选项用条文里有的词，不用“一律”“绝对”这样一看就错的话。",
)
KNOWN = 0.25
"""Share of the pairs of characters of a wrong option that the held texts must know, at least."""
SHORT = 4
"""Han characters below which an option is a number, a letter or a name."""
TOTAL = ("以上都", "以上全", "以上皆", "都不对", "都对")
ABSOLUTE = ("一律", "一切", "绝对", "完全不", "从不", "永远")
_CITED = re.compile(r"第[一二三四五六七八九十百零]+[条款项目]")


def check(book: Book) -> Problems:
    """Options that are there twice, cover the others, or could not be right."""
    known = _known(book)
    for question in book.questions:
        if not question.kind.chosen:
            continue
        for words, times in Counter(question.options).items():
            if times > 1:
                yield _at(question, f"选项“{words[:20]}”写了 {times} 次", "各不相同", "换一个")
        for number, words in enumerate(question.options, 1):
            if any(sign in words for sign in TOTAL):
                yield _at(question, f"选项“{words[:20]}”统括别的选项", "单说一件事", "换一个")
            elif number not in question.answer and (fault := _fault(words, known)):
                yield _at(
                    question, f"错的选项“{words[:20]}”{fault}", "看得像条文", "换成别处条文的话"
                )


def _at(question: Question, found: str, expected: str, mend: str) -> Problem:
    return RULE.at(question.place.at("options"), f"“{question.id}”{found}", expected, mend)


def _fault(words: str, known: frozenset[str]) -> str:
    for sign in ABSOLUTE:
        if sign in words:
            return f"有“{sign}”，一看就错"
    han = re.sub(r"[^\u4e00-\u9fff]", "", _CITED.sub("", words))
    pairs = _pairs(han)
    if len(han) < SHORT or sum(pair in known for pair in pairs) >= KNOWN * len(pairs):
        return ""
    return "用的词条文里几乎没有"


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]


def _known(book: Book) -> frozenset[str]:
    """Every pair of neighbouring characters of the held texts."""
    return frozenset(pair for line in book.lines for pair in _pairs(reading_of(line.runs)))
