"""Turkish words of the linter."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from policies.linter_words.vocabulary import Words, any_of, quoted, typed

# Endings say what a word does in a sentence, so here the bare stem; "i" has two capitals.
_STEM = (
    r"\byapay zek[aâ]|\b(?:AI|YZ)\b|\bmakine(?! öğren)|\b(?:sohbet )?robotu?|\b(?:chat)?bot\b"
    r"|\b(?:chat)?bot(?=l?[aeuıi]|y|um)|\bbilgisayar program|\botomatik (?:bir )?(?:sistem|yanıt)"
)
_MACHINE = rf"(?:{_STEM})\w*"
_HUMAN = (
    r"(?:[iİ]nsan(?:la|dan|ım|ı|a|lar|larla|dır|ız)?|kişi(?:yle|den|yim|dir|ler)?"
    r"|çalışan(?:la|dan|ı|ımız|ımızla)?|temsilci(?:yle|den|si|mizle)?)"
)
_TALKING = r"(?:yazış|konuş|sohbet edi|görüş|mesajlaş|iletişim kuru)\w*(?:sun|sunuz|sınız|siniz)\b"
_SUBJECT = r"\b(?:hakkında|üzerine|konusunda|ilgili|değil)\b"

WORDS: Final = Words(
    machine=any_of(_MACHINE),
    technology=any_of(
        rf"(?:{_MACHINE}|\bLLM\S*|\bdil model\w*)[^.,;:!?]{{0,25}}?\b(?:kullan\w+|yararlan\w+"
        r"|deste[kğ]\w*|yardım al\w+|tabanlı\w*|temelli|sayesinde|yardımıyla|gücüyle|ile çalış\w+"
        r"|koşullar\w*|şartlar\w*|teknoloji\w*|araçlar\w*)",
        r"\bLLM\S*|\b(?:büyük )?dil model\w*|\bmakine öğren\w*",
    ),
    talking=any_of(
        # The machine comes first, then "with", then the verb.
        rf"(?:{_STEM})(?:(?!{_SUBJECT})[^.;:!?]){{0,40}}?(?:l[ae]|\bile)\b,?"
        rf"(?: (?:şu an|şu anda|şimdi|burada|yeniden))? {_TALKING}",
        rf"\b(?:ben|bu|burada|karşınızda)\b(?:(?!\bdeğil)[^.;:!?]){{0,40}}?(?:{_STEM})"
        r"(?:\w*| (?!değil)\w+)(?:y?[ıiuü]m|d[ıiuü]r| var)\b",
    ),
    not_human=any_of(rf"\b{_HUMAN}(?: \w+)? değil\w*", r"\b[iİ]nsan olmayan\b"),
    says_human=any_of(
        rf"\b(?:[iİ]nsanla|insan ile|kişiyle|kişi ile|temsilciyle|çalışanla|çalışanımızla)\b"
        rf"(?: (?:şu an|şu anda|şimdi|burada))? {_TALKING}",
        r"\b(?:[iİ]nsanım|gerçek kişiyim)\b",
    ),
    denies_machine=any_of(
        rf"(?:{_MACHINE})(?: \w+)? değil\w*",
        rf"(?:{_MACHINE})[^.;:!?]{{0,40}}?(?:yazışmıyor|konuşmuyor|görüşmüyor|sohbet etmiyor)\w*",
    ),
    terms=any_of(r"\bkoşul(?:lar\w*|umuz\w*)", r"\bşart(?:lar\w*|name\w*)", r"\bsözleşme\w*"),
    ask=quoted("insan"),
    say=any_of(r"\binsan deyin\b", r"\bşöyle deyin: insan\b"),
    answer=any_of(r"\byanıt|\bcevap"),
    purposes=MappingProxyType(
        {
            "marketing": any_of(r"\bpazarlama|\breklam|\bbülten|\bkampanya|\bteklif|\bpromosyon"),
            "training": any_of(
                r"\b(?:model\w*|yapay zek[aâ]\w*|AI\S*|sistem\w*)\b[^.]{0,30}"
                r"\b(?:eğit|geliştir|iyileştir)",
                r"\b(?:eğit|geliştir|iyileştir)\w*[^.]{0,20}\b(?:model|yapay zek|sistem)",
            ),
            "analytics": any_of(r"\b[iİ]statisti|\banaliti|\bprofil"),
            "quality": any_of(r"\bkalite"),
            "sharing": any_of(r"\b(?:[iİ]ş )?ortak(?:lar|larımız)|\büçüncü (?:kişi|taraf)"),
            "personalisation": any_of(
                r"\bönceki (?:görüşme|sohbet|konuşma)|\bkişiselleştir|\bkişiye özel"
            ),
        }
    ),
    negation=any_of(
        r"^(?!.*\b(?:sadece|yalnızca|yalnız)\b).*\bdeğil\b",
        r"\basla\b|\bhiçbir zaman\b|\b\w+m[ae](?:y[ıi]z|yece\w+)\b",
        r"\b\w+m[ıiuü]yoruz\b|\b\w+mez(?:ler)?\b",
    ),
    withdrawal=any_of(r"\bgeri (?:çek|al)"),
    refusal=typed("HAYIR"),
    implied=any_of(
        r"\b(?:devam ederek|devam etmekle|devam etmeniz|sürdürerek|kullanarak|yazarak|kapatarak)\b",
        r"\b(?:devam ederseniz|itiraz etmezseniz|yanıt vermezseniz)\b",
    ),
)
