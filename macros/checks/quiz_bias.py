"""quiz-bias: nobody passes by a habit: the longest option, the same letter, always 对."""

from collections import Counter
from collections.abc import Sequence

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.handout import Question, QuestionKind, Quiz

LONGEST, LETTER, JUDGED = 0.4, 0.45, 0.7
CHOSEN_LEAST, JUDGED_LEAST = 8, 5
"""Questions of a kind from which shares say something."""
RULE = Rule(
    "quiz-bias",
    f"一组里选一项的题满 {CHOSEN_LEAST} 道的，正确项比别的选项都长的不超过四成，同一个字母不超过四成半；"
    f"判断题满 {JUDGED_LEAST} 道的，“对”或“错”不超过七成。",
)


def check(book: Book) -> Problems:
    """Sets of questions that can be guessed."""
    for quiz in book.corpus.quizzes:
        chosen = [q for q in quiz.questions if q.kind.chosen and len(q.answer) == 1]
        judged = [q for q in quiz.questions if q.kind is QuestionKind.JUDGE]
        if len(chosen) >= CHOSEN_LEAST:
            longest = sum(map(_is_longest, chosen))
            yield from _share(quiz, chosen, longest, LONGEST, "正确项最长", "加长别的选项")
            letter, count = _most(chosen)
            yield from _share(quiz, chosen, count, LETTER, f"答案是 {letter}", "调换选项的次序")
        if len(judged) >= JUDGED_LEAST:
            word, count = _most(judged)
            yield from _share(quiz, judged, count, JUDGED, f"答案是“{word}”", "改几道的说法")


def _is_longest(question: Question) -> bool:
    """True where the right option is longer than every other one."""
    right = question.answer[0] - 1
    others = question.options[:right] + question.options[right + 1 :]
    return all(len(question.options[right]) > len(other) for other in others)


def _most(questions: Sequence[Question]) -> tuple[str, int]:
    return Counter(question.key for question in questions).most_common(1)[0]


def _share(
    quiz: Quiz, questions: Sequence[Question], count: int, most: float, said: str, mend: str
) -> Problems:
    allowed = int(most * len(questions))
    if count > allowed:
        yield RULE.at(
            quiz.place,
            f"“{quiz.id}”{len(questions)} 道里有 {count} 道{said}",
            f"至多 {allowed} 道",
            mend,
        )
