"""`scripts/python-env.sh`: installs once, and says what is missing."""

import hashlib
import sys
import zipfile
from pathlib import Path

import pytest

from tests.setup.sandbox import Sandbox

BASE_PYTHON = getattr(sys, "_base_executable", sys.executable)
RUNTIME = ("bash", "scripts/python-env.sh", "runtime")
DEV = ("bash", "scripts/python-env.sh", "dev")


def write_wheel(folder: Path, version: str) -> str:
    """Puts an empty package `demo` into the folder; its lock line."""
    path = folder / f"demo-{version}-py3-none-any.whl"
    info = f"demo-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("demo.py", "")
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: demo\nVersion: {version}\n"
        )
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr(f"{info}/RECORD", "")
    return f"demo=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def lock(sandbox: Sandbox, text: str) -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        (sandbox.project / name).write_text(text)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Sandbox:
    """A project whose runtime is installed, from a folder that stands in for the package index."""
    folder = tmp_path_factory.mktemp("installed")
    wheels = folder / "wheels"
    wheels.mkdir()
    sandbox = Sandbox.make(folder)
    sandbox.env = {"PYTHON": BASE_PYTHON, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheels)}
    lock(sandbox, write_wheel(wheels, "1.0"))
    run = sandbox.run(*RUNTIME)
    assert run.returncode == 0, run.stderr
    assert "正在安装 1 个 Python 程序包" in run.stdout
    return sandbox


def version_of_demo(sandbox: Sandbox) -> str:
    ask = "import importlib.metadata as m; print(m.version('demo'))"
    return sandbox.run(str(sandbox.project / ".venv/bin/python"), "-c", ask).stdout.strip()


@pytest.mark.slow
def test_a_second_run_does_nothing(installed: Sandbox) -> None:
    before = (installed.project / ".venv/.installed-runtime").stat().st_mtime_ns
    again = installed.run(*RUNTIME)
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert (installed.project / ".venv/.installed-runtime").stat().st_mtime_ns == before


@pytest.mark.slow
def test_a_changed_lock_is_installed_and_dev_includes_runtime(installed: Sandbox) -> None:
    lock(installed, write_wheel(Path(installed.env["PIP_FIND_LINKS"]), "2.0"))
    assert "程序包已装好" in installed.run(*DEV).stdout
    assert version_of_demo(installed) == "2.0"
    assert installed.run(*RUNTIME).stdout == ""


@pytest.mark.slow
def test_a_package_that_was_tampered_with_is_refused(installed: Sandbox) -> None:
    lock(installed, f"demo==1.0 --hash=sha256:{'0' * 64}\n")
    run = installed.run(*RUNTIME)
    assert run.returncode == 1
    assert "与锁定文件中的校验值不符" in run.stderr
    assert installed.run(*RUNTIME).returncode == 1, "a failed run must not count as done"


@pytest.mark.slow
def test_a_version_that_the_index_lacks_is_named(installed: Sandbox) -> None:
    lock(installed, f"demo==9.9 --hash=sha256:{'0' * 64}\n")
    run = installed.run(*RUNTIME)
    assert run.returncode == 1
    assert "软件源上没有锁定的版本" in run.stderr
    assert "demo==9.9" in run.stderr


@pytest.mark.slow
def test_without_network_the_message_says_so(
    installed: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = "http" + "://127.0.0.1:9/simple"
    offline = {"PIP_NO_INDEX": "0", "PIP_INDEX_URL": closed, "PIP_RETRIES": "1", "no_proxy": "*"}
    monkeypatch.setattr(installed, "env", installed.env | offline)
    lock(installed, f"demo==9.9 --hash=sha256:{'0' * 64}\n")
    run = installed.run(*RUNTIME)
    assert run.returncode == 1
    assert "连不上 Python 软件源" in run.stderr
    assert "Retrying" not in run.stderr


@pytest.mark.slow
def test_a_broken_venv_is_built_again(installed: Sandbox) -> None:
    lock(installed, write_wheel(Path(installed.env["PIP_FIND_LINKS"]), "3.0"))
    (installed.project / ".venv/bin/python").unlink()
    assert "建立虚拟环境" in installed.run(*RUNTIME).stdout
    assert version_of_demo(installed) == "3.0"


def test_a_python_that_does_not_run_is_named(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    run = sandbox.run("make", "setup", "PYTHON=/nonexistent/python3")
    assert run.returncode != 0
    assert "PYTHON=/nonexistent/python3 不能用" in run.stderr


def test_a_python_that_is_too_old_is_refused(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    old = sandbox.program("python3.9", "exit 0")
    assert "低于 3.11 版" in sandbox.run("make", "setup", f"PYTHON={old}").stderr


def test_a_missing_venv_module_is_installed_for_that_python(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    sandbox.program("apt-get", f'echo "$*" >>"{tmp_path}/asked"')
    bare = f'case "$2" in *ensurepip*) exit 1 ;; esac; exec "{BASE_PYTHON}" "$@"'
    sandbox.env["PYTHON"] = str(sandbox.program("python-without-venv", bare))
    run = sandbox.run(*RUNTIME)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert f"python{version}-venv" in (tmp_path / "asked").read_text()
    assert "缺少 venv 或 ensurepip 模块" in run.stderr


def test_an_incomplete_project_is_refused(tmp_path: Path) -> None:
    sandbox = Sandbox.make(tmp_path)
    (sandbox.project / "macros").rmdir()
    run = sandbox.run(*RUNTIME)
    assert run.returncode == 1
    assert "项目不完整" in run.stderr


@pytest.mark.slow
def test_a_wheelhouse_that_was_laid_in_the_project_is_used(installed: Sandbox) -> None:
    wheelhouse = installed.project / "wheelhouse"
    wheelhouse.mkdir()
    lock(installed, write_wheel(wheelhouse, "4.0"))
    assert "取自 wheelhouse 目录" in installed.run(*RUNTIME).stdout
    assert version_of_demo(installed) == "4.0"
    lock(installed, f"demo==9.9 --hash=sha256:{'0' * 64}\n")
    assert "wheelhouse 目录里的程序包不全" in installed.run(*RUNTIME).stderr
