"""What the editors' desk answers: its first page, a file's form, a page as it will be, a saved form."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from macros.desk import skeleton, workbench
from macros.desk.form import FLAGS, FormField, Widget
from macros.desk.pages import DeskPages, sheets
from macros.desk.workbench import Judged, NotSaved, OpenedFile
from macros.importer.command import ImportOrder
from macros.importer.command import run as bring
from macros.importer.refusal import ImportRefused
from macros.render.engine import environment

TEMPLATES = Path(__file__).parent / "templates"
HTML = "text/html; charset=utf-8"
CSS = "text/css; charset=utf-8"
SHOWN = 40
"""Problems that the first page lists."""
SOUND = "数据没有问题。"
STALE = "数据有问题，页面停在上一个好的样子。"
ASIDE = "这一种数据没有自己的一页；生成网站或者 serve 里看。"


@dataclass(frozen=True, slots=True)
class Answer:
    """What is sent back: content, or the address to go to."""

    body: str = ""
    kind: str = HTML
    to: str = ""


Query = Mapping[str, list[str]]


class Desk:
    """The desk over the data below `root`, as they were at the last look."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.sheets = sheets(root)
        self.pages: DeskPages | None = None
        self.judged = self._judge()

    def _judge(self) -> Judged:
        """Look at the data anew; pages follow only where there is no problem."""
        self.judged = Judged.of(self.root)
        if self.pages is None or not self.judged.problems:
            self.pages = DeskPages(self.root, self.judged.book)
        return self.judged

    def get(self, path: str, query: Query) -> Answer | None:
        """What stands at an address, None for nothing."""
        if path == "/":
            self._judge()
            return Answer(self._home(query.get("q", [""])[0].strip()))
        if path == "/desk.css":
            return Answer((TEMPLATES / "desk.css").read_text(encoding="utf-8"), CSS)
        if path == "/file":
            return self._file(query.get("path", [""])[0], query.get("said", [""])[0])
        return self._page(path.removeprefix("/page/")) if path.startswith("/page/") else None

    def post(self, path: str, form: Query) -> Answer | None:
        """What a form does; None for an address that takes none."""
        verbs = {"/save": self._save, "/new": self._new, "/paste": self._paste}
        return verbs[path](form) if path in verbs else None

    def _page(self, address: str) -> Answer | None:
        if address in self.sheets:
            return Answer(self.sheets[address].read_text(encoding="utf-8"), CSS)
        made = self.pages.page(address) if self.pages else None
        return made and Answer(
            _filled("shell.html", title=made[0], body=made[1], sheets=tuple(self.sheets))
        )

    def _home(self, asked: str, said: str = "", refused: str = "") -> str:
        kinds = workbench.kinds()
        groups: dict[str, list[tuple[str, str]]] = {}
        for path, kind in workbench.files(self.root).items():
            label = self._label(path, kind)
            if asked in f"{path} {label}":
                groups.setdefault(kinds[kind], []).append((path, label))
        problems = [
            (p.place.path, p.place.line, f"{p.found}；{p.expected}；{p.mend}")
            for p in self.judged.problems[:SHOWN]
        ]
        drafts = {kind: label for kind, (_, label, _) in skeleton.KINDS.items()}
        return _filled(
            "home.html",
            said=said,
            refused=refused,
            problems=problems,
            q=asked,
            state=SOUND,
            kinds=drafts.items(),
            groups=groups.items(),
        )

    def _label(self, path: str, kind: str) -> str:
        """What readers call the record of a file, its id where nothing better is known."""
        stem = PurePosixPath(path).stem
        label = next((ids[stem] for ids in self.judged.known.values() if ids.get(stem)), stem)
        return label if kind not in workbench.ALONE else workbench.kinds()[kind]

    def _file(self, path: str, said: str = "", refused: str = "") -> Answer | None:
        if path not in workbench.files(self.root):
            return None
        file = workbench.opened(self.root, path, self.judged)
        return Answer(self._form(replace(file, refused=refused or file.refused), said))

    def _form(self, file: OpenedFile, said: str) -> str:
        count = sum(problem.place.path == file.path for problem in self.judged.problems)
        others = len(self.judged.problems) - count
        state = f"这一份有 {count} 处问题" if count else "这一份没有问题"
        page = self.pages.of_file(file.path, file.kind) if self.pages else None
        lists = tuple(self.judged.known.items())
        suggested = {kind: number for number, (kind, _) in enumerate(lists)}
        return _filled(
            "record.html",
            path=file.path,
            seen=file.seen,
            fields=file.fields,
            rest=file.rest,
            refused=file.refused,
            said=SAID.get(said, ""),
            page=page,
            lists=lists,
            name=self._label(file.path, file.kind),
            kind=workbench.kinds()[file.kind],
            law=file.kind == "instruments",
            state=state + (f"，别的文件有 {others} 处（见编辑台首页）" if others else ""),
            page_said=(STALE if self.judged.problems else "页面的样子") if page else ASIDE,
            suggested=suggested.__getitem__,
            rows=_rows,
            is_open=_is_open,
            headline=_headline,
        )

    def _save(self, form: Query) -> Answer | None:
        path, do = form.get("path", [""])[0], form.get("do", ["save"])[0]
        if path not in workbench.files(self.root):
            return None
        try:
            seen = form.get("seen", [""])[0]
            workbench.save(self.root, path, seen, form, do, self.judged)
        except NotSaved as refused:
            return self._file(path, refused=str(refused))
        self._judge()
        box = f"#box-{quote(do.partition(':')[2])}" if do.startswith("add:") else ""
        return Answer(to=f"/file?path={quote(path)}&said={do.partition(':')[0]}{box}")

    def _new(self, form: Query) -> Answer:
        kind, name, title = (form.get(key, [""])[0].strip() for key in ("kind", "id", "title"))
        if kind not in skeleton.KINDS:
            return Answer(to="/")
        try:
            skeleton.started(self.root, kind, name, title)
        except ImportRefused as refused:
            return Answer(self._home("", refused=str(refused)))
        self._judge()
        path = skeleton.path_of(kind, name).as_posix()
        return Answer(to=f"/file?path={quote(path)}&said=new")

    def _paste(self, form: Query) -> Answer:
        """Import what was pasted; the report, or why not."""
        text, name = (form.get(key, [""])[0] for key in ("text", "id"))
        with tempfile.TemporaryDirectory() as folder:
            pasted = Path(folder) / "粘贴.txt"
            pasted.write_text(text.replace("\r\n", "\n"), encoding="utf-8", newline="\n")
            try:
                said = bring(self.root, ImportOrder(pasted, name.strip() or None))
            except ImportRefused as refused:
                return Answer(self._home("", refused=str(refused)))
            kept = [path for path in Path(folder).iterdir() if path != pasted]
            for path in kept:
                (self.root / "dist/import").mkdir(parents=True, exist_ok=True)
                (self.root / "dist/import" / path.name).write_bytes(path.read_bytes())
        self._judge()
        return Answer(self._home("", said=said))


def _headline(field: FormField) -> str:
    """What a box holds: how many entries, or the first values of one, ids by their labels."""
    if field.widget is Widget.TABLES:
        return f"{len(field.fields)} 项" if field.fields else "没有"
    held = (f for f in field.fields if f.values and f.choices != FLAGS)
    said = [dict(f.choices).get(f.value) or f.value for f in held][:3]
    return " · ".join(said)[:40] or "没有"


SAID = {
    "save": "已保存，已核对。",
    "add": "已加一项。",
    "drop": "已删去。",
    "new": "草稿已写好，照着填。",
}


def _rows(value: str) -> int:
    """Lines of a box; a browser that knows `field-sizing` needs none."""
    return max(1, sum(1 + len(line) // 30 for line in value.split("\n")))


def _is_open(field: FormField) -> bool:
    """True for a box in which a problem lies; its entries count."""
    boxes = (f for f in field.fields if f.widget in (Widget.TABLE, Widget.TABLES))
    return (
        bool(field.problems) or any(f.problems for f in field.fields) or any(map(_is_open, boxes))
    )


_ENVIRONMENT = environment(TEMPLATES)


def _filled(template: str, **values: object) -> str:
    return _ENVIRONMENT.get_template(template).render(**values)
