"""What OCR, haste and other people's notations do to an address, each with what it stands for.

`search-mend.js` reads by these patterns over folded text. A sure one is another way to write the same
thing; a guess changes what was typed, so that what it leads to is 最接近 and never opened by Enter.
"""

from dataclasses import dataclass

_N = "[0-9一二三四五六七八九十百零〇]"
_ISSUED = "(?:通知|公告|决定|命令)"


@dataclass(frozen=True, slots=True)
class Slip:
    """A pattern, what stands in its place, and whether it is a guess."""

    pattern: str
    means: str
    example: str
    guess: bool = False


SLIPS: tuple[Slip, ...] = (
    Slip(rf"[笫弟](?={_N}{{1,5}}[条款项])", "第", "笫四十四条"),
    Slip(r"(第[0-9]{0,3})[li|](?=[0-9lio|]{0,3}[条款项])", "$11", "第l1条"),
    Slip(r"(第[0-9]{1,3})o(?=[0-9lio|]{0,3}[条款项])", "$10", "第4O条"),
    Slip(rf"(第{_N}{{1,4}})[顶顷](?=$|[^一-鿿])", "$1项", "第44条第1顶"),
    Slip(rf"(第{_N}{{0,4}})囚(?={_N}{{0,4}}[条款项])", "$1四", "第四十囚条"),
    Slip(rf"(第{_N}{{0,4}})士(?={_N}{{0,4}}[条款项])", "$1十", "第四士四条"),
    Slip("廿(?=[一二三四五六七八九]?条)", "二十", "廿一条"),
    Slip("卅(?=[一二三四五六七八九]?条)", "三十", "卅条"),
    Slip("([一-鿿])[:/#_](?=第?[0-9])", "$1", "条例:44"),
    Slip("(^|[一-鿿])(?:article|art|no)[.:]?(?=[0-9])", "$1第", "art. 44"),
    Slip("^(第?[0-9]{1,3})iii(?=[0-9])", "$1.3.", "11 III 4"),
    Slip("^(第?[0-9]{1,3})ii(?=[0-9])", "$1.2.", "11 II 4"),
    Slip("^(第?[0-9]{1,3})i(?=[0-9])", "$1.1.", "11 I 4"),
    Slip(r"^第?([0-9]{1,3}\.[0-9]\.[0-9]{1,2})$", "$1", "第11.1.4"),
    Slip("^条([0-9]{1,3})$", "第$1条", "条45"),
    Slip("^([a-z]{2,}) ?di([0-9]{1,3})(?:tiao)?$", "$1$2", "tiaoli di 44 tiao"),
    Slip("^办(?=第?[0-9])", "办法", "办11"),
    Slip(rf"\(({_N}{{1,3}})$", "($1)", "条例45(一"),
    Slip(r"[\[(【{]((?:19|20)[0-9]{2})[\])】}](?=[0-9]{1,4}号)", "$1", "厅字[2016]32号"),
    Slip(
        rf"《?[^《》]{{0,60}}印发《([^《》]{{2,40}})》的{_ISSUED}》?",
        "《$1》",
        "关于印发《甲法》的通知",
    ),
    Slip("((?:条例|办法|细则)的?)第?([0-9]{1,3})号$", "$1第$2条", "条例44号", guess=True),
    Slip(rf"(第{_N}{{1,5}})例$", "$1条", "第四十四例", guess=True),
    Slip("信[坊仿防纺]|新访", "信访", "信坊工作条例44", guess=True),
    Slip(rf"条[列理侧利倒](?=第?{_N})", "条例", "条列44", guess=True),
    Slip(rf"办[怯泆去](?=第?{_N})", "办法", "办怯11", guess=True),
    Slip(rf"细[贝侧](?=第?{_N})", "细则", "细贝12", guess=True),
    Slip("责任[治致](?=实施|办法|细则)", "责任制", "责任治实施办法", guess=True),
    Slip("处份(?=条例)", "处分", "纪律处份条例", guess=True),
    Slip("戒勉|诫[免兔]", "诫勉", "戒勉", guess=True),
    Slip("推委", "推诿", "推委扯皮", guess=True),
    Slip("敷[洐衔]", "敷衍", "敷洐塞责", guess=True),
)
"""Tried in this order, the sure ones first."""
