"""mark-moved: what is moved away arrives, unchanged."""

from pathlib import Path

from tests.samples import JIA, accepts, jia, refuses


def test_moved_inside_an_article_and_between_two(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{>>乙>>|1}丙{<<乙<<|1}{>>丁>>|2}。
  emendations:
    - mark: 1
      basis: 来源次序颠倒。
    - mark: 2
      basis: 丁属第二条。
      moved_to: jia-2016/2
- article: 第二条
  lines: 2
  text: 戊{<<丁<<|1}。
  emendations:
    - mark: 1
      basis: 丁属第二条。
      moved_from: jia-2016/1
"""
        ),
    )


def test_moved_to_where_another_source_prints_it(tmp_path: Path) -> None:
    accepts(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: |
    {>>丁。>>|1}
    甲。
  emendations:
    - mark: 1
      basis: 另一来源印在第二条。
      moved_to: jia-2016/2
- article: 第二条
  lines: 2
  witnesses:
    - source: 002
      lines: 9
      role: other
      printed_at: jia-2016/1
  text: 丁。
"""
        ),
    )


def test_other_words_at_the_other_end(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{>>乙>>|1}丙{<<已<<|1}{>>丁>>|2}。
  emendations:
    - mark: 1
      basis: 来源次序颠倒。
    - mark: 2
      basis: 丁属第二条。
      moved_to: jia-2016/2
- article: 第二条
  lines: 2
  text: 戊{<<了<<|1}。
  emendations:
    - mark: 1
      basis: 丁属第二条。
      moved_from: jia-2016/1
"""
        ),
        f"{JIA}:9: mark-moved: 补改 1 移出和移入的文字不同；移文不改字；核对来源，两处写成一样",
        (
            f"{JIA}:13: mark-moved: 补改 2 在 jia-2016/2 那一头没有对上；"
            "那一头的移文文字相同，写明 moved_from: jia-2016/1；两头对照着改"
        ),
        (
            f"{JIA}:20: mark-moved: 补改 1 在 jia-2016/1 那一头没有对上；"
            "那一头的移文文字相同，写明 moved_to: jia-2016/2；两头对照着改"
        ),
    )


def test_one_end_only_and_keys_where_nothing_moves(tmp_path: Path) -> None:
    refuses(
        tmp_path,
        jia(
            """
- article: 第一条
  lines: 1
  text: 甲{>>乙>>|1}丙{<<丁<<|2}{--戊--|3}。
  emendations:
    - mark: 1
      basis: 乙属他条。
    - mark: 2
      basis: 丁在他条。
    - mark: 3
      basis: 来源重印。
      moved_to: jia-2016/1
"""
        ),
        f"{JIA}:9: mark-moved: 补改 1 移文没有写 moved_to；写明另一头的条；补写 moved_to: 条的编号",
        f"{JIA}:11: mark-moved: 补改 2 移文没有写 moved_from；写明另一头的条；补写 moved_from: 条的编号",
        f"{JIA}:15: mark-moved: 补改 3 写了 moved_to，条文里没有这样的移文；只有移文写这个键；删去 moved_to",
    )
