"""Domestic bank account numbers, behind a label in any language. IBANs are in `iban.py`."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

BANK_ACCOUNT = NumberKind(
    "IBAN_CODE",
    r"\d{6,28}",
    "6-28",
    labels=(
        "sparbuch* sparkonto* girokonto* iban* nrb numer_konta* nr_konta* numer_rachunku* "
        "nr_rachunku* rachunek* rachunku konta "
        "konto bank_account* account_number* account_no* acct_no* acct acc kontonummer* kontonr* "
        "konto_nr* kto numero_de_compte* compte_bancaire* rib cuenta* numero_de_cuenta* "
        "conto_corrente* c_c numero_di_conto* conta_bancaria* nib rekening* rekeningnummer* rek "
        "tilinumero* tili* tilille* arvele* arveldusarve* kontonumber* konts konta_nr* kontu "
        "saskait* saskaitos* cislo_uctu* ucet uctu racun* racuna* ziro_racun* trr cont contul* "
        "szamlaszam* bankszamla* bankszamlaszam* λογαριασμο_τραπεζ* ιβαν сметк* банкова* "
        "банковская* рахунок* рахунку* номер_рахунку* cuntas_bainc* kont_bankarju* nr_rach* "
        "nummer_konta* reg_nr_og_konto*"
    ),
    said=r"\d{8,28}|[A-Z]{2}\d{2}[A-Z0-9]{10,30}",
    mixed=True,
)

GIRO = NumberKind(
    "IBAN_CODE",
    r"\d{2,8}",
    "2-8",
    labels="bankgiro* plusgiro* postgiro* bankgirot* bg_nr* pg_nr* bgnr* pgnr*",
    said=r"\d{5,8}",
)
"""Swedish giro numbers, two to eight digits; fewer than five are not believed of a label alone."""

CLEARING = NumberKind(
    "IBAN_CODE",
    r"\d{4,5}",
    "4-5",
    labels="clearing* clearingnr* clearingnummer*",
)
"""The number of a Swedish bank's branch, said before the account's own."""
