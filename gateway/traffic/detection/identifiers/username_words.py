"""Words of many languages for a user name, with a few words between them and the name."""

from __future__ import annotations

from typing import Final

import regex

from gateway.traffic.detection.normalised import folded

# Beginnings of words, in any case or number.
_STEMS: Final = (
    "потребителск ник никъ никнейм псевдоним логин логін користувач інстаграм инстаграм телеграм "
    "профил профіл акаунт χρηστη ψευδωνυμ λογαριασμ ινσταγκραμ προφιλ "
    "uzivatelsk uzivatel prezdivk pouzivatel pouzivatelsk prezyvk prihlas uporabnisk vzdevek "
    "vzdevk korisnick nadim nadimk prijav brugernavn brugerkonto logger logget loggar "
    "anvandarnamn anvandare inlogg kayttajatunnu kayttajanim nimimerk tunnu kasutajanim "
    "kasutajatunnu kasutajakont hyudnim huudnim lietotaj lietotajvard segvard vartotoj naudotoj "
    "prisijung slapyvard usuari nombre_de_usuari utilizador nome_de_util alcunha apelido utent "
    "nickname nick pseudo identifiant utilisateur utilizator porecl felhasznalo becenev "
    "belepesi gebruikersna inlogna bijnaam schermnaa usaideor leasainm utenti isem_tal "
    "numele_de_util uzivatelske_men naudotojo_vard lietotaja_vard "
    "username user_name login handle instagram insta instan tiktok telegram profil perfil "
    "snapchat discord account konto kontot cuenta conta kontom kont tili tilini fiokom fiok paskyr"
)
_STEMS_PATTERN: Final = "|".join(
    regex.escape(folded(stem).replace("_", " "), literal_spaces=True) for stem in _STEMS.split()
)
BEHIND_A_WORD: Final = regex.compile(
    rf"(?<!\p{{L}})(?:{_STEMS_PATTERN})\p{{L}}*+"
    r"(?:[-' :,(]{1,3}\p{L}++(?:\.\p{L}++)?(?![\d_.@])){0,4}?"
    r"[ ,:=\"'„“«(–-]{1,4}"
    r"(?P<name>(?=\p{L}[\p{L}.\-]{0,20}[\d_])\p{L}[\p{L}\p{N}_.\-]{2,38}[\p{L}\p{N}])"
    r"(?![\p{L}\p{N}@_/])"
)
"""A user name of letters with a digit or an underscore, behind a word for one; folded text."""

BEGINNINGS: Final = frozenset(folded(stem)[:3] for stem in _STEMS.split())
"""How the words for a user name begin, for `cue_words.may_hold`."""
