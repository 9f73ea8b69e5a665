"""real-name: people appear in cases under pseudonyms only: 张某, 王某甲, 刘甲."""

import re
from collections.abc import Iterator

from macros.derive.book import Book
from macros.model import Place, Problem, Problems, Rule
from macros.model.case import RecipientKind, Sanction
from macros.text.surnames import COMPOUND, GIVEN, ORDINARY, PLAIN, WORDLIKE

RULE = Rule("real-name", "案例里的人只用化名：张某、王某甲、刘甲；不写真实姓名。")

STEMS = "甲乙丙丁戊己庚辛壬癸"
_HAN = r"[\u4e00-\u9fff]"
_TWO = "|".join(COMPOUND)
_ANY = f"(?:{_TWO}|[{PLAIN}{WORDLIKE}])"
PSEUDONYM = re.compile(rf"(?:(?:{_TWO}|{_HAN})某[{STEMS}]?|{_ANY}[{STEMS}])")
"""张某, 王某甲, 刘甲: a surname, then 某 or one of the ten stems or both, nothing else."""
BODIES = re.compile(r"[省市县区乡镇村局厅委办组院校队所站科处室部社司厂]$")

_USUAL = "".join(sorted(GIVEN))
_FUNCTION = "的了在是和与及等不也就都又把被将向对从到为因由于以其这那之所着过说称受给没有个人员们里外上下前后某"
_NO_STEM = rf"(?!某|[{STEMS}](?![{_USUAL}]))"
"""Behind the surname of a name: neither 某 nor a stem that ends it."""
_PLAIN = rf"(?:{_TWO}|[{PLAIN}]){_NO_STEM}(?![{_FUNCTION}]){_HAN}"
_USED = rf"{_ANY}{_NO_STEM}[{_USUAL}]"
_POST = (
    r"(?:[省市州县区镇乡村局厅处科股所站队组校院园庭部司厂社班行店]长|书记|主任|主席|经理|委员|常委|专员|秘书"
    r"|巡视员|调研员|干部|干警|民警|辅警|科员|会计|出纳|司机|保安|法官|检察官|律师|医生|护士|教师|老师|学生"
    r"|职工|工人|农民|市民|群众|老人|村民|居民|业主|住户|代表|法人|信访人|上访人|来访人|举报人|控告人|投诉人|申请人"
    r"|被告人|原告|被告|证人|嫌疑人|当事人|控股人|负责人|责任人|经办人|承办人|联系人|家属|妻子|丈夫|儿子|女儿|父亲|母亲)"
)
_DOES = (
    r"(?:等人|等[\d一二三四五六七八九十两几多]+[人名]|[说讲称诉][，：“]?|反映|举报|投诉|控告|信访|上访|走访|来访"
    r"|寄信|来信|写信|致信|同志|先生|女士|老人|本人|夫妇|一家|承认|认为|表示|提出|要求|申请"
    r"|受到?(?:党内|政务|处分|撤职|记过|警告|伤)|被|因|没有|多次|先后|私自|擅自|给予|进行|作出|处以|违规|违反|违纪|收受|挪用|担任"
    r"|的(?:妻子|丈夫|儿子|女儿|父|母|家))"
)
_SPEAKS = r"(?:[说称]，|承认|反映|举报|投诉|信访|上访|走访|来访|寄信|来信|写信|同志|先生|女士)"
_END = (
    r"(?=[，。；、：！？（）“”]|$|等|[说称向被受因于和与带派给将把的没未拒自在到去来又就都也已曾还]"
    r"|反映|同志|先生|女士|承认)"
)
_BEGIN = r"(?:^|(?<=[，。；、：（“和与及由对向被给找让]))"
_SHORT = re.compile(rf"{_PLAIN}{_HAN}?|{_USED}[{_USUAL}]?|{_ANY}某{_HAN}{{1,2}}")
"""A recipient that is nothing but a name; 张某明 tells a part of it."""
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_POST}(?P<name>{_PLAIN}{_HAN}??){_END}",
        rf"{_POST}(?P<name>{_USED}[{_USUAL}]??){_END}",
        rf"{_POST}(?P<name>{_PLAIN}{_HAN}?)",
        rf"{_POST}(?P<name>{_USED}[{_USUAL}])",
        rf"{_BEGIN}(?P<name>{_PLAIN}{_HAN}??)(?={_DOES})",
        rf"{_BEGIN}(?P<name>{_USED}[{_USUAL}])(?={_DOES})",
        rf"{_BEGIN}(?P<name>{_USED})(?={_SPEAKS})",
        rf"(?P<name>(?:{_TWO}|[{PLAIN}]){_NO_STEM}[{_USUAL}]{{2}})(?![省市县区州盟旗镇乡村路街桥河湖站])",
        rf"(?<!{_HAN})(?P<name>{_HAN}{{2,}}·{_HAN}{{2}})",
    )
)
"""Behind a post; before what people do; of characters usual in names; with a dot inside."""
_WORDS = re.compile(
    "张[贴开罗扬口牙灯]|陈[述旧列设]|郑重|罗[列织嗦]|杜[绝撰]|董事|唐突|谢[绝谢意罪天]|黄[河色金土昏豆纸道牌花瓜油酒]"
    "|胡[乱作同说言扯思须萝搅话]|许[多可诺久愿配许]|陆[续地路战运陆]|苏[醒州维]|孙[女子辈]|[杨柳桑]树|柳条|刁[难钻蛮]"
    "|戴[着口帽]|曾经|尤其|王[室位者牌国]|[唐宋秦][代朝]|唐宋|骆驼|肖像|彭湃|秦腔|孔[隙洞]|熊市|乔装|耿耿|司空见惯"
    rf"|万[美日欧]元|.家(?![{_USUAL}])|邓小平|毛泽东|习近平"
)
"""Words that begin like a name, and names that stand in the name of a teaching."""


