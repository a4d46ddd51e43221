"""Italian, Dutch, Portuguese, Romanian, Swedish, Maltese: names found, other words left alone."""

import pytest

from gateway.traffic.detection.names.by_pack import PackNameRecogniser
from gateway.traffic.detection.reading import Reading

FOUND = {
    "it": """
Buongiorno, mi chiamo [Elena Fabbri] e ho un problema
il sottoscritto [Gaetano Lo Presti] comunica il recesso
Gentile dottoressa [Colombo], la ringrazio
il pacco era per mia suocera [Concetta], al terzo piano
Cordiali saluti\\n[Davide Marchetti]
conto intestato a [Pasquale D'Amico]
Cognome: [Fontana]
il corriere [Salvatore] non è mai passato
ho parlato con [Ilaria] del servizio clienti
nome: [Giovanna Santoro]
sono [carmela esposito] e aspetto
lasciate tutto da zia [Rosetta]
Il signor [Volpe] abita al piano di sopra
citofono [Zanella], scala C
Grazie mille, [Ornella]
""",
    "nl": """
Goedemiddag, mijn naam is [Marieke Postma]
u spreekt met [Joost van der Heijden]
Geachte mevrouw [Dekker], dank voor uw bericht
Met vriendelijke groet,\\n[Wouter Kuipers]
de rekening staat op naam van [Truus Verhoeven]
mijn buurvrouw [Willemijn] heeft het pakket
hoi met [sjoerd], internet doet het niet
De heer [Bos] zou mij bellen
Achternaam: [Schouten]
Beste [Roelof], bedankt
bestelling voor [Saskia de Wit]
mijn man [Mustafa] is niet thuis
dokter [Wijnands] is ziek
oma [Greetje] krijgt elke dag post
Contactpersoon: [Anouk Feenstra]
""",
    "pt": """
Bom dia, chamo-me [Rui Tavares] e moro no segundo andar
sou a [Catarina Brito] e a máquina avariou
Com os melhores cumprimentos,\\n[Helena Vasconcelos]
conta em nome de [Joaquim Pimenta]
A minha vizinha [Graça] recebeu a encomenda
Exmo. Sr. [Carneiro],
o estafeta [Nelson] não tocou à campainha
Nome: [Oleksandr Kovalenko]
entreguem à dona [Lurdes]
daqui fala o [Tozé]
falei com a [Patrícia] do apoio ao cliente
o meu marido [Domingos] está no hospital
Titular: [Beatriz Nogueira]
Olá [Inês], obrigada
a doutora [Raposo] mudou a consulta
""",
    "ro": """
Bună ziua, mă numesc [Ioana Moldovan]
Subsemnatul [Vasile Ciobanu] solicit certificat
domnul [Lupu] mi-a promis altceva
Pachetul era pentru [Costel]
vecina mea [Floarea] a semnat
Cu stimă,\\n[Andrei Dumitrescu]
Nume: [Ursu]
am vorbit cu [Mihaela] ieri
soțul meu [Gheorghe] nu este acasă
curierul [Marius] nu a sunat
Stimate domnule [Munteanu],
doamnei [Stănescu] i s-a spus altfel
contul este pe numele [Elena Cojocaru]
Salut [Bogdan], mulțumesc
sunt [raluca] de la apartamentul 4
""",
    "sv": """
Hej, jag heter [Malin Lindqvist]
Med vänlig hälsning\\n[Gunvor Stål]
min granne [Sten] tog emot paketet
Vårdnadshavare: [Lars-Göran Bergman]
jag pratade med [Johanna] i kundtjänst
Hej [Ebba], tack för svaret
mormor [Astrid] har trygghetslarm
Efternamn: [Sjögren]
paketet till [Tuva] kom aldrig
doktor [Nordin] skrev receptet
min man [Ahmed] kan hämta det
tja, [micke] här
kontot står på [Kerstin Wallin]
fru [Ek] ringer i morgon
brevbäraren [Roland] vet var vi bor
""",
    "mt": """
Bonġu, jisimni [Carmen Camilleri]
Is-sinjura [Borg] qaltli mod ieħor
Isem: [Ġorġ]
Kunjom: [Farrugia]
Is-Sur [Micallef] ma weġibx
Grazzi,\\n[Rita Zammit]
in-nanna [Ġiġa] waqgħet
il-kont f'isem [Karmenu Vella]
ibni [Kurt] għadu l-iskola
Tkellimt mas-Sur [Zammit] ilbieraħ
it-tabib [Cassar] huwa marid
Għażiża [Doris], grazzi
ħallih għand [Żeża]
il-kurrier [Noel] ma ċempilx
[Lorna Grech] bagħtet ittra
""",
}
LEFT = {
    "it": """
La pizza Margherita era fredda
Grazie! Il pacco è arrivato
Abito a Napoli, in Campania
il vestito "Chiara" è troppo stretto
Vorrei una rosa bianca per domenica
La Fiat Panda non parte
Ci vediamo a Pasqua
Buonasera, quanto costa?
La conferma non è mai arrivata
""",
    "nl": """
de bakker om de hoek is dicht
Dank! Het pakket is binnen
Ik woon in Utrecht
Is de bank "Annelies" leverbaar?
Wanneer komt de monteur?
PostNL heeft niets bezorgd
Een roos is een roos
Met Pasen zijn wij open
Mijn Philips scheerapparaat is stuk
""",
    "pt": """
o carneiro está no frigorífico
Obrigado! A encomenda chegou
Moro em Coimbra
Têm o vestido "Margarida" em preto?
O Continente fecha às dez
Na segunda não posso
A rosa murchou
Bom dia, qual é o preço?
No Natal estão abertos?
""",
    "ro": """
lupul a mâncat oaia
Mulțumesc! Coletul a ajuns
Locuiesc la Timișoara
de Crăciun aveți program?
Rochia Ioana este prea mare
Frigiderul Arctic face zgomot
Cât costă transportul?
Vine luni sau marți
Factura este greșită
""",
    "sv": """
en björn har rivit soptunnan
Tack! Paketet har kommit
Vi bor i Uppsala
Har ni Volvo på lager?
Hur lång är väntetiden?
Det är kallt uppe på berget
Swish fungerar inte
Kom på lördag eller söndag
Vi ses till midsommar
""",
    "mt": """
Il-vapur ta' Għawdex huwa tard
Grazzi ħafna, kollox tajjeb
Meta tiftħu?
Noqgħod il-Mosta
Il-Milied it-tajjeb
Il-borġ ġebel għadu hemm
Għandkom iPhone iswed?
Naqbad ix-xogħol it-Tnejn
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
