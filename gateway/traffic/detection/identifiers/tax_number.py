"""Tax, VAT and company numbers of any country, behind a label in any language.

A sole trader's is personal data, and nobody can tell from the number whose it is.
"""

from __future__ import annotations

from gateway.traffic.detection.identifiers import further_labels
from gateway.traffic.detection.identifiers.number import NumberKind

TAX_NUMBER = NumberKind(
    "TAX_ID",
    r"[A-Z0-9]{6,16}",
    "6-16",
    labels=(
        "nip* tax_id* tax_number* tax_no* tax_reference* taxpayer* tin vat_number* vat_no* vat_id* "
        "vat_reg* utr steuernummer* steuernr* steuer_id* steuer_nr* st_nr* ust_id* ustid* "
        "uid_nummer* numero_fiscal* n_fiscal* tva_intra* n_tva siren siret nif cif contribuinte* "
        "nipc partita_iva* p_iva* piva* btw_nummer* btw_nr* btw_id* kvk* cvr* momsnr* moms_nr* "
        "orgnr* org_nr* organisationsnummer* organisasjonsnummer* y_tunnus* ytunnus* alv_numero* "
        "kmkr* registrikood* pvn* pvm_kod* pvm_moketo* imones_kod* dic ico ic_dph* icdph* oib "
        "davcn* ddv* cui cod_fiscal* adoszam* ado_szam* adoazonosito* αφμ afm еик булстат* ддс "
        "ідентифікаційн* єдрпоу едрпоу інн инн іпн regon* krs firmenbuch* handelsregister* "
        "mwst_nr* ein itin tax_code* abn "
        "vat_registration* uimhir_chanach* numru_tal_vat* vat_numru* " + further_labels.COMPANIES
    ),
    said=r"(?:[A-Z]{2,3})?\d{6,14}[A-Z]{0,3}(?:B\d\d)?|[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z]",
    mixed=True,
)
