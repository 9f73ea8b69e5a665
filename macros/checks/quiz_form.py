"""quiz-form: a blank is filled with words of a provision, an open question has a marking scheme."""

from macros.derive.book import Book
from macros.model import Problem, Problems, Rule
from macros.model.handout import BLANK, Question, QuestionKind

RULE = Rule(
    "quiz-form",
    f"填空题的题目留一处空（{BLANK}），答案逐字见于依据的引文，题目里不露；"
    "案例简答题写评分要点（scheme），至少两点，分值都大于零；别的题不写评分要点。",
)


def check(book: Book) -> Problems:
    """Blanks that nothing fills, and schemes that are lacking or idle."""
    for question in book.questions:
        if question.kind is QuestionKind.FILL:
            yield from _blank(question)
        yield from _scheme(question)


def _blank(question: Question) -> Problems:
    words = question.key
    if question.ask.count(BLANK) != 1:
        found = f"题目里有 {question.ask.count(BLANK)} 处空"
        yield _problem(question, "ask", found, f"一处 {BLANK}", "改题目")
    if words and not any(words in ground.quote for ground in question.grounds):
        found = f"答案“{words[:20]}”不见于依据的引文"
        yield _problem(question, "answer", found, "引文里连续的文字", "照引文写")
    if words and words in question.ask:
        found = f"题目里已有答案“{words[:20]}”"
        yield _problem(question, "ask", found, "不露答案", "改题目")


def _scheme(question: Question) -> Problems:
    points = question.scheme
    if question.kind is not QuestionKind.OPEN:
        if points:
            yield _problem(question, "scheme", "不是简答题", "只有简答题写", "删去，或改 kind")
    elif len(points) < 2:
        found = f"评分要点 {len(points)} 处"
        yield _problem(question, "scheme", found, "至少两点", "补写 point 和 score")
    for point in points:
        if point.score < 1:
            found = f"“{question.id}”有要点没有分值"
            yield RULE.at(point.place.at("score"), found, "大于零的整数", "补写")


def _problem(question: Question, key: str, found: str, expected: str, mend: str) -> Problem:
    return RULE.at(question.place.at(key), f"“{question.id}”{found}", expected, mend)
