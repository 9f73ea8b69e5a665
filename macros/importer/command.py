"""`python -m macros import FILE`: reads the file, writes the rule's files, reports in Chinese."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pypinyin import Style, lazy_pinyin

from macros import load
from macros.checks import check
from macros.importer import amendment, takeover, update, update_report, written
from macros.importer.refusal import ImportRefused
from macros.importer.report import ImportOutcome, as_page, as_text, sections
from macros.importer.rule_text import ImportedRule, imported
from macros.load.source import ID
from macros.model import Instrument, Level

REPORTS = Path("dist/import")
HANDOUTS = Path("data/handouts")
SOURCES = Path("data/sources")
COLUMNS = Path("data/comparisons")


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What an editor asks for; what is None is taken from the file."""

    file: Path
    id: str | None = None
    region: str | None = None
    level: Level | None = None
    source: str | None = None
    update: bool = False
    amends: str | None = None
    """Id of the older version that the rule amends."""
    accept: tuple[str, ...] = ()
    """Numbers of the articles of a better text that are taken in: `3`, `5-9`, `44-1`… or `all`."""
    yes: Callable[[str], bool] = lambda _question: False
    """Asks the editor: may what quotes the old words be mended?"""


def run(root: Path, order: ImportOrder) -> str:
    """Import a file into the data below `root`; the report as text. Raises ImportRefused."""
    rule = imported(order.file)
    if order.update:
        return _compared(root, order, rule)
    level = order.level or (
        Level.PROVINCIAL if order.region or rule.front.region else Level.NATIONAL
    )
    region = (order.region or rule.front.region) if level is Level.PROVINCIAL else None
    name = order.id or _id_of(rule, region)
    target = Path("data/instruments") / level.key / f"{name}.yml"
    _refuse_taken(root, name)
    source = source_number(root, order.source)
    old = amendment.older(root, order.amends) if order.amends else None
    texts = {
        target: written.instrument_yaml(rule, source, region, old.work if old else None),
        SOURCES / f"{source}.yml": written.source_yaml(
            rule, order.file.suffix.lower(), rule.front.title or name
        ),
    } | _handout(root, name, rule.front.title or name)
    if region:
        texts |= _column(root, name, region)
    if old:
        had = (root / old.place.path).read_bytes().decode("utf-8")
        texts[Path(old.place.path)] = amendment.titled_apart(had, old, rule.front.title)
    for path, text in texts.items():
        write(root / path, text)
    kept = order.file.parent / f"{source}_{name}.txt"
    write(kept, "\n".join(rule.raw))
    said = f"来源的文字存在 {kept.name}，与来件在同一个目录；放进原始材料目录后可用 make verify 逐字比对。\n"
    told = said + _told(root, name, rule, tuple(path.as_posix() for path in texts))
    return told + (_numbered(root, old, name) if old else "")


def _numbered(root: Path, old: Instrument, name: str) -> str:
    """The proposed numbers of an amended rule: in the report, and as lines for the old version."""
    new = next(rule for rule in load.load(root)[0].instruments if rule.id == name)
    part, proposed = amendment.numbers(old, new)
    title = f"新版条号：{new.title}"
    table, lines = REPORTS / f"{name}-numbers.html", REPORTS / f"{name}-numbers.yml"
    write(root / table, as_page(title, (part,)))
    write(root / lines, proposed)
    ended = f"旧版 {old.id} 何时失效（ended、status）由编辑定。"
    return f"\n{as_text(title, (part,))}\n{ended}\n网页：{table.as_posix()}；可抄的几行：{lines.as_posix()}\n"


def _compared(root: Path, order: ImportOrder, rule: ImportedRule) -> str:
    """Compare a better text with the held rule; the report as text. Raises ImportRefused."""
    held = _held(root, order.id, rule.front.title)
    found = update.collated(held, rule)
    quoted = update.quoting(root, held, found)
    title = f"新文本比对：{held.title}"
    path = REPORTS / f"{held.id}-update.html"
    write(root / path, update_report.as_update_page(title, found, quoted))
    said = update_report.as_terminal_text(title, found, quoted)
    if order.accept:
        return said + takeover.taken(root, order, rule, held, found)
    return f"{said}\n{update_report.DECIDE}\n逐条比对的网页：{path.as_posix()}\n"


