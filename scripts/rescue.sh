#!/usr/bin/env bash
# Everything from which the site can be built again without any registry, in one archive: dist/….tar
# usage: scripts/rescue.sh internal|public
# In it: the committed project, its Python packages, fonts, a small Debian with Python, and how to use them.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=scripts/report.sh
source scripts/report.sh

readonly profile=${1:?usage: scripts/rescue.sh internal|public}
commit=$(git rev-parse --short=12 HEAD)
readonly commit name=xinfang-zeren-rescue-$profile-$commit
readonly kit=dist/.$name

sources() {
    local -a left_out=()
    [ "$profile" = internal ] || left_out=(':(exclude,glob)restricted/**' ':(exclude,glob)**/restricted/**')
    mkdir -p "$kit/project"
    git archive --format=tar HEAD -- . "${left_out[@]}" | tar -xf - -C "$kit/project"
}

# The files that scripts/fonts.sh looks for, wherever this machine has them.
fonts() {
    bash scripts/fonts.sh
    mkdir -p "$kit/project/fonts"
    find fonts /usr/share/fonts -type f \( -iname 'Noto*CJK-Regular.*' -o -iname 'Noto*CJK-Bold.*' -o -iname 'LXGWWenKai-Regular*' \
        -o -iname 'Fandol*' \) -exec cp -n {} "$kit/project/fonts/" \; 2>/dev/null || true
}

# A Debian of the same release as this machine's, with Python and make: it runs under any later Linux.
system() {
    local release mirror
    # shellcheck source=/dev/null
    release=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 2>/dev/null | grep -v security | head -n 1)
    if [ "$(id -u)" -ne 0 ] || ! command -v debootstrap >/dev/null || [ -z "$release$mirror" ]; then
        note "没有收小系统：要以 root 身份在 Debian 上运行，并先装 debootstrap。重建时须自备同版本的 Python。"
        return
    fi
    note "正在收一个小的 Debian（$release，含 Python 和 make），约一分钟……"
    debootstrap --variant=minbase --include=python3,python3-venv,make "$release" "$kit/.system" "$mirror" >>"$setup_log" 2>&1 ||
        fail "小系统没有收成。" "请检查网络和磁盘空间（df -h）后重新运行。" "debootstrap failed"
    rm -rf "$kit"/.system/var/cache/apt/archives/*.deb "$kit"/.system/var/lib/apt/lists/*
    tar --numeric-owner -czf "$kit/system.tar.gz" -C "$kit/.system" .
    rm -rf "$kit/.system"
}

require_project
start_log
git diff --quiet HEAD -- || fail "有没有提交的改动；应急包只收已经提交的。" "先 git commit，再运行。" "uncommitted changes"
rm -rf "$kit"
trap 'rm -rf "$kit"' EXIT
sources
bash scripts/wheelhouse.sh "$kit/project/wheelhouse"
fonts
system
cp deploy/rescue/* "$kit/"
(cd "$kit" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
tar -cf "dist/.$name.tar" --transform "s,^\.,$name," -C "$kit" .
mv "dist/.$name.tar" "dist/$name.tar"
(cd dist && sha256sum "$name.tar" >"$name.tar.sha256")
note "应急包已生成（$profile）：dist/$name.tar，$(du -h "dist/$name.tar" | cut -f 1)。"
