#!/bin/sh
# Builds the site from this kit, without network. usage: sh rebuild.sh [internal|public]
set -eu
cd "$(dirname "$0")"
profile=${1:-$([ -d project/data/cases/restricted ] && echo internal || echo public)}
steps="make handouts site PROFILE=$profile"
sha256sum --quiet -c SHA256SUMS || { echo "应急包里有文件坏了，见上。" >&2; exit 1; }

if [ -f system.tar.gz ] && [ "$(id -u)" = 0 ]; then
    mkdir -p system
    tar -xpzf system.tar.gz -C system
    mv project system/project
    echo "在附带的小系统里重建……"
    chroot system /bin/sh -c "cd /project && LC_ALL=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin $steps"
    mv system/project project
else
    echo "没有附带的小系统，或者不是 root：用本机的 Python 重建（要与 wheelhouse 里的程序包同版本）……"
    (cd project && $steps)
fi
echo "网站在 project/site-$profile，用浏览器打开其中的 index.html。"
