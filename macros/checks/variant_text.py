"""variant-text: a variant says what the other witness prints, and it differs from ours."""

from macros.derive.book import Book
from macros.model import Article, Problems, Rule, Variant, VariantKind, reading_of

RULE = Rule(
    "variant-text",
    "版本出入（reading、extract）写出文字，与正文不同；缺字（lost）不写文字。",
)


def check(book: Book) -> Problems:
    """Variants without text, lost places with text, and variants that don't vary."""
    for article in book.articles:
        for variant in article.variants:
            yield from _of(article, variant)


def _of(article: Article, variant: Variant) -> Problems:
    lost = variant.kind is VariantKind.LOST
    if lost and variant.text:
        yield RULE.at(
            variant.place.at("text"), "缺字而写了文字", "缺字不写 text", "删去 text，或改正 kind"
        )
    if not lost and not variant.text:
        yield RULE.at(
            variant.place, f"{variant.kind.label}没有写文字", "写明来源印的文字", "补写 text"
        )
    if variant.kind is VariantKind.READING and variant.text in _readings(article, variant):
        yield RULE.at(
            variant.place.at("text"), "版本出入与正文相同", "版本出入与正文不同", "删去，或改正文字"
        )


def _readings(article: Article, variant: Variant) -> list[str]:
    return [reading_of(unit.runs) for where, unit in article.units() if where == variant.where]
