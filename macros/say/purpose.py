"""What a page is for: one sentence a kind, true of each record of its kind."""

from __future__ import annotations

from collections.abc import Mapping

from macros.model import Coverage

PURPOSE: Mapping[str, str] = {
    "article": "下面各栏，有的才列：牵涉本条的案例，各省怎么定，改过哪些字，文字从哪里来。",
    "topic": "同一件事，国家怎么定，各省怎么定，一栏一处；各省的标记说的是和国家规定相比。",
    "province": "和国家规定逐个议题相比：哪里不一样，两边原文各怎么写。",
    "case": "这件事怎么发生，谁受了什么处理，来源引了哪些条文，当时是否施行。",
    "measure": "依据哪一条，和哪些名称容易混同，在哪一级，谁受过；有的才列。",
    "circumstance": "汇编把哪些行为归在这一类，条文各怎么写，有什么后果才追究。",
    "responsibility": "汇编在这个主体名下列了哪些条文，逐条照录。",
}
"""The sentence by kind of page; that of an instrument by what is held of it."""

_KEPT = "所收的原文逐条照录，缺的注明；点条号，看那一条能不能引用、牵涉哪些案例和规定。"
OF_INSTRUMENT: Mapping[Coverage, str] = {
    Coverage.FULL: _KEPT,
    Coverage.PARTIAL: _KEPT,
    Coverage.QUOTED: "只有来源引到的几条；点条号，看那一条能不能引用、牵涉哪些案例和规定。",
    Coverage.PRESS: "报道怎样转述这件规定，供查找正式文本时参考。",
    Coverage.CITED_ONLY: "只记已知的名称、日期、效力、条号，和牵涉它的案例。",
}
