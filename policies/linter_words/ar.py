"""Arabic words of the linter. Articles and short words are written together with what follows."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, then

_AI = r"ذكاء (?:ال)?[اإ]صطناعي"
_MACHINE = (
    rf"\b\w{{0,4}}{_AI}|\bAI\b|\b\w{{0,3}}روبوت\w*|\b[وبل]?بوت\b|\b\w{{0,3}}آل[ةه]\b"
    r"|\b(?:نظام|مساعد|برنامج) (?:ال)?آلي\b|\b\w{0,3}برنامج (?:حاسوب|كمبيوتر)\w*"
)
_HUMAN = r"\b[وبل]?(?:ال)?(?:إنسان|انسان|شخص|موظف|موظفة|بشري?)\b"
_TALK = (
    r"(?:تتحدث(?:ون|ين)?|تكتب(?:ون|ين)?|تراسل(?:ون|ين)?|تتواصل(?:ون|ين)?|تحادث(?:ون|ين)?"
    r"|تدردش(?:ون|ين)?|تتكلم(?:ون|ين)?)"
)
_NOT = r"\bو?(?:ليست?|لست|لستم|لسنا|لا|لن)\b"
_NOW = r"(?: الآن| هنا| حاليًا| مجددًا)?"
_MODEL = r"\b\w{0,3}(?:نموذج|نماذج) (?:ال)?لغوي\w*|\bLLM\w*"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        r"\b(?:[يتن]ستخدم|[يتن]ستعين|[يتن]عتمد|[يت]عمل|(?:ال)?مدعوم\w?|[يت]دعمها?|[يت]ساعدها?|مبني\w?|قائم\w?|بفضل|بمساعدة"
        rf"|باستخدام|بدعم(?: من)?)\b[^.,;:،؛؟]{{0,40}}?(?:{_MACHINE}|{_MODEL})",
        rf"\b\w{{0,2}}(?:شروط|تقنيات|تقنية|أدوات|ميزات|سياسة|حلول) (?:ال)?{_AI}",
        rf"{_MODEL}|\bتعل[مّ]+ الآلة",
    ),
    talking=any_of(
        rf"\b{_TALK}{_NOW} (?:مع|إلى)\b"
        + then(_MACHINE, "عن", "حول", "بشأن", "عبر", "بواسطة", "خلال", "مثل", "إنسان", "ليس"),
        rf"\b(?:هذه )?(?:المحادثة|الدردشة|محادثة|دردشة){_NOW} مع\b" + then(_MACHINE, "عن", "حول"),
        rf"\b(?:أنا|هذا|معكم)(?: \w+،?)?(?: \w+)? ?(?<!لست )(?:{_MACHINE})",
        rf"\bهذه الإجابة (?:من|أعدها) (?:نظام )?(?:{_MACHINE})",
    ),
    not_human=any_of(
        rf"{_NOT}(?: {_TALK})?{_NOW}(?: مع| من| إلى)? ?(?:{_HUMAN})",
        rf"\bبدلًا? من (?:{_HUMAN})|\bغير بشري",
    ),
    says_human=any_of(
        rf"(?<!لا )(?<!لست )(?<!لستم )\b{_TALK}{_NOW} (?:مع|إلى)\b"
        rf"(?:(?!{_NOT}|{_MACHINE})[^.;:!?؟؛]){{0,40}}?(?:{_HUMAN})",
        rf"\bأنا (?:{_HUMAN})",
    ),
    denies_machine=any_of(rf"{_NOT}(?:(?!\bبل\b|{_HUMAN})[^.,;:!?،؛؟]){{0,30}}?(?:{_MACHINE})"),
    terms=any_of(r"\b\w{0,3}(?:شروط|أحكام)\w*"),
    ask=quoted("إنسان"),
    say=any_of(r"\bقولوا: إنسان\b"),
    answer=any_of(r"إجاب", r"\b[لو]?[نأي]جيب", r"\b(?:ال|لل|بال)?رد\b", r"\b[لو]?نرد\b"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(
                r"تسويق", r"إعلان", r"\b\w{0,2}نشر(?:ة|ات|تنا|تكم)\b", r"\bعروض", r"ترويج"
            ),
            "training": any_of(
                rf"تدريب[^.]{{0,30}}(?:نموذج|نماذج|نظام|{_AI})", r"\b\w?تحسين", r"\bتطوير"
            ),
            "analytics": any_of(r"إحصا", r"تحليل", r"تنميط"),
            "quality": any_of(r"جودة"),
            "sharing": any_of(r"شركا[ءئ]", r"أطراف ثالثة", r"طرف ثالث"),
            "personalisation": any_of(r"محادثات\w* السابقة", r"تخصيص"),
        }
    ),
    negation=any_of(r"\bو?(?:لا|لن|لم|ليس|ليست|لسنا)\b(?! (?:فقط|يقتصر|تقتصر|نقتصر))"),
    withdrawal=any_of(r"سحب", r"التراجع عن", r"العدول عن"),
    # "لا" is every "not"; as an answer it stands beside "نعم".
    refusal=re.compile(r"\bنعم\b[^.؟!\n]{0,30}?[ «(](?:أو |أم )?«?لا(?=[ ».،؟!)]|$)"),
    implied=any_of(
        r"\bب(?:متابعت|مواصلت|استمرار|استخدام|إغلاق)\w*",
        r"\bإذا (?:واصل|تابع|استمر)\w*|\bإذا لم (?:تعترض|ترفض|ترد)\w*",
    ),
)
