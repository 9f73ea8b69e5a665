"""Words of the field that web, paper, search and Word share: one home, one wording."""

from __future__ import annotations

from macros.model.case import Case
from macros.model.field import Form, fields_of, label_of

UNSTATED = "原文没写"
"""What the source of a case does not say."""
UNKNOWN_FACT = "资料没写"
"""What no source says of an instrument, whose own text may say it."""
DOUBT = "存疑"
"""Mark of a provision and a result that do not fit together."""
CHECK = "尚未查证"
"""Mark of what rests on memory or on inference."""

NARRATIVE = {
    declared.name: declared.field.label
    for declared in fields_of(Case)
    if declared.field.form is Form.PROSE and not declared.many and declared.name != "dating"
}
"""Parts of a case that are told in our own words, in their order."""
RETOLD = "编者概述，不是来源原文"
"""What is said of a case's story wherever it is printed."""
DATING = label_of(Case, "dating")
EVENTS = label_of(Case, "timeline")
RESULTS = label_of(Case, "sanctions")
APPLIED = label_of(Case, "applied")
ELEMENTS = label_of(Case, "elements")
NOTE = label_of(Case, "notes")

REGION = label_of(Case, "region")
CONDUCT = "行为"
DECIDED = label_of(Case, "decided")
"""When it was dealt with, not how."""
CIRCUMSTANCE = "情形"
COLLECTION = label_of(Case, "collection")

RECIPIENT = "对象"
POSITION = "职务"
REGIME = "类别"
MEASURE = "处理方式"
BASIS = "依据"
UNKNOWN_REGIME = "没写类别"
"""Where neither source nor editor says under which regime a result falls."""
EACH_UNSAID = "原文作“分别”，没写谁受哪一种"
NOT_A_BASIS = "不是本案依据"
UNTAKEN = "没有原文"
PRESS = "报道"
FRAME = "汇编引语（非条文）"
GROUP_THRESHOLD = "后果门槛"
