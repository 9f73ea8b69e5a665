"""The command line: check, import, build, serve, verify, export … `python -m macros --help` lists them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeAlias

from macros import build
from macros.audit import tree
from macros.build.report import report
from macros.checks import check, check_drafts
from macros.derive.book import Book
from macros.derive.drafts import paths
from macros.derive.profile import Profile
from macros.derive.survey import citations, unasked, uncompared, verdicts, work
from macros.desk import command as desk
from macros.model.handout import Handout
from macros.release import searching
from macros.text.hints import nearest

ROOT = Path(__file__).resolve().parent.parent
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")
MISUSED = 2


class _Parser(argparse.ArgumentParser):
    """Says in Chinese, without the usage, what is wrong with a command line."""

    def error(self, message: str) -> NoReturn:
        self.exit(MISUSED, f"错误：命令写得不对（{message}）；用法见 {self.prog} --help\n")


_Run: TypeAlias = Callable[[argparse.Namespace], int]


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 where all is well, 1 where the data has problems."""
    options = _parser().parse_args(arguments)
    try:
        options.profile = _profile(options.profile).key
        status: int = options.run(options)
        sys.stdout.flush()
    except _Unsound:
        return 1
    except build.Refused as refused:
        print(f"错误：{refused}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read the output has had enough: `make check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return status


def _profile(name: str) -> Profile:
    """The profile of this name. Raises Refused."""
    keys = tuple(Profile.keys())
    if name in keys:
        return Profile.of(name)
    known = "、".join(f"{profile.key}（{profile.label}）" for profile in Profile)
    hint = nearest(name, keys)
    raise build.Refused(f"没有“{name}”这种内容范围；PROFILE 可以是 {known}；{hint or '请改正'}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="python -m macros",
        description="信访工作责任规定与案例：核对数据、生成网站、导出数据。",
    )
    commands = parser.add_subparsers(title="命令", required=True, metavar="命令")
    look = commands.add_parser("check", help="核对全部数据，不需要网络")
    look.add_argument("--all", action="store_true", help="由别处引起的问题也逐条列出")
    make = commands.add_parser("build", help="生成静态网站到 site-internal 或 site-public 目录")
    make.add_argument(
        "--site", type=Path, help="网站放在哪里；不写则在 site-internal 或 site-public"
    )
    serve = commands.add_parser("serve", help="在本机预览网站，按 Ctrl+C 停止")
    serve.add_argument("--address", default="127.0.0.1:8000", help="地址和端口")
    verify = commands.add_parser("verify", help="将数据与原始材料逐字比对")
    verify.add_argument("--seeds", type=Path, help="原始材料所在的目录；不写则只比对锁文件")
    verify.add_argument("--write", action="store_true", help="核对无误后更新 tests/verbatim.lock")
    bundle = commands.add_parser("release", help="生成可以分发的压缩包到 dist 目录")
    bundle.add_argument("--dist", type=Path, default=ROOT / "dist", help="压缩包放在哪里")
    bundle.add_argument("--base", default="/", help="网站在主机下的子路径，如 /zeren/")
    export = commands.add_parser("export", help="导出数据：JSON、Akoma Ntoso、CSV、XLSX、NDJSON")
    export.add_argument(
        "--format", default="json", help="json（不写即此）、akn、csv、xlsx、ndjson（OpenSearch）"
    )
    export.add_argument(
        "--output",
        type=Path,
        help="放在哪个目录；不写则放在 dist/export，json 写到标准输出",
    )
    handouts = commands.add_parser("handouts", help="生成讲义（PDF 和 Word）")
    handouts.add_argument("--pack", help="只生成这一种讲义（data/handouts 里的编号）")
    handouts.add_argument(
        "--articles", nargs="+", default=[], help="选编这些条，如 measures-2016/11"
    )
    handouts.add_argument("--cases", nargs="+", default=[], help="选编这些案例，如 b3-1")
    handouts.add_argument("--title", default="信访工作责任选编", help="选编的题名")
    handouts.add_argument("--style", choices=("official", "lecture"), default="lecture")
    handouts.add_argument(
        "--output",
        type=Path,
        help="放在哪个目录；不写则放在 dist/handouts（选编在 dist/selection）",
    )
    handouts.add_argument("--fonts", type=Path, help="另一个字体目录，先于系统字体")
    for command, run in (
        (look, _report),
        *desk.commands(commands, ROOT),
        (make, _build),
        (serve, _serve),
        (verify, _verify),
        (export, _export),
        (bundle, _release),
        *searching.commands(commands, ROOT),
        (handouts, _handouts),
    ):
        command.set_defaults(run=run)
        command.add_argument(
            "--profile", default="internal", help="internal 内部版（不写即此），public 公开版"
        )
    return parser


class _Unsound(Exception):
    """Data with problems, which were told."""


def _sound(*, whole: bool = False) -> tuple[Book, str]:
    """The book of the data, and how the tree was searched. Raises Unsound after all problems are told."""
    book, problems = check(ROOT)
    searched = tree.search(ROOT, book.corpus)
    problems += searched.problems
    if problems:
        print(report(problems, whole=whole), file=sys.stderr)
        raise _Unsound
    return book, searched.said


def _checked(*, whole: bool = False) -> Book:
    """The book of the data, and what they hold in one line. Raises Unsound."""
    book, searched = _sound(whole=whole)
    print(f"数据没有问题：{_counts(book)}。")
    print(searched)
    return book


def _counts(book: Book) -> str:
    """How many of each kind were read, so that an editor sees that the new one was."""
    held = book.corpus
    questions = sum(len(quiz.questions) for quiz in held.quizzes)
    counted = (
        (held.instruments, "件文件"),
        (book.articles, "条"),
        (held.cases, "个案例"),
        (held.comparisons, "个议题"),
        (range(questions), "道题"),
        (held.handouts, "种讲义"),
    )
    return "，".join(f"{len(records)} {unit}" for records, unit in counted)


def _report(options: argparse.Namespace) -> int:
    """What `make check` prints: the problems, else the figures of the citations."""
    book = _checked(whole=options.all)
    print(citations(book.references, whole=options.all))
    print(verdicts(book))
    for said in filter(None, (uncompared(book), unasked(book), work(book), _drafts())):
        print(said)
    print("数据没有问题。")
    return 0


def _drafts() -> str:
    """What the drafts are, and their problems, which keep nothing else from being built."""
    found = check_drafts(ROOT)
    if found is None:
        return ""
    book, problems = found
    drafts = paths(book.corpus)
    said = f"草稿 {len(drafts)} 件，只在预览里看得到：" + "、".join(drafts)
    return f"{said}\n草稿里的问题：\n{report(problems)}" if problems else said


def _build(options: argparse.Namespace) -> int:
    book = _checked()
    profile = Profile.of(options.profile)
    site = options.site or ROOT / f"site-{profile.key}"
    build.build(ROOT, site.resolve(), profile.key, dict(os.environ), book)
    print(f"网站已生成（{profile.label}）：{site}")
    _tell_of_handouts(book, profile)
    return 0


def _tell_of_handouts(book: Book, profile: Profile) -> None:
    """A site without its handouts is whole; who built it should know that they are not in it."""
    from macros.release import lacking, said

    if absent := lacking(ROOT, book, profile):
        print(f"提示：网站里没有附这些讲义。{said(absent, profile)}，再运行 make site。")


def _release(options: argparse.Namespace) -> int:
    from macros.release import ReleaseOrder, lacking, release

    book, profile = _checked(), Profile.of(options.profile)
    wanted = ReleaseOrder(options.profile, options.base)
    if absent := lacking(ROOT, book, profile):
        print(f"{profile.label}有 {len(absent)} 种讲义没有按现在的数据生成，先生成：")
        _set_handouts(book, absent, profile, _shelf(profile), [])
    made = release(ROOT, options.dist.resolve(), wanted, dict(os.environ), book)
    print(f"发布包已生成：{made}")
    return 0


def _serve(options: argparse.Namespace) -> int:
    _checked()
    if said := build.warning(options.address, Profile.of(options.profile)):
        print(said, file=sys.stderr, flush=True)
    return build.serve(ROOT, options.address, options.profile, dict(os.environ))


def _handouts(options: argparse.Namespace) -> int:
    from macros.handout import command, putting

    book, _ = _sound()
    profile = Profile.of(options.profile)
    chosen = bool(options.articles or options.cases)
    ours = ROOT / "dist" / "selection" / profile.key if chosen else _shelf(profile)
    try:
        if chosen:
            handouts = command.selection(
                book, options.articles, options.cases, options.title, options.style
            )
        else:
            handouts = command.asked(book, profile, options.pack)
    except putting.HandoutsFailed as failed:
        raise build.Refused(str(failed)) from None
    own = [options.fonts] if options.fonts else []
    _set_handouts(book, handouts, profile, options.output or ours, own)
    return 0


def _shelf(profile: Profile) -> Path:
    """Where the site and the release look for handouts."""
    from macros.handout import manifest

    return ROOT / manifest.FOLDER / profile.key


def _set_handouts(
    book: Book, handouts: tuple[Handout, ...], profile: Profile, target: Path, own: list[Path]
) -> None:
    """Set handouts into a folder with the organisation's fonts before the system's. Raises Refused."""
    from macros.handout import command, putting

    folders = [*own, ROOT / "fonts", *map(Path, FONTS), Path.home() / ".local/share/fonts"]
    try:
        command.run(book, handouts, profile, target.resolve(), folders, print)
    except putting.HandoutsFailed as failed:
        raise build.Refused(str(failed)) from None


def _verify(options: argparse.Namespace) -> int:
    from macros import verify

    return verify.main(ROOT, options.seeds, options.write)


def _export(options: argparse.Namespace) -> int:
    """JSON goes to the standard output, unless a folder is named; every other format is files."""
    from macros.export import FORMATS, export

    if options.format not in FORMATS:
        hint = nearest(options.format, tuple(FORMATS))
        raise build.Refused(
            f"没有“{options.format}”这种格式；有 {'、'.join(FORMATS)}；{hint or '请改正'}"
        )
    book = _sound()[0].in_profile(Profile.of(options.profile))
    if options.format == "json" and options.output is None:
        sys.stdout.write(export(book, options.profile))
        return 0
    folder = options.output or ROOT / "dist" / "export" / options.profile
    try:
        for name, content in FORMATS[options.format](book).items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            print(folder / name)
    except OSError as error:
        raise build.Refused(
            f"写不进 {folder}（{error.strerror}）；用 --output 另指一个目录"
        ) from None
    return 0


if __name__ == "__main__":
    sys.exit(main())
