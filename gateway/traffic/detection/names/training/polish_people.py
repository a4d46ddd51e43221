"""Draws people with names as they are met in Poland, and inflects them."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret

import morfeusz2

from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.names.lexicon import everyday, undictionaried, words
from gateway.traffic.detection.names.polish_declension import declined

_POPULAR = (
    "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna "
    "Aleksandra Zofia Monika Teresa Danuta Natalia Julia Karolina Marta Beata Dorota Janina "
    "Jadwiga Alicja Jolanta Halina Iwona Grażyna Paulina Justyna Hanna Zuzanna Wiktoria Irena "
    "Bożena Renata Maja Oliwia Lena Kasia Ania Basia Gosia Asia Ola Magda Piotr Krzysztof "
    "Andrzej Tomasz Jan Paweł Michał Marcin Jakub Adam Łukasz Marek Grzegorz Stanisław "
    "Mateusz Wojciech Mariusz Dariusz Maciej Zbigniew Rafał Robert Kamil Jerzy Dawid Szymon "
    "Kacper Ryszard Jacek Tadeusz Artur Jarosław Sebastian Patryk Sławomir Bartosz Damian "
    "Filip Tomek Bartek Wojtek Krzysiek Piotrek Marta Sylwia"
).split()
_LOCALES = (
    "en_GB de_DE fr_FR it_IT es_ES tr_TR vi_VN cs_CZ sk_SK hr_HR ro_RO hu_HU nl_NL lt_LT lv_LV "
    "sv_SE da_DK fi_FI en_IN id_ID pt_PT"
).split()
_FOND = ("ek", "uś", "sia", "cia", "ka", "ś", "nia", "zia", "o", "iu")
_ENDINGS = ("ski", "cki", "wicz", "czyk", "ak", "enko", "ek", "ik", "uk", "ski", "cki")
_FAMILY = {"nom": "owie", "voc": "owie", "dat": "om", "inst": "ami", "loc": "ach"}
_STEMS = (
    "Brzez Wierzb Kamion Dobrog Trzcin Ostrow Prus Krasn Mokr Gorz Zabor Lubr Wend Bork "
    "Pomian Radz Sędz Stryj Wyrz Zgl Chwał Dren Grabow Jeż Kęb Lesz Mierz Niedź Olsz Pęk "
    "Rogoż Skrzyn Tym Uszyń Wólcz Żab Świn Ćwierc Łabęd Pcim Gzub Drzazg Bździuch Kiełb Flor "
    "Hryn Wasyl Petr Danyl Mykol Boh Zin Tere Shev Kosten Rud Lys Khom Zhur"
).split()


class People:
    """A seeded source of names. Every method returns one form, capitalised as in a dictionary."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        listed = sorted(words("given_names_pl"))
        self._common = [name for name in listed if _label(name, "imię")]
        self._popular = [name for name in _POPULAR if _label(name, "imię")]
        self._foreign = list(undictionaried())
        self._surnames = sorted(words("surnames_pl"))
        self._more = sorted(_more_surnames())
        self._everyday = [name for name in sorted(everyday()) if _label(name, "nazwisko")]

    def given(self, gender: Gender | None, case: GrammaticalCase, *, fond: bool = False) -> str:
        """A first name; `fond`: rather a short or fond one."""
        wanted = gender or self._draw.choice(("m", "f"))
        while True:
            name, sex = self._given()
            if sex == wanted and (not fond or name.endswith(_FOND) or self._draw.random() < 0.1):
                return inflected(name, sex, case, "imię")

    def _given(self) -> tuple[str, Gender]:
        chance = self._draw.random()
        if chance < 0.16:
            return self._draw.choice(self._foreign)
        if chance < 0.26:
            return self._draw.choice(_elsewhere()[0])
        popular = self._draw.random() < 0.5
        name = self._draw.choice(self._popular if popular else self._common)
        return name, "f" if name.endswith("a") and name not in {"Kuba", "Kosma"} else "m"

    def surname(self, gender: Gender, case: GrammaticalCase) -> str:
        """A surname, one in twelve of a woman's double-barrelled."""
        form = self._surname(gender, case)
        if self._draw.random() < (0.09 if gender == "f" else 0.02):
            return f"{self._surname(gender, case)}-{form}"
        return form

    def _surname(self, gender: Gender, case: GrammaticalCase) -> str:
        chance = self._draw.random()
        if gender == "f" and self._draw.random() < 0.07:
            return self._wife(case)
        if chance < 0.34:
            name = self._draw.choice(self._surnames)
        elif chance < 0.66:
            name = self._draw.choice(self._more)
        elif chance < 0.86:
            name = self._draw.choice(self._everyday)
        elif chance < 0.93:
            name = self._draw.choice(_STEMS) + self._draw.choice(_ENDINGS)
        else:
            name = self._draw.choice(_elsewhere()[1])
        if gender == "f" and name.endswith(("ski", "cki", "dzki")):
            return adjectival(name, case)
        if gender == "f" and not name.endswith("a"):
            return name
        return inflected(name, gender, case, "nazwisko")

    def _wife(self, case: GrammaticalCase) -> str:
        """`Bąkowa`, `Jagiełłowej`: as neighbours call a wife, mostly."""
        pool = self._draw.choice((self._surnames, self._everyday, self._more))
        husband = self._draw.choice([name for name in pool if not name.endswith(("i", "y"))])
        stem = husband[:-1] if husband[-1] in "aoe" else husband
        if husband.endswith("ek"):
            stem = husband[:-2] + "k"
        endings = {"nom": "owa", "voc": "owa", "acc": "ową", "inst": "ową"}
        return stem + endings.get(case, "owej")

    def family(self, case: GrammaticalCase) -> str:
        """A surname in the plural: Kowalscy, Nowaków."""
        if self._draw.random() < 0.25:
            names = [n for n in self._more if n[-1] not in "aeiouyąęó"]
            return self._draw.choice(names) + _FAMILY.get(case, "ów")
        while True:
            usual = self._draw.random() < 0.6
            name = self._draw.choice(self._surnames if usual else self._everyday)
            for form, _, tag, labels, _ in _morfeusz().generate(name):
                if "nazwisko" in labels and _has(tag, "pl", case) and ":m1" in tag:
                    return str(form)

    def thing_name(self, case: GrammaticalCase) -> str:
        """A first name as products bear them."""
        gender: Gender = "f" if self._draw.random() < 0.75 else "m"
        return self.given(gender, case)

    def everyday_word(self, case: GrammaticalCase) -> str:
        """An everyday word that is a surname too, in the case it has as a word, in lower case."""
        name = self._draw.choice(self._everyday)
        return inflected(name.lower(), "m", case, "nazwa_pospolita")


