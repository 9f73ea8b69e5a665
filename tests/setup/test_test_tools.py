"""`scripts/test-tools.sh`: asks Debian only for what is missing, and explains a refusal."""

from pathlib import Path

import pytest

from tests.setup.sandbox import Sandbox

COMMAND = ("bash", "scripts/test-tools.sh")


@pytest.fixture
def sandbox(tmp_path: Path) -> Sandbox:
    """A machine with everything the tests need; its apt-get records what it is asked for."""
    made = Sandbox.make(tmp_path)
    for name in ("pdftotext", "pdftoppm", "soffice", "git", "tsc", "nginx"):
        made.program(name, "exit 0")
    made.program("fc-list", "echo /usr/share/fonts/NotoSansCJK-Regular.ttc: Noto Sans CJK SC")
    made.env["CHROMIUM"] = str(made.program("chromium", "echo Chromium 156"))
    library = tmp_path / "usr/lib/some-linux/libatomic.so.1"
    library.parent.mkdir(parents=True)
    library.touch()
    made.env["LIBRARIES"] = str(tmp_path / "usr")
    made.program("apt-get", f'echo "$*" >>"{tmp_path}/asked"')
    return made


def asked(sandbox: Sandbox) -> str:
    record = sandbox.programs.parent / "asked"
    return record.read_text() if record.exists() else ""


def test_nothing_is_installed_when_all_is_there(sandbox: Sandbox) -> None:
    run = sandbox.run(*COMMAND)
    assert (run.returncode, run.stdout, run.stderr, asked(sandbox)) == (0, "", "", "")


def test_what_is_missing_is_installed_after_an_update(sandbox: Sandbox) -> None:
    sandbox.program("fc-list", "exit 0")
    (sandbox.programs / "pdftoppm").unlink()
    run = sandbox.run(*COMMAND)
    update, install = asked(sandbox).splitlines()
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends fonts-noto-cjk poppler-utils")
    assert "安装后仍缺少：fonts-noto-cjk poppler-utils" in run.stderr, "this apt-get only pretends"


def test_a_library_that_the_driver_of_the_browser_needs(sandbox: Sandbox) -> None:
    sandbox.env["LIBRARIES"] = "/nonexistent"
    run = sandbox.run(*COMMAND)
    assert asked(sandbox).splitlines()[1].endswith(" libatomic1")
    assert "安装后仍缺少：libatomic1" in run.stderr, "this apt-get only pretends"


def test_a_user_goes_through_sudo_without_a_prompt(sandbox: Sandbox) -> None:
    (sandbox.programs / "git").unlink()
    sandbox.program("id", 'case "$1" in -u) echo 1000 ;; *) echo admin ;; esac')
    sandbox.program("sudo", f'echo "sudo $1" >>"{sandbox.programs.parent}/asked"; shift; "$@"')
    sandbox.run(*COMMAND)
    assert asked(sandbox).startswith("sudo -n\n")


def test_without_root_and_sudo_the_command_for_the_administrator_is_shown(sandbox: Sandbox) -> None:
    (sandbox.programs / "git").unlink()
    sandbox.program("id", 'case "$1" in -u) echo 1000 ;; *) echo admin ;; esac')
    run = sandbox.run(*COMMAND)
    assert run.returncode == 1
    assert "也没有 sudo" in run.stderr
    assert "    apt-get update && apt-get install -y --no-install-recommends git\n" in run.stderr


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("sudo: a password is required", "sudo 没有取得管理员权限"),
        ("Temporary failure resolving 'debian'", "连不上 Debian 软件源"),
        ("E: Failed to fetch something", "连不上 Debian 软件源"),
        ("write error (28: No space left on device)", "磁盘空间不足"),
        ("E: Unable to correct problems", "请按上面的原始输出处理"),
    ],
)
def test_a_refusal_is_explained(sandbox: Sandbox, said: str, message: str) -> None:
    (sandbox.programs / "git").unlink()
    sandbox.program("apt-get", f'echo "{said}" >&2; exit 100')
    run = sandbox.run(*COMMAND)
    assert run.returncode == 1
    assert message in run.stderr
    assert f"    {said}\n" in run.stderr


def test_a_tool_that_fails_without_a_word_is_explained_too(sandbox: Sandbox) -> None:
    (sandbox.programs / "git").unlink()
    sandbox.program("apt-get", "exit 100")
    assert "系统软件未能安装：git" in sandbox.run(*COMMAND).stderr


def test_without_apt_the_packages_are_named(sandbox: Sandbox) -> None:
    (sandbox.programs / "git").unlink()
    (sandbox.programs / "apt-get").unlink()
    run = sandbox.run(*COMMAND)
    assert run.returncode == 1
    assert "运行测试需要这些系统软件：git；本机没有 apt-get" in run.stderr


def test_a_browser_that_does_not_run_is_named(sandbox: Sandbox) -> None:
    sandbox.env["CHROMIUM"] = "/nonexistent/chromium"
    run = sandbox.run(*COMMAND)
    assert run.returncode == 1
    assert "CHROMIUM=/nonexistent/chromium 不能运行" in run.stderr
