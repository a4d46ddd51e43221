"""Writes annotated chat from templates: names in every case, typed as people type.

Notation of a template: `<a|b>` one of these; `{P:gen}` a full name in the genitive, `{G}` first
name, `{D}` a fond one, `{S}` surname, `{N}` family, `{I}` an initial; `m`, `f` behind it fix the
gender. All these are people. `{g0}` is a first name that a thing bears, `{s0}`, `{S0}` an everyday
word, `{brand}`, `{city}`, `{product}`, `{thing}` … what they say; none of them is a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from random import Random  # noqa: TID251 - a seeded draw that can be repeated, no secret
from typing import Final, cast

from gateway.traffic.detection.findings import Gender, GrammaticalCase
from gateway.traffic.detection.names.polish_declension import declined
from gateway.traffic.detection.names.training.polish_frames import frames
from gateway.traffic.detection.names.training.polish_people import People, inflected
from gateway.traffic.detection.normalised import folded

Spans = list[tuple[int, int]]
Message = tuple[str, Spans]

_CHOICE: Final = re.compile(r"<([^<>]*\|[^<>]*)>")
_SLOT: Final = re.compile(
    r"\{(?:\[(?P<m>[^|\]]*)\|(?P<f>[^\]]*)\]|(?P<kind>[A-Za-z]+?)(?P<sex>[mf])?(?P<zero>[01])?"
    r"(?::(?P<case>nom|gen|dat|acc|inst|loc|voc))?)\}"
)
_BRANDS: Final = (
    "Samsung Apple Bosch Beko Whirlpool Electrolux Dyson Tefal Philips Sony Xiaomi Huawei "
    "Motorola Lenovo Dell Asus Acer Canon Epson Brother Makita DeLonghi Krups Siemens Amica "
    "Gorenje Zelmer Karcher Garmin Fitbit Nike Adidas Puma Reebok Zara Reserved Sinsay Mohito "
    "Empik Allegro Amazon Vinted InPost Orlen Lidl Biedronka Kaufland Auchan Carrefour IKEA "
    "Castorama Decathlon Rossmann Hebe Douglas Sephora Lego PlayStation Xbox Nintendo "
    "Microsoft Google Android Facebook Netflix Spotify Revolut Santander Millennium Pekao "
    "Alior Toyota Skoda Renault Peugeot Opel Fiat Ford Kia Hyundai Mazda Volvo Audi Mercedes "
    "Tesla Dacia Suzuki Yamaha Kross Romet Giant Brandit Gerlach Zepter Thermomix Roomba "
    "Dreame Roborock Kindle Pandora Apart Yes Kruk Tchibo Lavazza Dallmayr Jacobs Wedel Wawel "
    "Milka Lindt Ferrero Nutella Piątnica Mlekovita Łaciate Tymbark Kubuś Żywiec Tyskie Lech "
    "Warka Okocim Vistula Wojas Ryłko Gino Rossi Badura Lasocki Veolia Tauron Enea Energa "
    "Innogy Vectra Netia Toya Multimedia Polsat Canal Wolt Glovo Uber Bolt FlixBus Ryanair "
    "Wizzair Lufthansa Medicover Luxmed Enelmed Ziaja Dermika Nivea Dove"
).split()
_CITIES: Final = (
    "Warszawa Kraków Łódź Wrocław Poznań Gdańsk Szczecin Bydgoszcz Lublin Białystok Katowice "
    "Gdynia Częstochowa Radom Sosnowiec Toruń Kielce Gliwice Zabrze Bytom Olsztyn Rzeszów "
    "Rybnik Tychy Opole Elbląg Płock Wałbrzych Włocławek Tarnów Chorzów Koszalin Kalisz "
    "Legnica Grudziądz Jaworzno Słupsk Siedlce Mysłowice Konin Piła Inowrocław Lubin Suwałki "
    "Gniezno Pruszków Legionowo Piaseczno Otwock Wołomin Hel Jastarnia Władysławowo Augustów "
    "Zakopane Sopot Oświęcim Nysa Żory Jasło Sanok Krosno Mielec Dębica Bochnia Brzesko "
    "Wieliczka Skawina Zamość Chełm Puławy Świdnik Kutno Łowicz"
).split()
_PRODUCTS: Final = (
    "telefon laptop router odkurzacz blender czajnik ekspres zegarek rower fotel stół materac "
    "tablet monitor piekarnik robot grzejnik namiot plecak aparat telewizor głośnik garnek "
    "kask pralka lodówka zmywarka suszarka drukarka kanapa szafa lampa sukienka bluzka kurtka "
    "torebka karta bateria ładowarka klawiatura myszka kamera deska polisa umowa przesyłka "
    "paczka faktura"
).split()
_THINGS: Final = (
    "poduszka koc kubek wazon czapka kurtka donica hulajnoga kajak odkurzacz "
    "sukienka bluzka szafa sofa kanapa komoda pościel lampa lalka maskotka zasłona firana "
    "torebka kolekcja linia seria kurtka spódnica koszula narzuta kołdra wanna umywalka "
    "bateria donica fotel narożnik stół stolik regał komplet zestaw model materac dywan wózek "
    "zegar płaszcz łóżko krzesło biurko lustro"
).split()
_MODELS: Final = (
    "Pro Max Mini Ultra Air Plus Galaxy Redmi Note Series Classic Yaris Octavia".split()
)
_LINES: Final = (
    "Perception Prodigy Comfort Active Sport Royal Grand Elegance Exclusive Basic Smart Eco "
    "Nature Dream Silver Gold Black White Red Blue Green Sky Sea Sun Moon Star Light Power "
    "Energy Speed Turbo Force Vision Sonic Aqua Terra Nova Vita Bella Fresh Clean Soft Hard "
    "Deep Magic Crystal Diamond Pearl Ocean River Mountain Forest Garden Home Kitchen Office "
    "Studio Design Line Edition Limited Original Classic Vintage Retro Modern Urban Street "
    "Travel Explorer Navigator Pilot Captain Hunter Ranger Warrior Spirit Soul Heart Angel "
    "Flora Milano Roma Paris Oslo Bergen Malmo Stockholm Verona Torino Siena Lugano Monaco "
    "Bristol Oxford Cambridge Boston Denver Dallas Nevada Arizona Dakota"
).split()
_SYLLABLES: Final = (
    "al an ar bel bo ca cor da del do el en er fa fi flex ga ge gra hy in ka ko la lan le lo "
    "lux ma me mi mo na ne no o pa per pro qua ra re ri ro sa se si so sol ta te ti to tri u "
    "va ve vi vo xa"
).split()
_TAILS: Final = (
    "",
    "",
    "x",
    "n",
    "l",
    "m",
    "ex",
    "on",
    "is",
    "us",
    "tec",
    "tex",
    "pol",
    "mix",
    "o",
    "a",
)
_STREETS: Final = (
    "Długa Polna Leśna Słoneczna Krótka Szkolna Ogrodowa Lipowa Łąkowa Kwiatowa".split()
)
_DOMAINS: Final = ("wp.pl", "onet.pl", "gmail.com", "o2.pl", "interia.pl")


class Chat:
    """A seeded writer of messages with the places of the names in them."""

    def __init__(self, draw: Random) -> None:
        self._draw = draw
        self._people = People(draw)
        self._templates = _templates()

    def messages(self, count: int) -> Iterator[Message]:
        """So many messages of one to three templates each."""
        for number in range(count):
            text, spans = self._filled(self._templates[number % len(self._templates)])
            while self._draw.random() < 0.35 and "{" not in text:
                more, places = self._filled(self._draw.choice(self._templates))
                joint = self._draw.choice((" ", ". ", "\n", " ", ", "))
                if self._draw.random() < 0.5:
                    text, spans, more, places = more, places, text, spans
                shift = len(text) + len(joint)
                text += joint + more
                spans = spans + [(start + shift, end + shift) for start, end in places]
            yield self._typed(text, spans)

    def _filled(self, template: str) -> Message:
        while choice := _CHOICE.search(template):
            picked = self._draw.choice(choice[1].split("|"))
            template = template[: choice.start()] + picked + template[choice.end() :]
        text, spans, place = "", Spans(), 0
        for slot in _SLOT.finditer(template):
            text += template[place : slot.start()]
            place = slot.end()
            gender = cast(Gender, slot["sex"] or self._draw.choice(("m", "f")))
            value, personal = self._value(slot, gender)
            if personal:
                spans.append((len(text), len(text) + len(value)))
            text += value
        return text + template[place:], spans

    def _value(self, slot: re.Match[str], gender: Gender) -> tuple[str, bool]:
        if slot["m"] is not None:
            return slot["m"], False
        case = cast(GrammaticalCase, slot["case"] or "nom")
        kind, people = slot["kind"], self._people
        if slot["zero"] == "0":
            return self._nobody(kind, case), False
        match kind:
            case "P":
                return self._full(gender, case), True
            case "G":
                return people.given(gender, case), True
            case "D":
                return people.given(gender, case, fond=True), True
            case "S":
                return people.surname(gender, case), True
            case "N":
                return people.family(case), True
            case "I":
                return self._draw.choice("ABCDEGHJKLMNPRSTWZ"), True
            case _:
                return self._nobody(kind, case), False

    def _full(self, gender: Gender, case: GrammaticalCase) -> str:
        given = self._people.given(gender, case)
        surname = self._people.surname(gender, case)
        chance = self._draw.random()
        if chance < 0.72:
            return f"{given} {surname}"
        if chance < 0.84:
            return f"{surname} {given}"
        if chance < 0.89:
            return f"{given} {self._people.given(gender, case)} {surname}"
        if chance < 0.95:
            return f"{given[0]}. {surname}"
        return f"{given} {surname[0]}."

    def _nobody(self, kind: str, case: GrammaticalCase) -> str:
        draw = self._draw
        match kind:
            case "g":
                return self._people.thing_name(case)
            case "G":
                return self._people.thing_name(case).upper()
            case "s":
                return self._people.everyday_word(case)
            case "S":
                word = self._people.everyday_word(case)
                return word[:1].upper() + word[1:]
            case "brand":
                brand = draw.choice(_BRANDS)
                return declined(brand, "m")[case][0] if brand[-1].islower() else brand
            case "city":
                return inflected(draw.choice(_CITIES), "m", case, "nazwa_geograficzna")
            case "product" | "thing" | "noun":
                if kind == "product" and draw.random() < 0.1:
                    return draw.choice(_MODELS)
                pool = _THINGS if kind == "thing" else _PRODUCTS
                return inflected(draw.choice(pool), "m", case, "nazwa_pospolita")
            case "street":
                kind_of_street = draw.choice(("ul. ", "", "os. "))
                return f"{kind_of_street}{draw.choice(_STREETS)} {draw.randint(1, 90)}"
            case "made":
                return self._made_up()
            case _:
                return self._number(kind)

    def _made_up(self) -> str:
        """What a product line or a firm can be called: `Perception Prodigy`, `Solvex`."""
        draw = self._draw
        words = []
        for _ in range(draw.choice((1, 1, 2, 2, 3))):
            if draw.random() < 0.5:
                words.append(draw.choice(_LINES))
            else:
                parts = [draw.choice(_SYLLABLES) for _ in range(draw.choice((2, 2, 3)))]
                words.append("".join(parts).capitalize() + draw.choice(_TAILS))
        return " ".join(words)

    def _number(self, kind: str) -> str:
        draw = self._draw
        match kind:
            case "phone":
                return f"{draw.randint(500, 799)} {draw.randint(100, 999)} {draw.randint(100, 999)}"
            case "email":
                return f"kontakt{draw.randint(1, 999)}@{draw.choice(_DOMAINS)}"
            case "date":
                return f"{draw.randint(1, 28)}.{draw.randint(1, 12):02}.20{draw.randint(18, 26)}"
            case "order":
                return f"ZAM/{draw.randint(2019, 2026)}/{draw.randint(100, 99999)}"
            case "amount":
                return f"{draw.randint(5, 4000)},{draw.randint(0, 99):02}"
            case _:
                return str(draw.randint(2, 400))

    def _typed(self, text: str, spans: Spans) -> Message:
        """Lower case, capitals, lost diacritics: none of them moves a letter."""
        chance = self._draw.random()
        if chance < 0.26:
            text = text.lower()
        elif chance < 0.32:
            text = text.upper() if len(text.upper()) == len(text) else text
        elif chance < 0.36:
            # Only the names in capitals, or only they in lower case.
            change = self._draw.choice((str.upper, str.lower))
            for start, end in spans:
                text = text[:start] + change(text[start:end]) + text[end:]
        if self._draw.random() < (0.5 if text.islower() else 0.1):
            plain = folded(text)
            text = "".join(
                p.upper() if t.isupper() else p for p, t in zip(plain, text, strict=True)
            )
        return text, spans


def _templates() -> list[str]:
    written = files(__package__).joinpath("polish_templates.txt").read_text("utf-8")
    lines = [line for line in written.splitlines() if line and not line.startswith("#")]
    return [*(line.replace("\\n", "\n") for line in lines), *frames()]