def adjectival(name: str, case: GrammaticalCase) -> str:
    """A woman's form of a surname in -ski, -cki, -dzki."""
    stem = name[:-1]
    endings = {"nom": "a", "voc": "a", "acc": "ą", "inst": "ą"}
    return stem + endings.get(case, "iej")


@cache
def inflected(name: str, gender: Gender, case: GrammaticalCase, label: str) -> str:
    """One form of a name by the dictionary, by the rules of declension where it has none."""
    if case == "nom":
        return name
    for form, _, tag, labels, _ in _morfeusz().generate(name):
        fits = "f" if gender == "f" else "m"
        if label in labels and _has(tag, "sg", case):
            if label == "nazwa_pospolita" or tag.split(":")[3].startswith(fits):
                return str(form)
    forms = declined(name, gender)[case]
    return forms[0]


def _has(tag: str, number: str, case: str) -> bool:
    parts = tag.split(":")
    return (
        parts[0] == "subst"
        and len(parts) > 3
        and number in parts[1].split(".")
        and case in parts[2].split(".")
    )


@cache
def _label(name: str, label: str) -> bool:
    return any(label in labels for _, _, (_, _, _, labels, _) in _morfeusz().analyse(name))


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=True)


@cache
def _elsewhere() -> tuple[list[tuple[str, Gender]], list[str]]:
    """First names and surnames of other countries, of Faker (MIT), in Latin letters."""
    given: set[tuple[str, Gender]] = set()
    surnames: set[str] = set()
    for locale in _LOCALES:
        provider = import_module(f"faker.providers.person.{locale}").Provider
        sides: tuple[tuple[str, Gender], ...] = (("male", "m"), ("female", "f"))
        for side, gender in sides:
            given |= {
                (n, gender) for n in getattr(provider, f"first_names_{side}", ()) if _plain(n)
            }
        surnames |= {name for name in getattr(provider, "last_names", ()) if _plain(name)}
    return sorted(given), sorted(surnames)


def _plain(name: str) -> bool:
    return name.isalpha() and name.istitle() and all(ord(letter) < 0x2000 for letter in name)


def _more_surnames() -> set[str]:
    """Faker's Polish surnames (MIT), a dependency of the build alone."""
    provider = import_module("faker.providers.person.pl_PL").Provider
    return {*provider.unisex_last_names, *provider.male_last_names}
