"""`python -m macros handouts`: all packs of a profile, one pack, or one made of chosen records."""

from collections.abc import Callable, Iterable
from pathlib import Path

from macros.derive import packs
from macros.derive.book import Book
from macros.derive.profile import Profile
from macros.handout import fonts, putting, shelf
from macros.model import Place
from macros.model.handout import Handout, HandoutPart, PartKind, Style
from macros.text.hints import nearest

SELECTION = "selection"
PLACE = Place("命令行", 1)


def selection(
    book: Book, articles: list[str], cases: list[str], title: str, style: str
) -> tuple[Handout, ...]:
    """One handout of chosen articles and cases. Raises Failed for ids that are not there."""
    restricted = {case.id for case in book.corpus.cases if case.restricted}
    _known("条", articles, book.index.articles)
    _known("案例", cases, [case.id for case in book.corpus.cases])
    wanted = {PartKind.ARTICLES: articles, PartKind.CASES: cases, PartKind.RESULTS: cases}
    parts = (
        HandoutPart(kind, PLACE, records=tuple(names), landscape=kind is PartKind.RESULTS)
        for kind, names in wanted.items()
        if names
    )
    made = Handout(
        id=SELECTION,
        title=title,
        place=PLACE,
        restricted=not restricted.isdisjoint(cases),
        style=Style.of(style),
        order=0,
        parts=tuple(parts),
    )
    return (made,)


def _known(kind: str, names: Iterable[str], known: Iterable[str]) -> None:
    there = list(known)
    for name in names:
        if name not in there:
            raise putting.HandoutsFailed(
                f"没有{kind}“{name}”；{nearest(name, there) or '编号见各页的地址'}"
            )


def asked(book: Book, profile: Profile, pack: str | None) -> tuple[Handout, ...]:
    """The packs of a profile, or the one asked for. Raises Failed where there is none."""
    there = packs.on_shelf(book.corpus, profile)
    if not there:
        raise putting.HandoutsFailed("data/handouts 里没有可以生成的讲义")
    if pack is None:
        return there
    handouts = tuple(handout for handout in there if handout.id == pack)
    if not handouts:
        names = [handout.id for handout in there]
        hint = nearest(pack, names) or "有：" + "、".join(names)
        raise putting.HandoutsFailed(f"{profile.label}没有讲义“{pack}”；{hint}")
    return handouts


def run(
    book: Book,
    handouts: tuple[Handout, ...],
    profile: Profile,
    target: Path,
    folders: list[Path],
    tell: Callable[[str], None],
) -> None:
    """Build handouts into `target` and tell what was made. Raises Failed."""
    if profile is Profile.PUBLIC and any(handout.restricted for handout in handouts):
        raise putting.HandoutsFailed("选了内部资料，公开版不能收；改用 --profile internal")
    try:
        faces = fonts.find(folders, book.corpus.print)
    except fonts.FontError as error:
        raise putting.HandoutsFailed(str(error)) from error
    if set(faces.chains["fang"][:1]) <= set(fonts.SONG):
        tell("公文正文用宋体代替仿宋：本机没有仿宋字体，见 data/print.yml 的 fonts。")
    made = shelf.build(book, handouts, profile, target, faces, lambda built: tell(_line(built)))
    same = len(handouts) - len(made)
    unchanged = f"：新排 {len(made)} 种，没有变的 {same} 种照旧" if same else ""
    tell(f"讲义已生成：{target}，共 {len(handouts)} 种{unchanged}。")


def _line(made: shelf.MadeHandout) -> str:
    sizes = f"PDF {len(made.pdf) // 1024} KB，Word {len(made.docx) // 1024} KB"
    return f"  {made.handout.id}　{made.handout.title}：{made.pages} 页，{sizes}（{made.why}）"
