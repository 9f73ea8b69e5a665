"""Words of the field that web, paper, search and Word share: one home, one wording."""

from __future__ import annotations

UNSTATED = "未载"
"""What a source does not say."""
CHECK = "待核"
"""Mark of what rests on memory or on inference."""

NARRATIVE = {"claimed": "信访人反映", "found": "查明", "handling": "办理", "points": "要点"}
"""Parts of a case that are told in our own words, in their order."""
EVENTS = "经过"
RESULTS = "处理结果"
APPLIED = "适用条文"
NOTE = "说明"

REGION = "地区"
CONDUCT = "行为"
DECIDED = "处理"
CIRCUMSTANCE = "情形"
COLLECTION = "案例集"

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
