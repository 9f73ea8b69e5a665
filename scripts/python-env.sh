#!/usr/bin/env bash
# Makes .venv hold what a lock file pins; does nothing when it already does.
# usage: scripts/python-env.sh runtime|dev    (environment: PYTHON, the interpreter to build .venv from)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/apt.sh
source scripts/apt.sh

readonly venv_python=.venv/bin/python

# "3.11.2" when the interpreter runs and is new enough, else nothing.
usable_version() {
    "$1" -c 'import sys; v = sys.version_info; v >= (3, 11) and print("%d.%d.%d" % v[:3])' 2>/dev/null || true
}

# Debian's own interpreter comes first: the lock files are resolved for it.
find_python() {
    local candidate
    if [ -n "${PYTHON:-}" ]; then
        if [ -z "$(usable_version "$PYTHON")" ]; then
            fail "PYTHON=$PYTHON 不能用：文件不存在、不能运行，或低于 3.11 版。" \
                "请改为 3.11 或更高版本的 Python，例如 make PYTHON=/usr/bin/python3；不写 PYTHON 则自动寻找。" \
                "PYTHON must be a working Python >= 3.11"
        fi
        printf '%s\n' "$PYTHON"
        return
    fi
    for candidate in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do
        if [ -n "$(usable_version "$candidate")" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    fail "没有找到 3.11 或更高版本的 Python（本机现有：$(python3 --version 2>/dev/null || echo 无)）。" \
        "若装在别处，用 make PYTHON=/完整路径/python3.11 指定；Debian 12 请以 root 运行下面的命令，然后重新运行 make："$'\n'"    apt-get update && apt-get install -y python3 python3-venv" \
        "Python >= 3.11 not found"
}

ensure_venv_module() {
    local python=$1 package
    if "$python" -c 'import venv, ensurepip' 2>/dev/null; then
        return
    fi
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    [ "$(command -v "$python")" != /usr/bin/python3 ] || package=python3-venv
    apt_install "建立 Python 虚拟环境" "$package"
    "$python" -c 'import venv, ensurepip' 2>/dev/null || fail \
        "Python（$python）缺少 venv 或 ensurepip 模块，装了 $package 仍不可用。" \
        "请改用 Debian 自带的 Python：make PYTHON=/usr/bin/python3。" \
        "this Python lacks the venv/ensurepip modules"
}

# .venv stays as long as it works and PYTHON, where given, is the same version.
ensure_venv() {
    local python current
    current=$(usable_version "$venv_python")
    if [ -n "$current" ] && "$venv_python" -c 'import pip' 2>/dev/null; then
        if [ -z "${PYTHON:-}" ]; then
            return
        fi
    else
        current=
    fi
    python=$(find_python)
    if [ -n "$current" ] && [ "$(usable_version "$python")" = "$current" ]; then
        return
    fi
    ensure_venv_module "$python"
    start_log
    note "正在用 Python $(usable_version "$python")（$python）建立虚拟环境 .venv ……"
    if ! "$python" -m venv --clear .venv >>"$setup_log" 2>&1; then
        show_log_tail
        fail "虚拟环境 .venv 未能建立。" \
            "请删除后重试：rm -rf .venv；若仍失败，检查磁盘空间（df -h）和目录权限。" \
            "python -m venv failed"
    fi
}

# Everything the installed state depends on: change any of it and the next run installs again.
state_of() {
    { "$venv_python" -c 'import platform, sys; print(sys.version, platform.machine())' && cat "$1"; } |
        sha256sum | cut -d ' ' -f 1
}

show_progress() {
    if [ -t 1 ]; then
        awk -v total="$1" '/^Collecting / { printf "\r\033[K  %d/%d %s", ++n, total, $2; fflush() }
            END { printf "\r\033[K" }'
    else
        cat >/dev/null
    fi
}

# A machine without network is given the packages in a folder (scripts/wheelhouse.sh, scripts/rescue.sh);
# who laid one there wants it, whatever else pip is told on this machine.
from_wheelhouse() {
    if [ -d wheelhouse ]; then
        sources=(--no-index --find-links wheelhouse)
        note "程序包取自 wheelhouse 目录，不用网络。"
    fi
}

install_locked() {
    local lock=$1 total
    local -a sources=()
    total=$(grep -cE '^[A-Za-z0-9]' "$lock")
    start_log
    from_wheelhouse
    note "正在安装 $total 个 Python 程序包（已装好的自动跳过；首次一般需要一分钟左右）……"
    if ! "$venv_python" -m pip install --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes "${sources[@]}" -r "$lock" 2>&1 |
        tee -a "$setup_log" | show_progress "$total"; then
        explain_pip_failure
    fi
}

explain_pip_failure() {
    show_log_tail
    if log_says 'no space left'; then
        fail "磁盘空间不足，Python 程序包未能装完。" "请清理磁盘（df -h 查看，至少留出 1 GB）后重新运行。" "disk full"
    fi
    if log_says 'do not match the hashes'; then
        fail "下载到的程序包与锁定文件中的校验值不符，已停止安装。" \
            "多半是下载中断或软件源上的文件被改动：请换一个软件源或网络后重新运行；不要跳过校验。" \
            "a downloaded package does not match its pinned hash"
    fi
    if log_says 'certificate verify failed|SSLError'; then
        fail "与软件源的加密连接未通过证书验证。" \
            "请确认系统时间正确并已安装 ca-certificates；单位网络若使用自有证书，用环境变量 PIP_CERT 指定证书文件。" \
            "TLS certificate verification failed"
    fi
    if log_says 'permission denied'; then
        fail "没有写入 .venv 的权限。" "可能曾以 root 运行过：请以 root 删除 .venv 目录后，用当前账户重新运行。" \
            "no permission to write .venv"
    fi
    if [ -d wheelhouse ]; then
        fail "wheelhouse 目录里的程序包不全，或不合本机的 Python（$("$venv_python" -V)）和系统。" \
            "在有网络、系统和 Python 版本与本机一样的机器上，用这个项目运行 make wheelhouse，把 dist/wheelhouse 拷到这里的 wheelhouse。" \
            "the wheelhouse lacks a pinned package for this Python"
    fi
    if log_says 'NewConnectionError|name resolution|timed out|connection (refused|reset|aborted)|IncompleteRead|network is unreachable|ProxyError'; then
        fail "连不上 Python 软件源，程序包未能下载。" \
            "请检查网络和代理（https_proxy）；单位若有内部软件源，用环境变量 PIP_INDEX_URL 指定后重新运行。" \
            "no network to the Python package index"
    fi
    if log_says 'no matching distribution'; then
        fail "Python 软件源上没有锁定的版本，程序包未能装完。" \
            "所用软件源可能没有及时同步：请换一个软件源（环境变量 PIP_INDEX_URL）后重新运行。" \
            "the package index lacks a pinned version"
    fi
    fail "Python 程序包未能装完。" "请按上面的原始输出处理；也可以删除 .venv（rm -rf .venv）后重新运行。" "pip failed"
}

main() {
    local stage=${1:-} lock stamp state
    case $stage in
        runtime) lock=requirements.lock ;;
        dev) lock=requirements-dev.lock ;;
        *)
            echo "usage: scripts/python-env.sh runtime|dev" >&2
            exit 2
            ;;
    esac
    require_project
    ensure_venv
    stamp=.venv/.installed-$stage
    state=$(state_of "$lock")
    if [ "$(cat "$stamp" 2>/dev/null)" = "$state" ]; then
        return
    fi
    install_locked "$lock"
    printf '%s\n' "$state" >"$stamp"
    # The dev lock holds everything that the runtime lock does.
    [ "$stage" = runtime ] || state_of requirements.lock >.venv/.installed-runtime
    note "Python 程序包已装好。"
}

main "$@"
