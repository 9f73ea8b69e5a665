"""path-length: addresses stay short enough for any system that unpacks the site."""

from macros.derive.book import Book
from macros.derive.index import article_url, instrument_url
from macros.model import Problems, Rule

RULE = Rule("path-length", "每页在网站里的路径不到 120 个字符，在任何系统上都能解压。")
LIMIT = 120


def check(book: Book) -> Problems:
    """Ids whose longest page path is too long; paths are ASCII, so characters are bytes."""
    for instrument in book.corpus.instruments:
        paths = [instrument_url(instrument), *map(article_url, instrument.articles)]
        longest = max(paths, key=len)
        if len(longest) >= LIMIT:
            yield RULE.at(
                instrument.place,
                f"页面路径“{longest[:30]}…”有 {len(longest)} 个字符",
                f"不到 {LIMIT} 个字符",
                "缩短文件名",
            )
