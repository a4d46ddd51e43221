"""Words before a name which say that a name follows, Polish."""

from __future__ import annotations

import regex

# The text before the name, folded, must end with one of these.
_GAP = r"[\s:,.!\-–\"'„>*=]{0,6}$"

INTRODUCTION = regex.compile(
    r"(?<!\p{L})(?:nazywam sie|mam na imie|(?:na )?imie(?: i nazwisko)?(?: "
    r"to)?|(?:moje |na |i )?nazwisko"
    r"(?: to| rodowe| panienskie| klienta)?|z tej strony|z powazaniem|podpisano|podpis|"
    r"(?:serdecznie |cieplo |goraco )?pozdrawiam(?: serdecznie| cieplo| goraco)?|pozdrowienia|pzdr|"
    r"odbiorca|adresat(?:ka)?|nadawca|zamawiajac[ya]|kupujac[ya]|(?:na|"
    r"moje) dane|wlasciciel(?:ka)?|"
    r"osoba kontaktowa|dane do (?:faktury|wysylki)|pacjent(?:ka)?|uzytkownik|reklamujac[ya]|"
    r"w imieniu|nazywa sie|klient(?:ka|a|owi|em|ki)?|malzonek|opiekun|"
    r"(?:moj|moja|mojego|mojej|mojemu) (?:maz|zona|syn|corka|brat|siostra|"
    r"meza|zony|syna|corki|brata|siostry|mezowi|zonie|synowi|corce|mama|"
    r"tata|babcia|dziadek|szef|szefowa|partner|partnerka|kolega|kolezanka|"
    r"sasiad|sasiadka))" + _GAP
)
ADDRESS_FORM = regex.compile(
    r"(?<!\p{L})(?:(?P<m>pan|pana|panu|panem|panie)|(?P<f>pani|pania|"
    r"panna|panny)|panstw[aou]|panstwem|p)"
    r"(?:\.?\s+(?:dr|doktor|mgr|inz|prof|mec|mecenas|profesor|kierownik|"
    r"prezes|dyrektor)\.?)*(?:\s+|\.\s?)$"
)
MENTION = regex.compile(
    r"(?<!\p{L})(?:tu|jestem|dla|od|do|z|ze|u|przez|rozmawial[ae]?m "
    r"z|mowi|dzwoni|dzwonila|dzwonil|pisze|czesc|hej|witaj|"
    r"siema|hejka|drogi|droga|szanown[yae]|dzieki|dziekuje|imieniem|"
    r"niejaki(?:ego|m)?|kurier(?:a|em|owi)?|konsultant(?:ka|ki|ce|em|"
    r"a|owi)?)[\s,:]{1,3}$"
)
REACH = 48
