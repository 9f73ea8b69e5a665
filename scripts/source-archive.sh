#!/usr/bin/env bash
# The committed sources without anything in a restricted/ folder, as one archive in dist/: dist/….tar.gz.
set -euo pipefail
export LC_ALL=C.UTF-8
commit=$(git rev-parse --short=12 HEAD)
name="xinfang-zeren-source-public-$commit"
if ! git diff --quiet HEAD --; then
    echo '错误：有没有提交的改动；源码包只收已经提交的。先 git commit，再运行。' >&2
    exit 1
fi
mkdir -p dist
fresh="dist/.$name.tar.gz"
trap 'rm -f "$fresh"' EXIT
# The whole list is checked before it has its name.
git archive --format=tar --prefix="$name/" HEAD -- ':(exclude,glob)restricted/**' ':(exclude,glob)**/restricted/**' |
    gzip -n -9 >"$fresh"
if tar -tzf "$fresh" | grep -E '(^|/)restricted/' >&2; then
    echo '错误：源码包里有 restricted/ 目录，没有生成。' >&2
    exit 1
fi
mv "$fresh" "dist/$name.tar.gz"
(cd dist && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "源码包已生成（公开版，没有 restricted/）：dist/$name.tar.gz"
