# shellcheck shell=bash
# Installs Debian packages as root or through sudo. Sourced in the project's folder, never run.

# shellcheck source=scripts/report.sh
source scripts/report.sh

# apt_install PURPOSE PACKAGE...
apt_install() {
    local purpose=$1
    shift
    local by_hand=$'\n'"    apt-get update && apt-get install -y --no-install-recommends $*"
    local -a as_root=()

    if ! command -v apt-get >/dev/null; then
        fail "$purpose需要这些系统软件：$*；本机没有 apt-get，无法自动安装。" \
            "请用本系统的软件管理工具安装同名或相当的软件，再重新运行。" \
            "missing system packages: $*; this system has no apt-get"
    fi
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            fail "$purpose需要安装系统软件：$*；当前账户不是 root，本机也没有 sudo。" \
                "请管理员以 root 身份运行下面的命令，然后重新运行 make：$by_hand" \
                "root or sudo is needed to install: $*"
        fi
        as_root=(sudo)
        [ -t 0 ] || as_root+=(-n)
    fi
    as_root+=(env LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive)
    local name
    for name in http_proxy https_proxy no_proxy; do
        [ -z "${!name:-}" ] || as_root+=("$name=${!name}")
    done

    start_log
    note "正在安装系统软件：$*（$purpose，一般需要一到三分钟）……"
    [ "${as_root[0]}" != sudo ] || [ ! -t 0 ] || note "如提示输入密码（password），请输入当前账户的密码。"
    if ! "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update >>"$setup_log" 2>&1 ||
        ! "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@" \
            >>"$setup_log" 2>&1; then
        explain_apt_failure "$by_hand" "$*"
    fi
}

explain_apt_failure() {
    local by_hand=$1 packages=$2
    show_log_tail
    if log_says 'sudo: .*(password|密码)|sudoers|not allowed to execute|a terminal is required'; then
        fail "sudo 没有取得管理员权限，系统软件未能安装：$packages。" \
            "请管理员以 root 身份运行下面的命令，然后重新运行 make：$by_hand" \
            "sudo was refused; install as root: $packages"
    fi
    if log_says 'could not resolve|temporary failure resolving|failed to fetch|unable to connect|network is unreachable|connection (timed out|refused|failed)'; then
        fail "连不上 Debian 软件源，系统软件未能安装：$packages。" \
            "请检查网络、代理（http_proxy）和 /etc/apt 里的软件源设置；用 apt-get update 验证，通过后重新运行。" \
            "no network to the Debian package source"
    fi
    if log_says 'no space left'; then
        fail "磁盘空间不足，系统软件未能安装：$packages。" "请清理磁盘（df -h 查看）后重新运行。" "disk full"
    fi
    fail "系统软件未能安装：$packages。" \
        "请按上面的原始输出处理，或以 root 身份运行下面的命令，然后重新运行 make：$by_hand" \
        "apt-get failed to install: $packages"
}
