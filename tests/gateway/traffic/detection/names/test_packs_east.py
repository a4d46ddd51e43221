"""Slovak, Slovene, Ukrainian, Lithuanian, Latvian: inflected names found, words left alone."""

import pytest

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.reading import Reading

FOUND = {
    "sk": """
Dobrý deň, volám sa [Zuzana Horváthová]
Vážený pán [Kováč], ďakujem
balík pre [Jozefa Hrušku] neprišiel
s pani [Vlkovou] som sa nedohodla
S pozdravom\\n[Ladislav Bystrický]
môj brat [Miloš] zdedil auto
Priezvisko: [Kráľ]
hovoril som s [Petrom] z reklamácií
susedke [Vierke] som nechala kľúče
ja som [peto novák] z vchodu D
kuriér [Maroš] nezvonil
u zubárky [Oravcovej] čakáme hodinu
Ahoj [Janka], ďakujem
zásielka pre [Evu Tóthovú]
meno: [Roman Šimko]
""",
    "sl": """
Pozdravljeni, sem [Nika Zupančič]
Spoštovani gospod [Medved], hvala
za sina [Tineta] prilagam potrdilo
paket za [Majdo Oblak] je izgubljen
Lep pozdrav,\\n[Bojana Kovačič]
Priimek in ime: [Potočnik Marija]
sosed [Golob] je prevzel pošiljko
teta [Slavka] ne živi več tam
govoril sem z [Matjažem] včeraj
pri gospe [Rozman] sem bila v petek
Ime: [Elvira Hodžić]
poštar [Zoran] pozna naš naslov
Ej [Blaž], a si doma
pisem se [gregor kranjc]
na ime [Ksenija Brglez]
""",
    "uk": """
Доброго дня, мене звати [Оксана Шевчук]
посилка для [Андрія Коваля] не прийшла
пані [Людмило], дякую
З повагою,\\n[Тарас Гнатюк]
мій чоловік [Степан] забере
сусідка [Люба] отримала лист
Прізвище: [Вовк]
говорила з [Катериною] вчора
від [Мельника Василя Івановича]
таксист [Рустам] забув решту
моїй доньці [Соломії] п'ять років
ПІБ: [Лисенко Мар'яна Олегівна]
свекруха [Ганна Дрозд] живе в селі
Привіт, [Олено]
лікаря [Ткаченка] не було
""",
    "lt": """
Laba diena, esu [Rasa Kazlauskienė]
siuntinys skirtas [Eglei]
Gerb. p. [Jankauskai], dėkoju
Pagarbiai\\n[Vytautas Petrauskas]
mano vyras [Ahmed] pametė raktus
kaimynas [Vilkas] paėmė siuntą
Pavardė: [Girdenytė]
perduokite [Mindaugui] mano numerį
as [tomas] is antro auksto
kalbėjau su [Dovile Stonkute] vakar
gydytojas [Lazdauskas] nedirba
Vardas: [Oleksandr]
sąskaita [Jono Balčiūno] vardu
Labas, [Simona]
nuomininkė [Ona Žukauskaitė] išsikraustė
""",
    "lv": """
Labdien! Mani sauc [Ilze Bērziņa]
paka bija [Kristīnei], bet kurjers
kaimiņam [Vilkam] no trešā stāva
Ar cieņu,\\n[Aivars Krūmiņš]
manam vīram [Imantam] ir atslēgas
Uzvārds: [Kuzņecova]
zvaniet meitai [Santai] pēc sešiem
Labrīt, [Mārtiņ]!
runāju ar [Daci] vakar
māsa [Zane Vītola] bija klāt
Vārds: [Oļegs]
īrnieks [Jānis Ozols] nemaksā
kundzei [Rozei] ir cita adrese
Paldies, [Ināra]
konta īpašnieks [Edgars Skuja]
""",
}
LEFT = {
    "sk": """
hruška pri dome tieni satelit
Ďakujem! Balík prišiel
Bývam v Nitre
Fabia je v servise
Kde je môj kuriér?
Po Vianociach máte otvorené?
Vlk a sedem kozliatok
Faktúra za máj nesedí
Aký je rozdiel v cene?
""",
    "sl": """
medved je bil plastičen
Hvala! Paket je prišel
Živim v Velenju
Oblak pred soncem
Kdaj pride poštar?
Pred Božičem ste zaprti?
Zlatorog je v akciji
Račun za maj je napačen
en golob na strehi
""",
    "uk": """
Коваль робить підкови дешевше
Дякую! Замовлення прийшло
Живу в Полтаві
вовк і семеро козенят
Нова Пошта не працює
На Великдень відчинено?
Дрозд співає, вишня цвіте
Коли буде світло?
Рахунок за липень неправильний
""",
    "lt": """
Saulė šviečia ryškiai
Ačiū! Paketas atėjo
Gyvenu Kaune
Liepa mėnesį buvau atostogose
vilko pėdsakų nėra
Kada atvyks kurjeris?
Per Kalėdas dirbate?
Rūta žydi darže
Kiek kainuoja siuntimas?
""",
    "lv": """
Roze ir novītusi
Paldies! Paka ir saņemta
Dzīvoju Jelgavā
Bērzs pagalmā aizsedz antenu
Zariņš nolūza
Jāņos strādājat?
Kad brauc kurjers?
Vai Rimi kartes punktus var izmantot?
Rēķins par maiju ir nepareizs
""",
}


def _cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (code, line.replace("\\n", "\n"))
        for code, lines in table.items()
        for line in lines.strip().splitlines()
    ]


def _names(code: str, text: str) -> list[str]:
    found = PackNameRecogniser(code).matches(Reading(text, code))
    return [text[match.start : match.end] for match in found]


@pytest.mark.parametrize(("code", "marked"), _cases(FOUND))
def test_finds_the_name(code: str, marked: str) -> None:
    before, _, rest = marked.partition("[")
    name, _, after = rest.partition("]")
    assert _names(code, before + name + after) == [name]


@pytest.mark.parametrize(("code", "text"), _cases(LEFT))
def test_leaves_ordinary_words_alone(code: str, text: str) -> None:
    assert _names(code, text) == []
