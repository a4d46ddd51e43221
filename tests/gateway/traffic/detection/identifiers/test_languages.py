"""One sentence per language and kind of identifier: the labels and shapes of 22 languages."""

from __future__ import annotations

import pytest

from gateway.traffic.detection.findings import Finding, without_overlaps
from gateway.traffic.detection.identifiers.catalogue import identifier_recognisers
from gateway.traffic.detection.reading import Reading

_RECOGNISERS = identifier_recognisers("xx")


def _found(text: str, language: str) -> list[tuple[str, str]]:
    reading = Reading(text, language)
    findings = [
        Finding(m.start, m.end, m.entity_type, m.score)
        for recogniser in _RECOGNISERS
        for m in recogniser.matches(reading)
    ]
    return [(text[f.start : f.end], f.entity_type) for f in without_overlaps(findings)]


# Language, sentence with the identifier in brackets; kinds in the order of the headings.
_SENTENCES = """
# VEHICLE_PLATE
da|Jeg har fået en p-afgift på 795 kr. for [CK 48 217] i går
et|Sain trahvi, number [882 KLM], aga seisin õigesti
fi|Sakko tuli autolle [ILM-441] torstaina
bg|Колата ми е с номер [СВ 4817 КТ], къде да паркирам?
bg|паркомясто за автомобил [PB-2291-HX]
cs|Na parkovišti stojí moje dodávka [4AK 7712] už týden.
da|Varevognen [BX 41 882] holder på min p-plads
el|Το αυτοκίνητό μου, [ΙΚΡ 4471], το πήραν με γερανό
es|Mi furgoneta [4417-KJD] no aparece en la app
et|Haagis [417 KTR] on parklas
fi|Pakettiautoni [LKR-417] hinattiin eilen
fr|Ma voiture est immatriculée [GH 417 KD] et garée devant
ga|Tá mo charr, [191-G-4418], sa charrchlós; cláruimhir
hr|Moj auto, [ZG 4417-KD], stoji na parkiralištu
hu|A kocsim, [AB KD-417], a parkolóban áll
it|La mia auto [GH 417 KD] è stata rimossa
lt|Mano automobilis [KDR 417] stovi aikštelėje
lv|Mana automašīna [KD-4417] stāv stāvvietā
mt|Il-karozza tiegħi [KDR 417] qiegħda fil-parkeġġ
nl|Mijn auto [K-417-DR] staat in de garage
pt|O meu carro [AK-41-DR] foi rebocado
ro|Mașina mea [CJ 41 KDR] e parcată în față
sk|Moje auto [BA 417KD] stojí na parkovisku
sl|Moj avto [LJ 41-7KD] stoji na parkirišču
sv|Min bil [KDR 41B] står på parkeringen
uk|Моє авто [АА 4417 КВ] стоїть на парковці
sv|släpvagnen, regskylt [kdr 417], är stulen
nl|aanhangwagen: [41-KD-RB]; busje: [KD-417-B]
# CONTRACT_NUMBER
fi|Huoltosopimuksen numero on [80447213] ja laitteena on Nibe
fi|Sähkösopimus [4471-20984] alkoi keväällä
et|Haldusleping [1188402], palun saatke keegi
da|Elaftalen har aftagenr. [571313174001234567] siden maj
ga|Cárta leabharlainne [D20418873] agus leabhar ar iasacht
bg|Клиентският ми номер е [KL-4417-820] от две години
bg|карта за лоялност [6331 4482 0917]
cs|věrnostní kartu [6331 4482 0917] mi systém nebere
da|mit medlemskab med nummeret [M-448209] kører stadig
el|ο αριθμός μέλους μου είναι [448209]
es|soy socia con número [S-448209]
et|püsikliendikaart [6331 4482 0917] ei tööta
fi|jäsennumeroni on [J-448209]
fr|ma carte de fidélité [6331 4482 0917] ne passe pas
ga|uimhir bhallraíochta [448209]
hr|moja kartica vjernosti [6331 4482 0917]
hu|a törzsvásárlói kártyám [6331 4482 0917]
it|tessera fedeltà [6331 4482 0917]
lt|nario kortelė [448209-7]
lv|biedra numurs [B-448209]
mt|in-numru tas-sħubija hu [448209]
nl|lidmaatschap [L-448209] opzeggen graag
pt|sou sócio n.º [448209]
ro|am cardul de fidelitate [6331 4482 0917]
sk|vernostná karta [6331 4482 0917]
sl|kartica zvestobe [6331 4482 0917]
sv|mitt medlemskap, [M-448209], ska avslutas
uk|картка лояльності [6331 4482 0917]
# USERNAME
hr|Login za portal upravitelja, ako vam treba, [split_4b_mk]
cs|Nejde mi účet, přihlašovací jméno [petr.kral88]
bg|Потребителското ми име е [mitko_82]
cs|přihlašuji se jako uživatelským jménem [honza.k82]
da|mit brugernavn er [mads_82]
el|το όνομα χρήστη μου είναι [nikos_82]
es|mi nombre de usuario es [pili_82]
et|minu kasutajanimi on [mart_82]
fi|käyttäjätunnukseni on [pekka_82]
fr|mon pseudo sur le site, c'est [lulu_82]
ga|is é m'ainm úsáideora ná [aoife_82]
hr|moje korisničko ime je [ivo_82]
hu|a felhasználónevem [zoli_82]
it|il mio nome utente è [gigi_82]
lt|mano vartotojo vardas yra [jonas_82]
lv|mans lietotājvārds ir [janis_82]
mt|l-isem tal-utent tiegħi hu [ġanni_82]
nl|mijn gebruikersnaam is [daan_82]
pt|o meu nome de utilizador é [tiago_82]
ro|numele meu de utilizator este [radu_82]
sk|moje používateľské meno je [jozo_82]
sl|moje uporabniško ime je [janez_82]
sv|mitt användarnamn är [lasse_82]
uk|мій логін у застосунку [olena_82]
sv|Instagram-profilen heter [lasse82]
hu|Instán [@zoli.k] vagyok
fi|nimimerkillä [pekka82] kirjoitin
lt|prisijungimo vardas [jonas82]
bg|никът ми беше [mitko82]
uk|нік в інстаграмі [olena82]
el|μπαίνω με ψευδώνυμο [nikos82]
da|logger ind som [mads82]
# DATE_OF_BIRTH
fi|Synnyin [3. toukokuuta 1977] Oulussa
et|Sündisin [4. märtsil 1991] Tartus
bg|Дата на раждане: [1984 05 12]
bg|тя е родена на [12 май 1984 г.]
cs|maminka, nar. [12. 5. 1984]
da|min mor, f. [12.05.1984], kan ikke
el|ημερομηνία γέννησης [12/05/1984]
es|mi madre nació el [12 de mayo de 1984]
es|F. nac.: [12-05-1984]
et|sünniaeg [12.05.1984]
fi|äitini on syntynyt [12.5.1984]
fr|ma mère, née le [12 mai 1984]
ga|dáta breithe [12/05/1984]
hr|rođ. [12. 5. 1984.]
hu|[1984. 05. 12.]-én született
it|mia madre è nata il [12 maggio 1984]
lt|gimusi [1984 m. gegužės 12 d.]
lv|dzimusi [1984. gada 12. maijā]
mt|twieldet fit-[12 ta' Mejju 1984]
nl|geboortedatum [12-05-1984]
pt|nascida a [12 de maio de 1984]
ro|născută pe [12 mai 1984]
sk|dátum narodenia [12. mája 1984]
sl|roj. [12. 5. 1984]
sv|född [1984-05-12]
uk|народилася [12 травня 1984 року]
uk|[12.05.1984] р. н.
sv|mamma (f. [12 maj 1984])
el|γενέθλια [12.05.1984]
nl|mijn vader is jarig op [12 mei 1984]
# PASSPORT
bg|задграничен паспорт [384417290]
cs|cestovní pas [38441729]
da|passet har nummer [204417291]
el|διαβατήριο [ΑΕ4417291]
es|pasaporte [PAE441729]
et|passi number on [KB0441729]
fi|passini numero on [FP4417291]
fr|passeport n° [14AK44172]
ga|uimhir mo phas [PA4417291]
hr|broj putovnice [044172910]
hu|útlevelem száma [BH441729]
it|il passaporto [YA4417291]
lt|paso numeris [24417291]
lv|pases numurs [LV4417291]
mt|in-numru tal-passaport [1441729]
nl|paspoortnummer [NW44K7R91]
pt|passaporte n.º [CA441729]
ro|pașaportul meu [054417291]
sk|číslo pasu [BK4417291]
sl|potni list [PB4417291]
sv|passnummer [44172910]
uk|закордонний паспорт [FE441729]
# ID_CARD
bg|лична карта № [644172910]
cs|občanský průkaz [204417291]
da|legitimationskort [44172910]
el|ταυτότητα [ΑΚ 441729]
es|documento nacional de identidad [44172910K]
et|ID-kaardi number [AA0441729]
fi|henkilökortti [4417291KD]
fr|carte nationale d'identité [X4RTBPFW4]
ga|cárta aitheantais [44172910]
hr|broj osobne iskaznice [114417291]
hu|személyi igazolvány száma [441729KA]
it|carta d'identità [CA44172KD]
lt|asmens tapatybės kortelė [14417291]
lv|personas apliecība [PA4417291]
mt|karta tal-identità [0441729M]
nl|identiteitskaart [IR44K7R91]
pt|cartão de cidadão [44172910]
ro|buletinul seria [KX 441729]
sk|občiansky preukaz [HK441729]
sl|osebna izkaznica [004417291]
sv|nationellt id-kort [44172910]
uk|ID-картка [004417291]
# DRIVING_LICENCE
bg|шофьорска книжка [284417291]
cs|řidičský průkaz [EK 441729]
da|kørekort nr. [24417291]
el|δίπλωμα οδήγησης [441729102]
es|carnet de conducir [44172910K]
et|juhiloa number [ET441729]
fi|ajokortin numero [441729-102K]
fr|permis de conduire [14AK44172]
ga|ceadúnas tiomána [441729102]
hr|vozačka dozvola [44172910]
hu|jogosítvány száma [CK441729]
it|patente [CA4417291K]
lt|vairuotojo pažymėjimas [04417291]
lv|vadītāja apliecība [AK441729]
mt|liċenzja tas-sewqan [441729]
nl|rijbewijs [4417291028]
pt|carta de condução [L-441729 1]
ro|permisul de conducere [C04417291K]
sk|vodičský preukaz [EK441729]
sl|vozniško dovoljenje [004417291]
sv|körkortet har nummer [441729-1028]
uk|посвідчення водія [ВХА 441729]
"""


