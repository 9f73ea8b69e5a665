"""How a citation is written: Chinese numerals, no brackets, 款 only where it is needed."""

from macros.cite.numerals import to_chinese


def article_label(number: int, branch: int = 0) -> str:
    """第四十四条; 第四十四条之一 for a branch.

    >>> article_label(44), article_label(44, 1)
    ('第四十四条', '第四十四条之一')
    """
    return f"第{to_chinese(number)}条" + (f"之{to_chinese(branch)}" if branch else "")


def place_label(
    paragraph: int | None = None, item: int | None = None, subitem: int | None = None
) -> str:
    """The part of a citation below the article; a level that is None is not named.

    >>> place_label(1, 2), place_label(None, 10), place_label(2)
    ('第一款第二项', '第十项', '第二款')
    """
    levels = ((paragraph, "款"), (item, "项"), (subitem, "目"))
    return "".join(f"第{to_chinese(n)}{unit}" for n, unit in levels if n is not None)


def title_in_marks(title: str) -> str:
    """Title in 书名号; a title inside the title takes 〈〉 (GB/T 15834-2011, 4.15).

    >>> title_in_marks('关于印发《办法》的通知')
    '《关于印发〈办法〉的通知》'
    """
    return "《" + title.replace("《", "〈").replace("》", "〉") + "》"
