"""Two profiles of one project: what the public site leaves out, and what the internal one marks."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.audit import audit_folder, needles_of
from macros.build import Refused, build, check_edition, edition_of, site, warning
from macros.build.inputs import build_id
from macros.checks import check
from macros.derive.profile import Profile
from tests.audit.invented import CLOSED, WORDS
from tests.conftest import ROOT
from tests.markup import Markup
from tests.site.project import digest, project

NOTICE = "仅供内部参考，禁止在互联网上公开发布"


def made(root: Path, profile: str) -> Path:
    build(root, root / profile, profile, dict(os.environ))
    return root / profile


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project(tmp_path_factory.mktemp("profiles") / "project", CLOSED)
    (root / "docs").unlink()
    shutil.copytree(ROOT / "docs", root / "docs")
    coded = "".join(f"&#{ord(character)};" for character in WORDS["title"])
    (root / "docs/notes.md").write_text(f"# 札记\n\n{coded}\n", encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def internal(here: Path) -> Path:
    return made(here, "internal")


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site of a project with restricted records, as the command line builds it."""
    root = project(tmp_path_factory.mktemp("public") / "project", CLOSED)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(command, "ROOT", root)
        assert command.main(["build", "--profile", "public", "--site", str(root / "site")]) == 0
    return root / "site"


def test_the_public_site_is_the_same_without_the_restricted_folders(
    tmp_path: Path, public: Path
) -> None:
    assert digest(public) == digest(made(project(tmp_path / "without"), "public"))


def test_the_internal_site_has_what_the_public_one_leaves_out(internal: Path, public: Path) -> None:
    assert WORDS["title"] in (internal / "data/reference.json").read_text(encoding="utf-8")
    assert WORDS["title"] not in (public / "data/reference.json").read_text(encoding="utf-8")
    of_public = {name.replace("-internal.", "-public.") for name in digest(internal)}
    assert of_public > digest(public).keys()


def test_the_public_site_holds_no_word_of_what_is_restricted(public: Path) -> None:
    forbidden = needles_of(public.parent, check(public.parent)[0])
    assert forbidden.names
    assert audit_folder(public, forbidden) == []


def test_the_export_of_the_command_line_starts_from_the_profile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "ROOT", project(tmp_path / "project", CLOSED))
    assert command.main(["export"]) == 0
    assert WORDS["title"] in capsys.readouterr().out
    assert command.main(["export", "--profile", "public"]) == 0
    assert WORDS["title"] not in capsys.readouterr().out


def test_a_leak_fails_the_build_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "SHOWN", 1000)
    root = project(tmp_path / "project", CLOSED)
    (root / "site").mkdir()
    (root / "site/index.html").write_text("旧的")
    before = digest(root / "site")
    leaky(root)
    with pytest.raises(Refused) as refused:
        build(root, root / "site", "public", dict(os.environ))
    said = str(refused.value)
    assert said.startswith("公开版里有不得公开的内容，没有生成。")
    assert "data/reference.json：标题（data/cases/restricted/well-dispute.yml）" in said
    assert not [word for word in (WORDS["title"], WORDS["region"]) if word in said]
    assert digest(root / "site") == before
    assert not list(root.glob(".site-*"))


