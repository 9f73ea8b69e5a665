"""quiz-case: a question about a case names one that is there, and that it may name."""

from macros.derive.book import Book
from macros.derive.profile import is_restricted
from macros.model import Problem, Problems, Rule
from macros.model.handout import Question
from macros.text.doubled import doubled
from macros.text.hints import nearest

RULE = Rule(
    "quiz-case",
    "案例分析题、案例简答题写明案例（case）；restricted/ 之外的题不用其中的案例；题号（key）不重。",
)


def check(book: Book) -> Problems:
    """Questions with a case that is not there, is restricted, or is missing; doubled keys."""
    cases = {case.id: is_restricted(case.place) for case in book.corpus.cases}
    for question, _ in doubled(book.questions, lambda question: question.id):
        yield _problem(question, "key", "题号写了两次", "同一文件里不重", "改一个")
    for question in book.questions:
        yield from _case(question, cases)


def _case(question: Question, cases: dict[str, bool]) -> Problems:
    if question.case is None:
        if question.kind.of_case:
            yield _problem(question, "case", "没有写案例", "写 case: 编号", "补写")
    elif question.case not in cases:
        hint = nearest(question.case, cases) or "改正编号"
        yield _problem(question, "case", f"案例“{question.case[:40]}”不存在", "有的案例", hint)
    elif cases[question.case] and not is_restricted(question.place):
        found = f"用了 restricted/ 里的案例“{question.case}”"
        yield _problem(question, "case", found, "外面的题不用内部案例", "换题，或移进 restricted/")


def _problem(question: Question, key: str, found: str, expected: str, mend: str) -> Problem:
    return RULE.at(question.place.at(key), f"“{question.id}”{found}", expected, mend)
