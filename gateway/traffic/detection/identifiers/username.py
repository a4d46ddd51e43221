"""User names behind a word for one, and handles (`@anna_k`) where networks are spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import regex

from gateway.traffic.detection.identifiers.cue_words import CuePattern, beginnings, may_hold
from gateway.traffic.detection.identifiers.number import CUED
from gateway.traffic.detection.identifiers.username_words import BEGINNINGS, BEHIND_A_WORD
from gateway.traffic.detection.normalised import folded
from gateway.traffic.detection.reading import Reading
from gateway.traffic.detection.recogniser import Match, Recogniser, found_by

_CUES: Final = (
    r"kundenlogin|loginname|login-name|forenname|forumsname|forennick|nick im forum|profilname|"
    r"mitgliedsname|accountname|account-name|kontoname|spielername|spielname|charaktername|"
    r"anzeigename|benutzer-id|nutzer-id|nutzerkennung|skypename|skype-name|steam-name|steamname|"
    r"epic-name|psn-name|psn-id|psn|gamer-tag|ebay-name|ebayname|"
    r"vinted-name|nintendo-name|origin-name|battletag|riot-id|xbox-name|"
    r"userkennung|userid|usernamen|benutzernamen|nutzernamen|nicknamen|nicknames|"
    r"ksywk\p{L}{1,3}|user names|zalog\p{L}*|loguj\p{L}{1,4} sie|logowa\p{L}{1,4} sie|"
    r"loginem|loginu|loginie|login|nickiem"
    r"|nicku|nickname|nick|uzytkownika|uzytkownik|uzytk|"
    r"nazwa uzytkownika|nazwa konta|konto uzytkownika|username|user[_ -]?name|user[_ -]?id|user"
    r"|handle|screen ?name|"
    r"gamertag|benutzername|nutzername|benutzer|nutzer|anmeldename|benutzerkennung|kennung|"
    r"identifiant|pseudo|nom d'utilisateur|utilisateur|usuario|nombre de usuario|usuaria"
    r"|utilizador|"
    r"nome de utilizador|nome utente|utente|gebruikersnaam|gebruiker|inlognaam|brugernavn|bruger|"
    r"anvandarnamn|anvandare|brukernavn|bruker|kayttajatunnus|kayttajanimi|tunnukseni|kayttajatunnukseni|kayttajanimeni|tunnus|kasutajanimi|"
    r"kasutajatunnus|kasutaja|lietotajvards|lietotaja vards|lietotajs|vartotojo vardas|vartotojas|"
    r"slapyvardis|uzivatelske jmeno|uzivatel|prezdivka|prihlasovaci jmeno|prihlasovacie meno"
    r"|pouzivatelske meno|pouzivatel|prezyvka|"
    r"uporabnisko ime|uporabnik|korisnicko ime|korisnik|nadimak|felhasznalonev\p{L}*"
    r"|felhasznaloi nev|"
    r"felhasznalo|nume de utilizator|utilizator|потребителско име|потребител|никнеим|ник|"
    r"ім'я користувача|користувач|логін|логин|логін|користувача|ονομα χρηστη|χρηστης|ainm "
    r"usaideora|"
    r"usaideoir|isem tal-utent|utent|isem l-utent|profilu|profil|konto|account|insta|instagram"
    r"|tiktok|"
    r"telegram|discord|skype|twitter|ig|snap|snapchat|facebook|fb|messenger|signal"
)
_LINK: Final = (
    r"(?:[ ]?(?:to|jest|is|ist|est|es|e|er|ar|on|je|sam|a|is:|name|nazwa|my|mein|moj|moja|brzmi|"
    r"mi je|mi e|mou einai|"
    r"mul on|mi|me|mon|ma|nr|pod nickiem|o nazwie|ул|це|α|ειναι|има|mial|miala|mam|jako|byl|was|war"
    r"|zostaje|pozostaje|bez zmian"
    r"|etait|era|ha|it's|its|nazywa sie|are|yra|ir)"
    r"(?=[ :=\"']))?"
)
_WRITTEN: Final = r"@?[\p{L}\p{N}](?:[\p{L}\p{N}_.\-]{1,38})[\p{L}\p{N}_]"
_CUED: Final = regex.compile(
    rf"(?<![\p{{L}}\d])(?:{_CUES})(?!\p{{L}})[\"']?[ ]?[:=\-–(]?[ ]?{_LINK}[ ]?[:=]?[ ]?"
    rf"[\"'„“«(]?(?P<name>{_WRITTEN})"
)
_CUED_WORDS: Final = CuePattern(_CUED)
_BEHIND_A_WORD: Final = CuePattern(BEHIND_A_WORD)
_BEGINNINGS: Final = beginnings(_CUES)
_TRADERS: Final = beginnings(
    "verkauf|seller|sprzedaw|vendeur|vendedor|venditor|verkoper|saljare|selger|myyja|"
    "marketplace|ebay|vinted|gumtree|kleinanzeigen|prodavac|prodejc|predajc|elado|vanzator|forum|forumie|konta|kontem|usuwam|usunac|accounts"
)
_JOINED: Final = regex.compile(
    r"(?<![\p{L}\p{N}_.@/\\\-\"'={(])[\"„']?(?P<name>\p{L}[\p{L}\p{N}]{1,24}(?:_[\p{L}\p{N}]{1,24}){1,3}+)"
    r"(?![\p{L}\p{N}_@/\\({=:]|\"[ ]?:|\.\p{L})"
)
_HANDLE: Final = regex.compile(
    r"(?<![\p{L}\p{N}_.@/])@(?P<name>[\p{L}\p{N}_](?:[\p{L}\p{N}_.\-]{1,38})[\p{L}\p{N}_])"
    r"(?![\p{L}\p{N}@])"
)
_NETWORK: Final = regex.compile(
    r"(?<!\p{L})(?:insta\p{L}*|ig|tiktok\p{L}*|telegram\p{L}*|twitter\p{L}*|discord\p{L}*|"
    r"fb|facebook\p{L}*|nick\p{L}*|priv\p{L}*|dm|handle|profil\p{L}*|konto|account|snap\p{L}*"
    r"|threads|owner|workspace|repo|github|gitlab|slack|mastodon|bluesky|linkedin|username|"
    r"youtube|kanal|messenger\p{L}*)(?!\p{L})"
)
_UNLIKE_A_WORD: Final = regex.compile(r"\p{Ll}\d|\d\p{L}|_|\p{L}\.\p{L}|\p{Ll}\p{Lu}|\d{2}")
_SURE_CUE: Final = regex.compile(r"[:=\"'„]")


class UsernameRecogniser(Recogniser):
    """USERNAME."""

    entities = ("USERNAME",)

    def matches(self, reading: Reading) -> Iterator[Match]:
        """Names that look like no word, or stand behind a colon, and handles."""
        text = reading.folded
        spoken_of = may_hold(reading, _BEGINNINGS)
        if spoken_of:
            yield from _announced(reading)
        if (reading.has_digit or "_" in text) and may_hold(reading, BEGINNINGS):
            yield from _somewhat_behind(reading)
        joined = "_" in text and "{" not in text
        if joined and (spoken_of or may_hold(reading, _TRADERS)):
            for found in found_by(_JOINED, reading.text):
                if not (found["name"].isupper() or _is_a_field(found["name"])):
                    start, end = found.span("name")
                    yield Match(start, end, "USERNAME", CUED - 0.1)
        if "epuap" in text or '] "' in text:
            pattern = _MAILBOX if "epuap" in text else _IN_A_LOG
            for found in found_by(pattern, reading.text):
                start, end = found.span("name")
                yield Match(start, end, "USERNAME", CUED)
        if "@" in text:
            for found in found_by(_HANDLE, reading.text):
                near = text[max(0, found.start() - 24) : found.end() + 40]
                if found["name"].lower() in _NOBODY:
                    continue
                if _NETWORK.search(near) or _UNLIKE_A_WORD.search(found["name"]):
                    yield Match(found.start(), found.end(), "USERNAME", CUED)


def _announced(reading: Reading) -> Iterator[Match]:
    """Names behind a word for one."""
    text = reading.folded
    for found in _CUED_WORDS.finditer(reading, overlapped=True):
        start, end = found.span("name")
        name = reading.text[start:end].rstrip(".-")
        between = text[found.start() : start]
        if _is_name(name, _SURE_CUE.search(between) is not None):
            yield Match(start, start + len(name), "USERNAME", CUED)


def _somewhat_behind(reading: Reading) -> Iterator[Match]:
    """Names with a digit or an underscore, some words behind a word for one."""
    for found in _BEHIND_A_WORD.finditer(reading):
        start, end = found.span("name")
        name = reading.text[start:end]
        if not name.isupper() and name[0].islower() and not _MEASURE.fullmatch(name):
            yield Match(start, end, "USERNAME", CUED - 0.1)


def _is_a_field(name: str) -> bool:
    """`nr_polisy`, `data_ur`: the head of a column, the key of a record."""
    return not _FIELD_WORDS.isdisjoint(folded(name).split("_"))


_FIELD_WORDS: Final = frozenset(
    "nr numer data id imie nazwisko kod tel telefon mail email adres ulica miasto umowy polisy "
    "klienta klient konta konto pesel nip login user name number date phone city street zip order "
    "status ur urodzenia rej kwota cena nazwa typ rodzaj opis miejscowosc kraj waluta wartosc "
    "type code amount price address customer first last birth at on is time".split()
)
# "31.0.88.171 - akowal [12/Jun/2024:20:10:44": the common log format.
_IN_A_LOG: Final = regex.compile(r"\d[ ]-[ ](?P<name>[\p{L}][\w.-]{2,38})[ ]\[\d{1,2}/")
_MAILBOX: Final = regex.compile(r"(?<![\w/])/(?P<name>\w{3,40}/\w{3,40})(?![\w/])")
"""An address of the mailbox for writing to offices: `/akowal/domyslna`."""
_MEASURE: Final = regex.compile(
    r"\p{L}{1,3}\d{1,2}|[\p{L}\-]+-\d+|(?:iphone|ipad|windows|office|playstation|galaxy|pixel|"
    r"macbook|ios|android|version|teil|seite|gr[oö](?:ß|ss)e|model+|typ|punkt|raum)\d+\p{L}*",
    regex.IGNORECASE,
)


def _is_name(name: str, announced: bool) -> bool:
    if name.startswith("@"):
        return True
    if name.isdigit() or "@" in name:
        return False
    if _UNLIKE_A_WORD.search(name):
        return not regex.fullmatch(r"[\d.\-]+|\d+\p{L}{1,3}|www\..*", name)
    return announced and name.islower() and len(name) > 3 and name not in _WORDS


_NOBODY: Final = frozenset(
    "service support admin info team all here channel everyone help kontakt contact bot moderator "
    "obsluga pomoc biuro sales shop sklep redakcja".split()
)
_WORDS: Final = frozenset(
    "null none true false admin root guest test nie jest brak podany email mail haslo password "
    "numer telefon error failed success unknown locked active blocked".split()
)