def _held(root: Path, name: str | None, title: str | None) -> Instrument:
    """The rule that a text is a better text of: by its id, else by its title. Raises ImportRefused."""
    instruments = load.load(root)[0].instruments
    found = [held for held in instruments if held.id == name or (not name and held.title == title)]
    if len(found) != 1:
        raise ImportRefused(f"没有认出这是哪一件规定的新文本（{name or title}）；用 --id 写明编号")
    return found[0]


def _handout(root: Path, name: str, title: str) -> dict[Path, str]:
    """The handout of its text, where the other rules have theirs."""
    held = load.load(root)[0].handouts
    target = HANDOUTS / f"text-{name}.yml"
    if not any(handout.id.startswith("text-") for handout in held) or (root / target).exists():
        return {}
    order = max(handout.order for handout in held) + 1
    return {target: written.handout_yaml(name, title, order)}


def _column(root: Path, name: str, region: str) -> dict[Path, str]:
    """The column of a province's rule, where rules are compared."""
    held = load.load(root)[0].placements
    target = COLUMNS / f"{name}.yml"
    if not held or (root / target).exists():
        return {}
    bare = _bare(region)
    taken = any(placement.column == bare for placement in held)
    return {target: written.column_yaml(f"{bare}（{name}）" if taken else bare)}


def _told(root: Path, name: str, rule: ImportedRule, paths: tuple[str, ...]) -> str:
    """Check the data with the new rule, write the report as a page, and give it as text."""
    book, problems = check(root)
    own = [p for p in problems if p.place.path in paths]
    others = len(problems) - len(own)
    references = [r for r in book.references.all if r.owner.partition("/")[0] == name]
    outcome = ImportOutcome(name, rule, paths, own, references)
    title = f"导入报告：{rule.front.title or name}"
    parts = sections(outcome)
    page = REPORTS / f"{name}.html"
    write(root / page, as_page(title, parts))
    more = f"其他文件另有 {others} 处问题，见 make check。\n" if others else ""
    return f"{as_text(title, parts)}\n{more}报告的网页：{page.as_posix()}\n"


def write(path: Path, text: str) -> None:
    """Write a file as UTF-8 with the line ends of the repository, on any system. Raises ImportRefused."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ImportRefused(f"写不进 {path.name}（{error.strerror}）") from None


def _refuse_taken(root: Path, name: str) -> None:
    """An existing rule is never written over."""
    if not ID.fullmatch(name):
        raise ImportRefused(f"“{name}”不能作编号；编号只用小写字母、数字和连字符，如 hunan-2016")
    held = list((root / "data/instruments").glob(f"*/{name}.yml"))
    if held:
        said = held[0].relative_to(root).as_posix()
        raise ImportRefused(
            f"{said} 已经有了，没有改动它；同一件规定的更好文本，用 --update 比对；另存一件用 --id 另取编号"
        )


def _bare(region: str) -> str:
    """The region's name without what it is.

    >>> _bare("广西壮族自治区"), _bare("青海省")
    ('广西', '青海')
    """
    return re.sub(r"(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$", "", region)


def _id_of(rule: ImportedRule, region: str | None) -> str:
    """An id from the region's name in pinyin and the year. Raises ImportRefused."""
    year = (rule.front.issued or rule.front.effective or "")[:4]
    bare = _bare(region or "")
    if not bare:
        raise ImportRefused("国家规定要自己取编号：加 --id 编号，如 --id measures-2026")
    spelt = {"陕西": "shaanxi", "重庆": "chongqing", "西藏": "xizang"}
    name = spelt.get(bare) or "".join(lazy_pinyin(bare, style=Style.NORMAL))
    return f"{name}-{year}" if year else name


def source_number(root: Path, wanted: str | None) -> str:
    """The id of the new source: as asked for, else the next free number. Raises ImportRefused."""
    taken = {path.stem for path in (root / SOURCES).rglob("*.yml")}
    if wanted in taken:
        raise ImportRefused(f"来源 {wanted} 已经有了；不写 --source 就取下一个没有用过的编号")
    numbers = [int(stem) for stem in taken if stem.isdecimal()]
    return wanted or f"{max(numbers, default=0) + 1:03d}"
