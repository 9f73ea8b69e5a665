"""group-threshold: the threshold that a frame is said to name stands in it."""

from macros.derive.book import Book
from macros.model import Problems, Rule

RULE = Rule("group-threshold", "汇编引语的门槛（threshold）是引语（text）里的原话。")


def check(book: Book) -> Problems:
    """Thresholds of frames that the frame's own text does not have."""
    for circumstance in book.corpus.circumstances:
        frame = circumstance.group_threshold
        if frame and frame.threshold not in frame.text:
            yield RULE.at(
                frame.place.at("threshold"),
                f"引语里没有“{frame.threshold[:20]}”",
                "引语里连续的原话",
                "照引语改正",
            )
