"""Files that readers may fetch: what each is, and its name, which says the edition it is of."""

from __future__ import annotations

from dataclasses import dataclass

from macros.derive.profile import Profile
from macros.model import Instrument

FOLDER = "data"
"""Where they lie in a site."""


@dataclass(frozen=True, slots=True)
class TableFile:
    """A table as a file of its own, and as a sheet of the workbook."""

    id: str
    title: str
    note: str

    def file(self, profile: Profile) -> str:
        """Name of its CSV: `people-internal.csv`."""
        return f"{self.id}-{profile.key}.csv"


PEOPLE = TableFile(
    "people",
    "受处理的人和单位",
    "一人（一个单位）受的一种处理一行，“序”相同的是同一对象。空格：来源没有写。",
)
APPLICATIONS = TableFile(
    "applications",
    "案例适用条文",
    "案例提到的一处规定一行。“所指”是本站认定的版本和条款；空着的，不能认定，或者没有收录那一条。",
)
TOPICS = TableFile(
    "topics",
    "对照议题",
    "一件规定在一个议题上对一件基准的关系一行；引文里〔〕是补改的字，〔？〕是可疑的字，〔……〕处有字缺了。",
)
TABLES = (PEOPLE, APPLICATIONS, TOPICS)


def workbook(profile: Profile) -> str:
    """Name of the workbook of all tables."""
    return f"tables-{profile.key}.xlsx"


def document(instrument: Instrument) -> str:
    """Path of an instrument as Akoma Ntoso, below the folder."""
    return f"akn/{instrument.id}.xml"
