"""Vehicle plates: the shapes of the countries, believed behind a word for plate or vehicle.

Sources: the countries' registration rules as summed up by their transport ministries. Behind a word
that means nothing but the plate any short series of letters and digits is believed; behind "car" or
"auto" only a country's own shape in capitals.
"""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind
from gateway.traffic.detection.identifiers.polish_plates import is_polish_plate

PLATE_LABELS: Final = (
    "wunschkennzeichen* autonummer* kontrollschild* fahrzeugkennzeichen* autokennzeichen* "
    "kfz_kennz* amtl_kennz* polizeikennzeichen* taferl nr_rej* numer_rej* "
    "rejestracyjn* rejestracj* tablic* tablica_rej* blach* "
    "blachy tabl "
    "number_plate* licence_plate* license_plate* plate* plate_no* plates reg_is reg_no* "
    "registration* vrm reg_plate* irish_reg kennzeichen* kfz_kennzeichen* amtliches_kennzeichen* "
    "kfz zulassung* nummernschild* immatricul* plaque* plaque_d_immatriculation* matricul* "
    "matricula* placa* placas targa* targata targato targhe* chapa* kenteken* kentekenplaat* "
    "nummerplade* regnr* reg_nr* registreringsnummer* registreringsskylt* skylt* rekkari* "
    "rekisterinumer* rekisteritunnus* rekisterikilpi* numbrimark* reg_mark* registreerimismark* "
    "autonumbr* auto_nr* auto_numur* numura_zim* numurzim* valst_nr* valstybin*_numer* "
    "valstybinis* spz rz registracni_znack* ecv statna_poznavac* registrsk* registarsk* "
    "registrska* tablice* registracij* registarska_oznak* registrska_oznak* rendszam* "
    "nr_de_inmatriculare* numar_de_inmatriculare* inmatricul* inmatriculat* рег регистрацион* "
    "номерн*_знак* держномер* номер_авто* номерний* πινακιδ* αριθμ*_κυκλοφορι* κυκλοφορι* "
    "claruimhir* uimhir_chlaraithe* numru_tar_registrazzjoni* pjanc* numru_tal_karozza* "
    "st_nr* auto*_num* numberplate* masina_cu_numarul* karozza_bin_numru* bin_numru "
    "pakettiau* paketbil* pakkebil* regskylt* skyltnum* reknro rekkarinumer* valstybini* "
    "registreerimisnumb* registreerimisnumr* numru_tar_reg* pjanca* nummerplaat* evc "
    "evidencn*_cisl* "
    "placut* registrskim* регистрационен* рег_№ αρ_κυκλ* πινακιδες"
)
"""Words for a vehicle's plate and nothing else."""
_WEAK: Final = (
    "flot* floty passat* samochod* samochód* auto auta autem autko autku autko* pojazd* "
    "motocykl* motor motorem busa "
    "bus busem ciezarow* przyczep* car cars vehicle* van motorbike* astra fiesta golf taxi "
    "wagen pkw fahrzeug* anhanger* lkw motorrad* voiture* vehicule* moto coche* vehiculo* "
    "furgoneta* carro* veiculo* macchina* vettura* auton autoni bil bilen bilens kjoretoy* "
    "autus masina mašīna automobil* vozilo* vozidlo* avto avta kola* автомобил* кола* "
    "авто машин* αυτοκινητ* οχημα* carr chairr karozza* gepjarmu* auto_m kocsi* autom* furgon* "
    "bmw audi skoda octavia fabia toyota opel ford renault dacia fiat vw volkswagen seat hyundai "
    "kia mazda honda peugeot citroen nissan volvo mercedes duster suzuki panda"
)

_SHAPES: Final = (
    # Poland; individual plates and those with one letter for the voivodeship
    r"[A-PR-Z]{2,3}(?=[A-Z]{0,4}\d)[0-9A-PR-Z]{4,5}|[A-PR-Z]\d[0-9A-Z]{3,5}|P[OZ]\d[A-Z]\d{3}"
    # Germany, Austria, Switzerland
    r"|[A-ZÄÖÜ]{1,3}[A-ZÄÖÜ]{1,2}\d{1,4}[EH]?|[A-Z]{1,2}\d{1,5}[A-Z]{1,3}|[A-Z]{2}\d{3,6}"
    # United Kingdom, Ireland, Netherlands, Portugal, France, Italy, Spain
    r"|[A-Z]{2}\d{2}[A-Z]{3}|[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{3}\d{1,4}[A-Z]?|\d{2,3}[A-Z]{1,2}\d{1,6}"
    r"|[A-Z]{2}\d{3}[A-Z]{1,2}|\d{4}[A-Z]{3}|\d{1,2}[A-Z]{2,3}\d{1,2}|[A-Z]{2}\d{2}[A-Z]{2}"
    r"|\d{2}[A-Z]{4}|[A-Z]\d{3}[A-Z]{2}|\d[A-Z]{3}\d{3}|[A-Z]{4}\d{2}"
    # Belgium, Czechia, Slovakia, Hungary, Baltics, Nordics, Romania, Bulgaria, Greece, Ukraine
    r"|\d[A-Z]{1,2}\d{4,5}|\d[A-Z]\d[0-9A-Z]{4}|[A-Z]{2}\d{3}[A-Z]{2}|[A-Z]{4}\d{3}"
    r"|[A-Z]{3}\d{2}[A-Z0-9]|[A-Z]{1,2}\d{2,3}[A-Z]{3}|[A-Z]{1,3}\d{4}[A-Z]{0,2}|[A-Z]{2}\d{5}"
    r"|[A-Z]{2}\d{2}[A-Z]{3}"
)


def has_letters_and_digits(plain: str) -> bool:
    """There is no check digit; the form asks for letters behind the digits, which codes lack."""
    return not plain.isdigit()


VEHICLE_PLATE = (
    NumberKind(
        "VEHICLE_PLATE",
        r"[A-Z0-9]{4,9}",
        "4-9",
        labels=PLATE_LABELS,
        said=r"(?=\d*[A-ZÄÖÜ])(?=[A-ZÄÖÜ]*\d)[A-ZÄÖÜ0-9]{4,9}",
    ),
    # Told by themselves in a text of their country: "mandat za WX 8814K", "truck GK18ZVO".
    NumberKind(
        "VEHICLE_PLATE",
        r"[BCDEFGKLNOPRSTWZ][A-PR-Z]{1,2}(?:\d{4}[A-Z]|\d{3}[A-Z]{2}|\d[A-Z]\d{3})",
        "7-8",
        is_polish_plate,
        languages="pl",
    ),
    NumberKind(
        "VEHICLE_PLATE",
        r"[A-PR-Y]{2}(?:0[2-9]|[1-7]\d)[A-HJ-PR-Z]{3}",
        "7",
        has_letters_and_digits,
        languages="en",
    ),
    NumberKind("VEHICLE_PLATE", _SHAPES, "5-9", labels=_WEAK, loud=True),
)
