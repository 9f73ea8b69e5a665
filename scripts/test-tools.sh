#!/usr/bin/env bash
# Makes sure that the system programs used by the tests are there; does nothing when they already are.
# usage: scripts/test-tools.sh    (environment: CHROMIUM, the browser the tests drive; LIBRARIES, where libraries are, /usr)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/apt.sh
source scripts/apt.sh

browser_runs() {
    "${CHROMIUM:-/usr/bin/chromium}" --version >/dev/null 2>&1
}

chinese_font_is_there() {
    grep -qi noto <<<"$(fc-list :lang=zh 2>/dev/null)"
}

# The driver of the browser (a program in the package playwright) needs a library that a bare system lacks.
library_is_there() {
    local folder=${LIBRARIES:-/usr}
    compgen -G "$folder/lib*/$1" >/dev/null || compgen -G "$folder/lib*/*/$1" >/dev/null
}

missing_packages() {
    browser_runs || echo chromium
    library_is_there libatomic.so.1 || echo libatomic1
    command -v fc-list >/dev/null || echo fontconfig
    chinese_font_is_there || echo fonts-noto-cjk
    { command -v pdftotext && command -v pdftoppm; } >/dev/null || echo poppler-utils
    command -v soffice >/dev/null || echo libreoffice-writer-nogui
    command -v git >/dev/null || echo git
    command -v tsc >/dev/null || echo node-typescript
    { command -v nginx || command -v /usr/sbin/nginx; } >/dev/null || echo nginx-light
}

main() {
    local -a missing
    require_project
    if [ -n "${CHROMIUM:-}" ] && ! browser_runs; then
        fail "CHROMIUM=$CHROMIUM 不能运行。" \
            "请改为可用的 Chromium 的完整路径；不写 CHROMIUM 则使用（必要时安装）/usr/bin/chromium。" \
            "CHROMIUM does not run"
    fi
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -eq 0 ]; then
        return
    fi
    apt_install "运行测试" "${missing[@]}"
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -ne 0 ]; then
        fail "安装后仍缺少：${missing[*]}。" \
            "请以 root 运行下面的命令，然后重新运行 make test："$'\n'"    apt-get install --reinstall ${missing[*]}" \
            "still missing after installation: ${missing[*]}"
    fi
    note "测试所需的系统软件已装好。"
}

main
