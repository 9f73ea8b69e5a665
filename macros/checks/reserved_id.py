"""reserved-id: an instrument's folder never collides with a folder or page of the site itself."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("reserved-id", "文件的编号不与网站自己的目录和页面同名。")
_NAMES = """
    404 about applied assets cases circumstances cited collections comparisons conventions
    corrections correspondence coverage data doubts downloads glossary guide handout handouts
    images index indicators instruments ladders measures mine people provinces quiz
    responsibilities retired search sitemap sources symbols terms texts timeline withheld
    workbench
"""
RESERVED = frozenset(_NAMES.split())
"""Names that the site's own pages and folders use, today or by plan; all in lowercase."""


def check(book: Book) -> Problems:
    """Instruments, held or retired, whose id is a name of the site."""
    named = [(instrument.id, instrument.place) for instrument in book.corpus.instruments]
    named += [(tombstone.id, tombstone.place) for tombstone in book.corpus.retired]
    for name, place in named:
        if name in RESERVED:
            yield RULE.at(
                place,
                f"编号“{name}”是网站自己的目录名",
                "编号不与网站的目录同名",
                f"改名，例如 {name}-2016.yml",
            )
