"""What may stand in data/, and where."""

from pathlib import Path

from tests.samples import FILES, FOLDERS, S001, S002, accepts, refuses


def test_files_that_nobody_reads_on_purpose(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        {
            "data/README.md": "说明\n",
            "data/sources/readme.md": "说明\n",
            "data/sources/.001.yml.swp": b"\xff",
            "data/sources/001.yml~": b"\xff",
            "data/retired/": "",
        },
    )


def test_an_instrument_outside_its_folder_is_still_read(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            "data/instruments/jia.yml": "title: 甲办法\ncoverage: fully\n",
            "data/instruments/local/yi.yml": "title: 乙办法\ncoverage: cited-only\n",
            "data/instruments/national/more/bing.yml": "title: 丙办法\ncoverage: cited-only\n",
        },
        (
            "data/instruments/jia.yml:1: folder: 放在“instruments”里；"
            "应放在 instruments/national 或 instruments/provincial 里；移到相应目录"
        ),
        (
            "data/instruments/jia.yml:2: wrong-type: “coverage”是“fully”；"
            "应是其中之一：full、partial、quoted、press、cited-only；最接近的是“full”"
        ),
        (
            "data/instruments/local/yi.yml:1: folder: 放在“instruments/local”里；"
            "应放在 instruments/national 或 instruments/provincial 里；移到相应目录"
        ),
        (
            "data/instruments/national/more/bing.yml:1: folder: 放在“instruments/national/more”里；"
            "应放在 instruments/national 或 instruments/provincial 里；移到相应目录"
        ),
    )


def test_strays(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            "data/source/003.yml": "title: 丙\n",
            "data/notes.txt": "甲\n",
            "data/retired": "甲\n",
            "data/sources/notes.txt": "甲\n",
            "data/sources/003.yaml": "甲\n",
        },
        f"data/notes.txt:1: stray-file: 没有程序读它；data/ 里只有 {FILES} 和目录：{FOLDERS}；移走",
        f"data/retired:1: stray-file: 应是目录；data/ 里只有 {FILES} 和目录：{FOLDERS}；移走",
        (
            f"data/source:1: stray-file: 没有程序读它；data/ 里只有 {FILES} 和目录：{FOLDERS}；"
            "最接近的是“sources”"
        ),
        "data/sources/003.yaml:1: file: 不是 .yml 文件；data/ 里只放 .yml 文件；改名或移走",
        "data/sources/notes.txt:1: file: 不是 .yml 文件；data/ 里只放 .yml 文件；改名或移走",
    )


def test_names_that_are_no_ids(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            "data/sources/A.yml": "title: 甲\n",
            "data/sources/a_b.yml": "title: 甲\n",
            "data/sources/a--b.yml": "title: 甲\n",
            "data/sources/甲.yml": "title: 甲\n",
            "data/sources/a\nb.yml": "title: 甲\n",
        },
        (
            "data/sources/A.yml:1: file-name: 文件名“A.yml”不能作编号；编号只用小写字母、数字和连字符；"
            "改名，例如 beijing-2017.yml"
        ),
        (
            "data/sources/a\\u000ab.yml:1: file-name: 文件名“a\\u000ab.yml”不能作编号；"
            "编号只用小写字母、数字和连字符；改名，例如 beijing-2017.yml"
        ),
        (
            "data/sources/a--b.yml:1: file-name: 文件名“a--b.yml”不能作编号；编号只用小写字母、数字和连字符；"
            "改名，例如 beijing-2017.yml"
        ),
        (
            "data/sources/a_b.yml:1: file-name: 文件名“a_b.yml”不能作编号；编号只用小写字母、数字和连字符；"
            "改名，例如 beijing-2017.yml"
        ),
        (
            "data/sources/甲.yml:1: file-name: 文件名“甲.yml”不能作编号；编号只用小写字母、数字和连字符；"
            "改名，例如 beijing-2017.yml"
        ),
    )


def test_an_empty_file_and_a_blank_one(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {S001: b"", S002: " \n\n"},
        f"{S001}:1: file: 文件是空的；应有内容；补写，或删去文件",
        f"{S002}:1: file: 文件是空的；应有内容；补写，或删去文件",
    )


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {
            S001: "title: 甲\n".encode() + "乙".encode("gbk") + b"\n",
            S002: "title: 甲".encode("utf-16"),
        },
        (
            f"{S001}:2: file: 不是 UTF-8 编码（字节 0xd2）；文件用 UTF-8 保存；"
            "用编辑器“另存为 UTF-8”（常见原因：GBK 编码）"
        ),
        (
            f"{S002}:1: file: 是 UTF-16 编码（记事本里叫“Unicode”）；文件用 UTF-8 保存；"
            "用记事本“另存为”，编码选 UTF-8"
        ),
    )


def test_a_file_of_10_mb(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {S001: b"#" * 10_000_000},
        f"{S001}:1: file: 有 10,000,000 字节；不超过 1,000,000 字节；拆成几个文件，或查看是否放错了东西",
    )


def test_a_directory_in_place_of_a_file(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        {"data/sources/003.yml/": "", "data/instruments/national/yi.yml/jia.yml": "title: 甲\n"},
        "data/instruments/national/yi.yml:1: file: 是目录；应是普通文件；改目录名，或把内容放进一个文件",
        "data/sources/003.yml:1: file: 是目录；应是普通文件；改目录名，或把内容放进一个文件",
    )
