#!/usr/bin/env bash
# Makes sure that handouts can be set: fonts from Debian packages, unless the machine has its own.
# usage: scripts/fonts.sh    (the organisation's own font files go into fonts/ and come first)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/apt.sh
source scripts/apt.sh

readonly fang=fonts/FandolFang-Regular.otf
# The one free 仿宋; its package also holds a TeX system's files, so that only this file is taken.
readonly package=texlive-lang-chinese
readonly inside=./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf

has_font() {
    # find fails where one of the folders is missing, as fonts/ is in a fresh clone.
    { find fonts /usr/share/fonts /usr/local/share/fonts "${HOME:-/root}/.local/share/fonts" \
        -iname "$1" -print -quit 2>/dev/null || true; } | grep -q .
}

missing_packages() {
    has_font 'NotoSerifCJK-Regular.*' || has_font 'simsun*' || echo fonts-noto-cjk
    has_font 'LXGWWenKai-Regular*' || has_font '*kai*gb2312*' || has_font 'simkai*' || echo fonts-lxgw-wenkai
}

# Without it 公文 is set in 宋体, and says so nowhere: a warning, not an error.
fetch_fang() {
    local folder
    folder=$(mktemp -d)
    note "正在取仿宋字体（从 Debian 的 $package 中取一个文件，下载约 50 MB）……"
    if (cd "$folder" && apt-get -o APT::Sandbox::User=root download "$package" >/dev/null 2>&1) &&
        dpkg-deb --fsys-tarfile "$folder/$package"_*.deb | tar -xOf - "$inside" >"$folder/fang.otf"; then
        mkdir -p fonts
        mv "$folder/fang.otf" "$fang"
    else
        note "没有取到仿宋，公文样式的正文用宋体代替；也可以把 仿宋_GB2312 的字体文件放进 fonts 目录。"
    fi
    rm -rf "$folder"
}

main() {
    local missing
    require_project
    missing=$(missing_packages)
    if [ -n "$missing" ]; then
        # shellcheck disable=SC2086 # one word a package
        apt_install "排印讲义" $missing
    fi
    if ! has_font 'FandolFang-Regular.otf' && ! has_font '*fang*gb2312*' && ! has_font 'simfang*'; then
        fetch_fang
    fi
}

main