def check(book: Book) -> Problems:
    """Recipients and words of a case or a collection that look like a real name."""
    for case in book.corpus.cases:
        for sanction in case.sanctions:
            yield from _recipient(sanction)
        recipients = {
            (sanction.place.at("recipient"), sanction.recipient) for sanction in case.sanctions
        }
        for place, text in (*case.narrative(), *case.remarks(), *case.quoted(), *case.excerpts()):
            if (place, text) not in recipients:
                yield from (_problem(place, name) for name in names(text))
    for collection in book.corpus.collections:
        for place, text in collection.remarks():
            yield from (_problem(place, name) for name in names(text))


def _recipient(sanction: Sanction) -> Problems:
    bare = re.sub(r"等(?:\d+|[一二三四五六七八九十]+)?人$", "", sanction.recipient)
    for name in bare.split("、"):
        if PSEUDONYM.fullmatch(name):
            continue
        body = sanction.kind is RecipientKind.ORGANISATION or BODIES.search(name)
        word = name in ORDINARY or _WORDS.match(name)
        if sanction.named or (_SHORT.fullmatch(name) and not body and not word):
            yield _problem(sanction.place.at("recipient"), name)
        else:
            yield from (_problem(sanction.place.at("recipient"), found) for found in names(name))


def names(text: str) -> Iterator[str]:
    """What looks like a name, each place once, in the order of the text."""
    found: dict[int, str] = {}
    for form in _FORMS:
        for match in form.finditer(text):
            if match["name"] not in ORDINARY and not _WORDS.match(text, match.start("name")):
                found.setdefault(match.start("name"), match["name"])
    return (found[start] for start in sorted(found))


def _problem(place: Place, name: str) -> Problem:
    """The name itself is not repeated whole: messages are copied about."""
    return RULE.at(
        place,
        f"“{name[:1]}{'×' * (len(name) - 1)}”像真实姓名",
        "化名：张某、王某甲、刘甲",
        "改成化名；不是人名的，换一种说法",
    )
