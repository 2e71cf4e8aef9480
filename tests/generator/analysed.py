"""Articles of a few sentences, analysed once for a whole test run."""

from __future__ import annotations

import random
from functools import lru_cache

from quizzes.arabic.analyse import analyse
from quizzes.arabic.document import Document
from quizzes.generator.draft import Draft
from quizzes.generator.excerpts import excerpts
from quizzes.generator.gates import refusal
from quizzes.generator.kinds import KINDS
from quizzes.generator.material import Material
from quizzes.generator.proposal import Proposal
from quizzes.generator.statements import statements

PORT = """افتتاح ميناء جديد في مدينة صور

في 12 مارس 2019، افتتحت وزارة النقل اللبنانية ميناء جديدا في مدينة صور. وحضر الافتتاح 350 ضيفا من سبع دول.
وأعلنت الوزارة عن إنشاء شركة وطنية لإدارة الميناء. وبلغت تكلفة المشروع 48 مليون دولار.
وقال المهندس سامي حداد مدير الميناء إن المشروع سيوفر 1200 وظيفة خلال عامين.
وقالت الباحثة ليلى منصور إن الميناء يواجه منافسة قوية من الموانئ القديمة.
وقال الصياد كريم يوسف: «هذا الميناء سيغير حياة الصيادين في المدينة».
وارتفعت أسعار الأراضي في المنطقة بنسبة 15 في المئة منذ بداية العام.
وتراجعت حركة السفن في الموانئ القديمة بسبب ارتفاع الرسوم.
وتركز خطة الوزارة على تطوير النقل البحري، وتهدف الخطة إلى تقليل الاعتماد على الشاحنات.
وأدى توسيع الطرق الساحلية إلى تحسين حركة التجارة في الجنوب.
ويشمل المشروع بناء مستودعات حديثة وتدريب العمال المحليين على تشغيل الرافعات.
"""


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same numbers each time


@lru_cache(maxsize=64)
def document(text: str) -> Document:
    return analyse(text)


def material(text: str, *, title: str = "", seed: int = 0) -> Material:
    return Material(document(text), title=title, seed=seed)


def proposals(kind: str, text: str, *, title: str = "", seed: int = 0) -> list[Proposal]:
    """What a kind proposes for a text, after the gates that every question passes."""
    prepared = material(text, title=title, seed=seed)
    told = statements(prepared)
    told += excerpts(prepared, told)
    found = KINDS[kind](prepared, told)
    return [proposal for proposal in found if refusal(proposal, prepared.document) is None]


def refused(kind: str, text: str) -> dict[str, int]:
    """Why a kind proposes nothing more."""
    prepared = material(text)
    list(KINDS[kind](prepared, statements(prepared)))
    return dict(prepared.refused)


def key_of(draft: Draft) -> str:
    return next(choice.text for choice in draft.choices if choice.correct)
