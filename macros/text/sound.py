"""Which words of an article may decide an answer: nothing there is in doubt, lost or unread."""

from collections.abc import Iterator

from macros.model import Article, Status, Where

SOUND = (Status.VERIFIED, Status.COMPLETE, Status.EMENDED)
"""States of a text on which a question may rest."""


def own_status(article: Article, where: Where | None) -> Status:
    """State of the words at a place, without what is below it."""
    own = (unit.status for place, unit in article.units() if place == where)
    return next(own, article.status)


def sound_places(article: Article) -> Iterator[Where]:
    """Places that say something whole: sound words, behind sound words that lead in to them."""
    units = list(article.units())
    for place, unit in units:
        leading = [other for at, other in units if at.leads(place)]
        leads = any(place.leads(at) for at, _ in units)
        if not leads and all(each.status in SOUND for each in (unit, *leading)):
            yield place