def leaky(root: Path) -> None:
    """A profile rule that forgets: every page is made from the whole corpus."""
    (root / "macros").unlink()
    shutil.copytree(ROOT / "macros", root / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    call = "for_profile(self.corpus, Profile.PUBLIC)"
    texts = {path: path.read_text(encoding="utf-8") for path in (root / "macros").rglob("*.py")}
    ((hook, text),) = [(path, text) for path, text in texts.items() if call in text]
    hook.write_text(text.replace(call, "self.corpus"), encoding="utf-8")


def test_the_internal_site_asks_not_to_be_indexed(internal: Path) -> None:
    assert (internal / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    for path in internal.rglob("*.html"):
        page = Markup(path.read_text(encoding="utf-8"))
        assert page.one("meta", name="robots").attributes["content"] == "noindex", path


def test_the_public_site_may_be_indexed(public: Path) -> None:
    assert (public / "robots.txt").read_text() == "User-agent: *\nDisallow:\n"
    assert 'name="robots"' not in (public / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["notes.html", "cases/well-dispute.html", "measures/hush.html"])
def test_the_internal_site_marks_what_is_restricted(internal: Path, name: str) -> None:
    page = Markup((internal / name).read_text(encoding="utf-8"))
    assert NOTICE in [element.text for element in page.all("strong", "ref-mark-restricted")]
    assert "仅供内部参考" in page.one(css="ref-printhead").text


@pytest.mark.parametrize("name", ["index.html", "jia-2016/2.html", "sources.html"])
def test_and_nothing_else(internal: Path, name: str) -> None:
    page = Markup((internal / name).read_text(encoding="utf-8"))
    assert NOTICE not in page.text
    assert "仅供内部参考" not in page.one(css="ref-printhead").text


def test_the_internal_site_says_on_every_page_what_it_holds(internal: Path, public: Path) -> None:
    for path in internal.rglob("*.html"):
        page = Markup(path.read_text(encoding="utf-8"))
        assert page.one("aside", "ref-inside").text == "内部版：含内部资料 1 件，禁止上网", path
    assert "ref-inside" not in (public / "index.html").read_text(encoding="utf-8")


def test_the_internal_site_alone_lists_what_the_public_one_leaves_out(
    internal: Path, public: Path
) -> None:
    page = Markup((internal / "withheld.html").read_text(encoding="utf-8"))
    main = page.one("div", "ref-page").node
    listed = {link.get("href").partition("#")[0] for link in main.iter("a")}
    pages = (path.relative_to(internal) for path in internal.rglob("*.html"))
    gone = {path.as_posix() for path in pages if not (public / path).exists()}
    by_hand = {"notes.html"}
    assert gone - by_hand - {"withheld.html"} <= listed
    assert {"cases/well-dispute.html", "measures/hush.html"} <= gone
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in main.iter("tr")}
    assert rows["案例"] == ["1", "0"]
    assert page.one("aside", "ref-inside").node.find("a").get("href") == "withheld.html"


def test_the_screen_marks_the_pages_of_restricted_records_alone(internal: Path) -> None:
    def marked(name: str) -> list[str]:
        page = Markup((internal / name).read_text(encoding="utf-8"))
        return [element.text for element in page.all("p", "ref-onpaper")]

    assert marked("notes.html") == [NOTICE]
    assert marked("cases/well-dispute.html") == []


def test_the_site_carries_nothing_that_only_the_search_of_the_theme_needs(internal: Path) -> None:
    names = "\n".join(digest(internal))
    assert "lunr" not in names
    assert "workers" not in names
    assert ".map" not in names
    assert "assets/javascripts/bundle" in names


def test_the_footer_names_data_date_and_build(internal: Path, here: Path) -> None:
    footer = Markup((internal / "index.html").read_text(encoding="utf-8")).one("footer").text
    assert "数据日期 2026-01-02" in footer
    assert f"生成号 {build_id(here, Profile.INTERNAL)}" in footer


def test_the_build_id_follows_every_input_and_nothing_else(tmp_path: Path) -> None:
    path, other = project(tmp_path / "a", CLOSED), project(tmp_path / "b", CLOSED)
    ids = {build_id(root, profile) for root in (path, other) for profile in Profile}
    assert len(ids) == 2
    (path / "data/cases/restricted/well-dispute.yml").unlink()
    (path / ".notes").touch()
    assert build_id(path, Profile.PUBLIC) in ids
    assert build_id(path, Profile.INTERNAL) not in ids
    (path / "data/site.yml").write_text("title: 样例\ndata_date: 2026-01-03\n")
    assert build_id(path, Profile.PUBLIC) not in ids


@pytest.mark.parametrize(("name", "label"), [("internal", "内部版"), ("public", "公开版")])
def test_every_page_says_which_edition_it_is(
    name: str, label: str, internal: Path, public: Path
) -> None:
    """In the title of its tab, in its head, at its foot and on every sheet."""
    site = {"internal": internal, "public": public}[name]
    other = {"内部版": "公开版", "公开版": "内部版"}[label]
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        page = Markup(path.read_text(encoding="utf-8"))
        assert page.one("title").text.endswith(f"（{label}）"), path
        assert edition_of(path) is Profile.of(name), path
        assert label in page.one("footer").text, path
        assert label in page.one(css="ref-printhead").text, path
        assert other not in page.one("footer").text + page.one("title").text, path
    check_edition(site, Profile.of(name))


def test_an_edition_never_takes_the_place_of_the_other(tmp_path: Path, internal: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    shutil.copy(internal / "index.html", site)
    with pytest.raises(Refused, match="里是内部版，不能换成公开版"):
        build(internal.parent, site, "public", dict(os.environ))
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_an_output_with_a_page_of_the_other_edition_is_refused(
    tmp_path: Path, internal: Path
) -> None:
    shutil.copy(internal / "index.html", tmp_path / "stray.html")
    with pytest.raises(Refused, match=r"stray\.html 不是公开版的页"):
        check_edition(tmp_path, Profile.PUBLIC)
    (tmp_path / "stray.html").write_text("<p>")
    with pytest.raises(Refused, match="没有写明是哪一版"):
        check_edition(tmp_path, Profile.INTERNAL)


@pytest.mark.parametrize("own", ["127.0.0.1:8000", "127.1.2.3:80", "localhost:8000", "[::1]:8000"])
def test_a_preview_for_this_machine_alone_needs_no_warning(own: str) -> None:
    assert warning(own, Profile.INTERNAL) == ""


@pytest.mark.parametrize("address", ["0.0.0.0:8000", "[::]:8000", "192.0.2.7:80", "host.test:80"])
def test_a_preview_for_other_machines_is_warned_of(address: str) -> None:
    assert warning(address, Profile.INTERNAL).startswith(f"注意：{address} 别的机器也能打开")
    assert "内部版，含内部资料" in warning(address, Profile.INTERNAL)
    assert "内部资料" not in warning(address, Profile.PUBLIC)
