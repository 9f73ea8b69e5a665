"""Words of the field that web, paper, search and Word share: one home, one wording."""

from __future__ import annotations

from macros.model.case import Case
from macros.model.field import Form, fields_of, label_of

UNSTATED = "未载"
"""What a source does not say."""
DOUBT = "存疑"
"""Mark of a provision and a result that do not fit together."""
CHECK = "待核"
"""Mark of what rests on memory or on inference."""

NARRATIVE = {
    declared.name: declared.field.label
    for declared in fields_of(Case)
    if declared.field.form is Form.PROSE and not declared.many
}
"""Parts of a case that are told in our own words, in their order."""
EVENTS = label_of(Case, "timeline")
RESULTS = label_of(Case, "sanctions")
APPLIED = label_of(Case, "applied")
NOTE = label_of(Case, "notes")

REGION = label_of(Case, "region")
CONDUCT = "行为"
DECIDED = label_of(Case, "decided")
CIRCUMSTANCE = "情形"
COLLECTION = label_of(Case, "collection")

RECIPIENT = "对象"
POSITION = "职务"
REGIME = "类别"
MEASURE = "处理方式"
BASIS = "依据"
UNKNOWN_REGIME = "类别未载"
"""Where neither source nor editor says under which regime a result falls."""
EACH_UNSAID = "原文作“分别”，谁受哪一种未载"
NOT_A_BASIS = "不是本案依据"
UNTAKEN = "未收"
PRESS = "报道"
FRAME = "汇编引语（非条文）"
GROUP_THRESHOLD = "后果门槛"