def _cases() -> list[tuple[str, str, str]]:
    cases, entity = [], ""
    for line in _SENTENCES.strip().splitlines():
        if line.startswith("# "):
            entity = line[2:]
        else:
            language, _, text = line.partition("|")
            cases.append((entity, language, text))
    return cases


@pytest.mark.parametrize(("entity", "language", "marked"), _cases())
def test_finds_the_identifiers_of_the_language(entity: str, language: str, marked: str) -> None:
    parts = marked.replace("]", "[").split("[")
    text, wanted = "".join(parts), parts[1::2]
    covered = {
        place
        for value, _ in _found(text, language)
        for at in [text.index(value)]
        for place in range(at, at + len(value))
    }
    for value in wanted:
        at = text.index(value)
        assert set(range(at, at + len(value))) <= covered, (entity, _found(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("bg", "поръчка 4417820 за колата, цена 1240 лв."),
        ("cs", "objednávka 4AK7712 na autodíly, cena 1 290 Kč"),
        ("da", "ordre BX 41 882 til bilen, pris 1249 kr."),
        ("el", "παραγγελία ΙΚΡ 4471 για το αυτοκίνητο"),
        ("es", "pedido 4417-KJD para el coche, talla 42"),
        ("et", "tellimus 417 KTR, auto rehv 205/55 R16"),
        ("fi", "tilaus LKR-417, auton rengas 205/55 R16"),
        ("fr", "commande GH-417-KD, pneu 205/55 R16 pour la voiture"),
        ("hr", "narudžba ZG 4417-KD, auto guma 205/55 R16"),
        ("hu", "rendelés KDR-417, az autó ára 48 200 Ft"),
        ("it", "ordine GH417KD per l'auto, 120 CV"),
        ("lt", "užsakymas KDR 417, automobilio kaina EUR 500"),
        ("lv", "pasūtījums KD-4417, auto cena EUR 500"),
        ("mt", "ordni KDR 417, il-karozza EUR 500"),
        ("nl", "bestelling K-417-DR voor de auto, GLC 220"),
        ("pt", "encomenda AK-41-DR para o carro, 120 km"),
        ("ro", "comanda CJ 41 KDR pentru mașină, preț 500 lei"),
        ("sk", "objednávka BA417KD, auto 120 km"),
        ("sl", "naročilo LJ 41-7KD, avto 120 km"),
        ("sv", "order KDR 417, bil med TDI 110, modell 2019"),
        ("uk", "замовлення 4417820, ціна 1240 грн, авто 2019"),
        ("fr", "le colis 6A12345678901 du 12.05.2024, facture F-448209"),
        ("hu", "a számla sorszáma: számlaszám nélkül, csomag 448209"),
        ("sv", "paketet 448209 kom den 12 maj 2024"),
        ("nl", "meterstand 48209, factuur 2024-1182, maat 42"),
        ("es", "factura 448209 del 12 de mayo de 2024"),
    ],
)
def test_leaves_orders_prices_and_sizes_of_the_language(language: str, text: str) -> None:
    assert _found(text, language) == []
