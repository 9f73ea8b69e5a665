"""`edit`: the desk answers this machine alone, saves what was typed, shows problems at their fields."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from macros.desk.answers import Desk
from macros.desk.served import COOKIE, DeskServer
from tests.cased import CASE, CASED
from tests.samples import plant

ROOT = Path(__file__).parents[2]
TEXT = str(CASED[CASE])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    return plant(tmp_path, CASED)


def _file(desk: Desk, path: str = CASE) -> str:
    answer = desk.get("/file", {"path": [path]})
    assert answer
    return answer.body


def _save(desk: Desk, path: str = CASE, do: str = "save", **typed: str) -> str:
    """Send a form with these fields alone; the answer's page, or where it leads."""
    seen = re.findall(r'name="seen" value="(\w+)"', _file(desk, path))
    form = {"path": [path], "seen": seen, "do": [do]} | {k: [v] for k, v in typed.items()}
    answer = desk.post("/save", form)
    assert answer
    return answer.to or answer.body


def test_a_form_has_labels_choices_by_label_and_what_is_written(root: Path) -> None:
    page = _file(Desk(root))
    assert "这一份没有问题" in page
    assert '<label for="title">题目（必写）' in page
    assert re.search(r'<option value="group" selected>多人', page)
    assert 'src="/page/cases/' in page


def test_what_is_typed_is_saved_and_a_problem_stands_beside_its_field(root: Path) -> None:
    desk = Desk(root)
    path = root / CASE
    assert _save(desk, title="新题目: 甲").endswith("said=save")
    assert path.read_text("utf-8") == re.sub(
        r"^title: .*$", "title: '新题目: 甲'", TEXT, flags=re.MULTILINE
    )
    good = desk.get("/page/cases/" + Path(CASE).stem + ".html", {})
    assert good
    assert "新题目: 甲" in good.body
    _save(desk, decided="2018-13")
    page = _file(desk)
    field = page[page.index('<label for="decided">') :]
    assert "“2018-13”不是日期" in field[: field.index("<label for=", 9)]
    assert "页面停在上一个好的样子" in page
    assert desk.get("/page/cases/" + Path(CASE).stem + ".html", {}) == good


def test_a_label_is_stored_as_its_id(root: Path) -> None:
    desk = Desk(root)
    ids = desk.judged.known["情形"]
    name, label = next((name, label) for name, label in ids.items() if label)
    _save(desk, circumstances=label)
    assert f"- {name}\n" in (root / CASE).read_text("utf-8")


def test_an_entry_is_added_and_dropped(root: Path) -> None:
    desk = Desk(root)
    count = _file(desk).count('class="desk-drop"')
    assert "#box-sanctions" in _save(desk, do="add:sanctions")
    page = _file(desk)
    assert page.count('class="desk-drop"') > count
    assert "缺“recipient”" in page
    number = max(map(int, re.findall(r'value="drop:sanctions/(\d+)"', page)))
    _save(desk, do=f"drop:sanctions/{number}")
    assert (root / CASE).read_text("utf-8") == TEXT


def test_what_changed_elsewhere_is_not_overwritten(root: Path) -> None:
    desk = Desk(root)
    answer = desk.post("/save", {"path": [CASE], "seen": ["0"], "title": ["新"]})
    assert answer
    assert "没有保存：这个文件在别处改过" in answer.body
    assert (root / CASE).read_text("utf-8") == TEXT


def test_words_of_an_editor_never_become_markup_or_a_path(root: Path) -> None:
    desk = Desk(root)
    _save(desk, title="<script>甲</script>{{ 乙 }}")
    page = _file(desk)
    assert "<script" not in page
    assert "&lt;script&gt;甲" in page
    assert "{{ 乙 }}" in page
    for path in ("../x.yml", "/etc/passwd", "data/cases/../site.yml", ""):
        assert desk.get("/file", {"path": [path]}) is None
        assert desk.post("/save", {"path": [path], "seen": [""]}) is None
    assert desk.get("/page/../../data/site.yml", {}) is None


def test_windows_line_ends_stay(root: Path) -> None:
    (root / CASE).write_bytes(TEXT.replace("\n", "\r\n").encode())
    _save(Desk(root), title="新")
    raw = (root / CASE).read_bytes()
    assert raw.count(b"\r\n") == raw.count(b"\n") == TEXT.count("\n")


def test_a_draft_and_a_pasted_rule_are_begun(root: Path) -> None:
    desk = Desk(root)
    made = desk.post("/new", {"kind": ["case"], "id": ["x-9"], "title": ["样例"]})
    assert made
    assert made.to == "/file?path=data/cases/draft/x-9.yml&said=new"
    assert "缺“code”" in _file(desk, "data/cases/draft/x-9.yml")
    refused = desk.post("/new", {"kind": ["case"], "id": ["坏"], "title": ["样例"]})
    assert refused
    assert "“坏”不能作编号" in refused.body
    text = "青海省水井管理办法\r\n\r\n第一条　水井应当加盖。\r\n第二条　本办法自2021年3月1日起施行。\r\n"
    pasted = desk.post("/paste", {"text": [text], "id": [""]})
    assert pasted
    assert "data/instruments/provincial/qinghai-2021.yml" in pasted.body
    assert (root / "data/instruments/provincial/qinghai-2021.yml").is_file()


@pytest.fixture
def server(root: Path) -> Iterator[DeskServer]:
    with DeskServer(root, 0) as desk:
        thread = threading.Thread(target=desk.serve_forever, daemon=True)
        thread.start()
        yield desk
        desk.shutdown()
        thread.join()


def _ask(
    server: DeskServer, method: str, path: str, body: str = "", **headers: str
) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request(method, path, body or None, headers)
    answer = connection.getresponse()
    said = answer.getheader("Set-Cookie", "") + answer.read().decode("utf-8")
    connection.close()
    return answer.status, said


def test_who_lacks_the_token_or_comes_from_elsewhere_is_refused(server: DeskServer) -> None:
    assert server.server_address[0] == "127.0.0.1"
    known = {"Cookie": f"{COOKIE}={server.token}"}
    typed = urlencode({"kind": "case", "id": "x-9", "title": "样例"})
    own = {**known, "Origin": server.origin}
    refused = [
        _ask(server, "GET", "/"),
        _ask(server, "GET", "/?token=wrong"),
        _ask(server, "GET", "/", Cookie=f"{COOKIE}=wrong"),
        _ask(server, "GET", f"/?token={server.token}", Host="evil.example"),
        _ask(server, "GET", "/", Host="evil.example", **known),
        _ask(server, "POST", "/new", typed, **known),
        _ask(server, "POST", "/new", typed, Origin="http://evil.example", **known),
        _ask(server, "POST", "/new", typed, Origin=server.origin),
    ]
    assert [status for status, _ in refused] == [403] * len(refused)
    assert not (server.desk.root / "data/cases/draft").exists()
    status, cookie = _ask(server, "GET", f"/?token={server.token}")
    assert (status, "HttpOnly; SameSite=Strict" in cookie) == (303, True)
    assert _ask(server, "GET", "/", **known)[0] == 200
    assert _ask(server, "POST", "/new", typed, **own)[0] == 303
    assert (server.desk.root / "data/cases/draft/x-9.yml").is_file()
