"""case-basis: the basis of a result is a provision that the case applies as a basis."""

from macros.derive.book import Book
from macros.model import Problems, Rule
from macros.model.case import ApplicationRole

RULE = Rule("case-basis", "处理依据（basis）指本案适用条文里 role 为 basis 的一条，每条写一次。")


def check(book: Book) -> Problems:
    """Numbers that no application has, that name one in another role, or that stand twice."""
    for case in book.corpus.cases:
        for sanction in case.sanctions:
            for n, number in enumerate(sanction.basis):
                place = sanction.place.at(f"basis/{n}")
                if number > len(case.applied):
                    found = f"没有第 {number} 条适用条文"
                elif case.applied[number - 1].role is not ApplicationRole.BASIS:
                    role = case.applied[number - 1].role
                    found = f"第 {number} 条适用条文是{role.label}，不是处理依据"
                elif number in sanction.basis[:n]:
                    found = f"第 {number} 条写了两次"
                else:
                    continue
                yield RULE.at(
                    place,
                    found,
                    f"适用条文（applied）里 role: basis 的序号，共 {len(case.applied)} 条",
                    "改正序号；来源没有写依据的删去",
                )
