"""All national numbers there are, in one visible list."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.national.at import company as at_company
from gateway.traffic.detection.identifiers.national.at import driving_licence as at_driving_licence
from gateway.traffic.detection.identifiers.national.at import id_card as at_id_card
from gateway.traffic.detection.identifiers.national.at import passport as at_passport
from gateway.traffic.detection.identifiers.national.at import svnr as at_svnr
from gateway.traffic.detection.identifiers.national.at import tax_id as at_tax_id
from gateway.traffic.detection.identifiers.national.at import vat as at_vat
from gateway.traffic.detection.identifiers.national.be import bis as be_bis
from gateway.traffic.detection.identifiers.national.be import driving_licence as be_driving_licence
from gateway.traffic.detection.identifiers.national.be import id_card as be_id_card
from gateway.traffic.detection.identifiers.national.be import nn as be_nn
from gateway.traffic.detection.identifiers.national.be import passport as be_passport
from gateway.traffic.detection.identifiers.national.be import vat as be_vat
from gateway.traffic.detection.identifiers.national.bg import company as bg_company
from gateway.traffic.detection.identifiers.national.bg import driving_licence as bg_driving_licence
from gateway.traffic.detection.identifiers.national.bg import egn as bg_egn
from gateway.traffic.detection.identifiers.national.bg import id_card as bg_id_card
from gateway.traffic.detection.identifiers.national.bg import lnch as bg_lnch
from gateway.traffic.detection.identifiers.national.bg import vat as bg_vat
from gateway.traffic.detection.identifiers.national.ch import ahv as ch_ahv
from gateway.traffic.detection.identifiers.national.ch import passport as ch_passport
from gateway.traffic.detection.identifiers.national.ch import vat as ch_vat
from gateway.traffic.detection.identifiers.national.cy import id_card as cy_id_card
from gateway.traffic.detection.identifiers.national.cy import tax_id as cy_tax_id
from gateway.traffic.detection.identifiers.national.cz import bank_account as cz_bank_account
from gateway.traffic.detection.identifiers.national.cz import company as cz_company
from gateway.traffic.detection.identifiers.national.cz import driving_licence as cz_driving_licence
from gateway.traffic.detection.identifiers.national.cz import (
    health_insurance as cz_health_insurance,
)
from gateway.traffic.detection.identifiers.national.cz import id_card as cz_id_card
from gateway.traffic.detection.identifiers.national.cz import passport as cz_passport
from gateway.traffic.detection.identifiers.national.cz import rc as cz_rc
from gateway.traffic.detection.identifiers.national.cz import vat as cz_vat
from gateway.traffic.detection.identifiers.national.de import bank_account as de_bank_account
from gateway.traffic.detection.identifiers.national.de import company as de_company
from gateway.traffic.detection.identifiers.national.de import driving_licence as de_driving_licence
from gateway.traffic.detection.identifiers.national.de import (
    health_insurance as de_health_insurance,
)
from gateway.traffic.detection.identifiers.national.de import id_card as de_id_card
from gateway.traffic.detection.identifiers.national.de import passport as de_passport
from gateway.traffic.detection.identifiers.national.de import social_security as de_social_security
from gateway.traffic.detection.identifiers.national.de import tax_id as de_tax_id
from gateway.traffic.detection.identifiers.national.de import tax_number as de_tax_number
from gateway.traffic.detection.identifiers.national.de import vat as de_vat
from gateway.traffic.detection.identifiers.national.dk import bank_account as dk_bank_account
from gateway.traffic.detection.identifiers.national.dk import cpr as dk_cpr
from gateway.traffic.detection.identifiers.national.dk import driving_licence as dk_driving_licence
from gateway.traffic.detection.identifiers.national.dk import passport as dk_passport
from gateway.traffic.detection.identifiers.national.dk import vat as dk_vat
from gateway.traffic.detection.identifiers.national.ee import company as ee_company
from gateway.traffic.detection.identifiers.national.ee import driving_licence as ee_driving_licence
from gateway.traffic.detection.identifiers.national.ee import id_card as ee_id_card
from gateway.traffic.detection.identifiers.national.ee import ik as ee_ik
from gateway.traffic.detection.identifiers.national.ee import vat as ee_vat
from gateway.traffic.detection.identifiers.national.es import bank_account as es_bank_account
from gateway.traffic.detection.identifiers.national.es import cif as es_cif
from gateway.traffic.detection.identifiers.national.es import land_register as es_land_register
from gateway.traffic.detection.identifiers.national.es import nie as es_nie
from gateway.traffic.detection.identifiers.national.es import nif as es_nif
from gateway.traffic.detection.identifiers.national.es import passport as es_passport
from gateway.traffic.detection.identifiers.national.es import social_security as es_social_security
from gateway.traffic.detection.identifiers.national.es import vat as es_vat
from gateway.traffic.detection.identifiers.national.fi import company as fi_company
from gateway.traffic.detection.identifiers.national.fi import hetu as fi_hetu
from gateway.traffic.detection.identifiers.national.fi import id_card as fi_id_card
from gateway.traffic.detection.identifiers.national.fi import vat as fi_vat
from gateway.traffic.detection.identifiers.national.fr import company as fr_company
from gateway.traffic.detection.identifiers.national.fr import driving_licence as fr_driving_licence
from gateway.traffic.detection.identifiers.national.fr import id_card as fr_id_card
from gateway.traffic.detection.identifiers.national.fr import nir as fr_nir
from gateway.traffic.detection.identifiers.national.fr import passport as fr_passport
from gateway.traffic.detection.identifiers.national.fr import tax_id as fr_tax_id
from gateway.traffic.detection.identifiers.national.fr import vat as fr_vat
from gateway.traffic.detection.identifiers.national.gb import bank_account as gb_bank_account
from gateway.traffic.detection.identifiers.national.gb import company as gb_company
from gateway.traffic.detection.identifiers.national.gb import driving_licence as gb_driving_licence
from gateway.traffic.detection.identifiers.national.gb import nhs as gb_nhs
from gateway.traffic.detection.identifiers.national.gb import nino as gb_nino
from gateway.traffic.detection.identifiers.national.gb import passport as gb_passport
from gateway.traffic.detection.identifiers.national.gb import sort_code as gb_sort_code
from gateway.traffic.detection.identifiers.national.gb import utr as gb_utr
from gateway.traffic.detection.identifiers.national.gb import vat as gb_vat
from gateway.traffic.detection.identifiers.national.gr import amka as gr_amka
from gateway.traffic.detection.identifiers.national.gr import id_card as gr_id_card
from gateway.traffic.detection.identifiers.national.gr import passport as gr_passport
from gateway.traffic.detection.identifiers.national.gr import tax_id as gr_tax_id
from gateway.traffic.detection.identifiers.national.hr import driving_licence as hr_driving_licence
from gateway.traffic.detection.identifiers.national.hr import (
    health_insurance as hr_health_insurance,
)
from gateway.traffic.detection.identifiers.national.hr import id_card as hr_id_card
from gateway.traffic.detection.identifiers.national.hr import jmbg as hr_jmbg
from gateway.traffic.detection.identifiers.national.hr import oib as hr_oib
from gateway.traffic.detection.identifiers.national.hr import passport as hr_passport
from gateway.traffic.detection.identifiers.national.hu import bank_account as hu_bank_account
from gateway.traffic.detection.identifiers.national.hu import driving_licence as hu_driving_licence
from gateway.traffic.detection.identifiers.national.hu import id_card as hu_id_card
from gateway.traffic.detection.identifiers.national.hu import passport as hu_passport
from gateway.traffic.detection.identifiers.national.hu import taj as hu_taj
from gateway.traffic.detection.identifiers.national.hu import tax_id as hu_tax_id
from gateway.traffic.detection.identifiers.national.hu import tax_number as hu_tax_number
from gateway.traffic.detection.identifiers.national.ie import driving_licence as ie_driving_licence
from gateway.traffic.detection.identifiers.national.ie import passport as ie_passport
from gateway.traffic.detection.identifiers.national.ie import pps as ie_pps
from gateway.traffic.detection.identifiers.national.ie import vat as ie_vat
from gateway.traffic.detection.identifiers.national.it import driving_licence as it_driving_licence
from gateway.traffic.detection.identifiers.national.it import fiscal_code as it_fiscal_code
from gateway.traffic.detection.identifiers.national.it import (
    health_insurance as it_health_insurance,
)
from gateway.traffic.detection.identifiers.national.it import id_card as it_id_card
from gateway.traffic.detection.identifiers.national.it import passport as it_passport
from gateway.traffic.detection.identifiers.national.it import vat as it_vat
from gateway.traffic.detection.identifiers.national.lt import ak as lt_ak
from gateway.traffic.detection.identifiers.national.lt import company as lt_company
from gateway.traffic.detection.identifiers.national.lt import driving_licence as lt_driving_licence
from gateway.traffic.detection.identifiers.national.lt import id_card as lt_id_card
from gateway.traffic.detection.identifiers.national.lt import passport as lt_passport
from gateway.traffic.detection.identifiers.national.lt import vat as lt_vat
from gateway.traffic.detection.identifiers.national.lu import matricule as lu_matricule
from gateway.traffic.detection.identifiers.national.lu import vat as lu_vat
from gateway.traffic.detection.identifiers.national.lv import driving_licence as lv_driving_licence
from gateway.traffic.detection.identifiers.national.lv import id_card as lv_id_card
from gateway.traffic.detection.identifiers.national.lv import pk as lv_pk
from gateway.traffic.detection.identifiers.national.lv import vat as lv_vat
from gateway.traffic.detection.identifiers.national.mt import id_card as mt_id_card
from gateway.traffic.detection.identifiers.national.mt import passport as mt_passport
from gateway.traffic.detection.identifiers.national.mt import vat as mt_vat
from gateway.traffic.detection.identifiers.national.nl import bsn as nl_bsn
from gateway.traffic.detection.identifiers.national.nl import company as nl_company
from gateway.traffic.detection.identifiers.national.nl import driving_licence as nl_driving_licence
from gateway.traffic.detection.identifiers.national.nl import id_card as nl_id_card
from gateway.traffic.detection.identifiers.national.nl import passport as nl_passport
from gateway.traffic.detection.identifiers.national.nl import vat as nl_vat
from gateway.traffic.detection.identifiers.national.no import bank_account as no_bank_account
from gateway.traffic.detection.identifiers.national.no import fodselsnummer as no_fodselsnummer
from gateway.traffic.detection.identifiers.national.no import vat as no_vat
from gateway.traffic.detection.identifiers.national.pl import driving_licence as pl_driving_licence
from gateway.traffic.detection.identifiers.national.pl import ehic as pl_ehic
from gateway.traffic.detection.identifiers.national.pl import id_card as pl_id_card
from gateway.traffic.detection.identifiers.national.pl import krs as pl_krs
from gateway.traffic.detection.identifiers.national.pl import nip as pl_nip
from gateway.traffic.detection.identifiers.national.pl import passport as pl_passport
from gateway.traffic.detection.identifiers.national.pl import pesel as pl_pesel
from gateway.traffic.detection.identifiers.national.pl import regon as pl_regon
from gateway.traffic.detection.identifiers.national.pl import regon_long as pl_regon_long
from gateway.traffic.detection.identifiers.national.pl import residence_card as pl_residence_card
from gateway.traffic.detection.identifiers.national.pt import cc as pt_cc
from gateway.traffic.detection.identifiers.national.pt import driving_licence as pt_driving_licence
from gateway.traffic.detection.identifiers.national.pt import nif as pt_nif
from gateway.traffic.detection.identifiers.national.pt import niss as pt_niss
from gateway.traffic.detection.identifiers.national.pt import passport as pt_passport
from gateway.traffic.detection.identifiers.national.pt import sns as pt_sns
from gateway.traffic.detection.identifiers.national.ro import cnp as ro_cnp
from gateway.traffic.detection.identifiers.national.ro import driving_licence as ro_driving_licence
from gateway.traffic.detection.identifiers.national.ro import id_card as ro_id_card
from gateway.traffic.detection.identifiers.national.ro import passport as ro_passport
from gateway.traffic.detection.identifiers.national.ro import vat as ro_vat
from gateway.traffic.detection.identifiers.national.se import driving_licence as se_driving_licence
from gateway.traffic.detection.identifiers.national.se import orgnr as se_orgnr
from gateway.traffic.detection.identifiers.national.se import passport as se_passport
from gateway.traffic.detection.identifiers.national.se import personnummer as se_personnummer
from gateway.traffic.detection.identifiers.national.se import vat as se_vat
from gateway.traffic.detection.identifiers.national.si import company as si_company
from gateway.traffic.detection.identifiers.national.si import driving_licence as si_driving_licence
from gateway.traffic.detection.identifiers.national.si import emso as si_emso
from gateway.traffic.detection.identifiers.national.si import (
    health_insurance as si_health_insurance,
)
from gateway.traffic.detection.identifiers.national.si import id_card as si_id_card
from gateway.traffic.detection.identifiers.national.si import passport as si_passport
from gateway.traffic.detection.identifiers.national.si import tax_id as si_tax_id
from gateway.traffic.detection.identifiers.national.sk import company as sk_company
from gateway.traffic.detection.identifiers.national.sk import driving_licence as sk_driving_licence
from gateway.traffic.detection.identifiers.national.sk import id_card as sk_id_card
from gateway.traffic.detection.identifiers.national.sk import passport as sk_passport
from gateway.traffic.detection.identifiers.national.sk import vat as sk_vat
from gateway.traffic.detection.identifiers.national.ua import driving_licence as ua_driving_licence
from gateway.traffic.detection.identifiers.national.ua import edrpou as ua_edrpou
from gateway.traffic.detection.identifiers.national.ua import passport as ua_passport
from gateway.traffic.detection.identifiers.national.ua import rnokpp as ua_rnokpp
from gateway.traffic.detection.identifiers.national.ua import unzr as ua_unzr
from gateway.traffic.detection.identifiers.national.us import ssn as us_ssn
from gateway.traffic.detection.identifiers.number import NumberKind

NATIONAL: tuple[NumberKind, ...] = (
    at_svnr.SVNR,
    at_tax_id.TAX_ID,
    at_vat.VAT,
    at_company.COMPANY,
    at_id_card.ID_CARD,
    at_passport.PASSPORT,
    at_driving_licence.DRIVING_LICENCE,
    be_nn.NN,
    be_bis.BIS,
    be_vat.VAT,
    be_id_card.ID_CARD,
    be_passport.PASSPORT,
    be_driving_licence.DRIVING_LICENCE,
    bg_egn.EGN,
    bg_lnch.LNCH,
    bg_vat.VAT,
    bg_company.COMPANY,
    bg_id_card.ID_CARD,
    bg_driving_licence.DRIVING_LICENCE,
    ch_ahv.AHV,
    ch_vat.VAT,
    ch_passport.PASSPORT,
    cy_tax_id.TAX_ID,
    cy_id_card.ID_CARD,
    cz_rc.RC,
    cz_vat.VAT,
    cz_company.COMPANY,
    cz_bank_account.BANK_ACCOUNT,
    cz_id_card.ID_CARD,
    cz_passport.PASSPORT,
    cz_driving_licence.DRIVING_LICENCE,
    cz_health_insurance.HEALTH_INSURANCE,
    de_tax_id.TAX_ID,
    de_tax_number.TAX_NUMBER,
    de_vat.VAT,
    de_social_security.SOCIAL_SECURITY,
    de_health_insurance.HEALTH_INSURANCE,
    de_id_card.ID_CARD,
    de_passport.PASSPORT,
    de_driving_licence.DRIVING_LICENCE,
    de_company.COMPANY,
    de_bank_account.BANK_ACCOUNT,
    dk_cpr.CPR,
    dk_vat.VAT,
    dk_passport.PASSPORT,
    dk_driving_licence.DRIVING_LICENCE,
    dk_bank_account.BANK_ACCOUNT,
    ee_ik.IK,
    ee_vat.VAT,
    ee_company.COMPANY,
    ee_id_card.ID_CARD,
    ee_driving_licence.DRIVING_LICENCE,
    es_nif.NIF,
    es_nie.NIE,
    es_cif.CIF,
    es_vat.VAT,
    es_social_security.SOCIAL_SECURITY,
    es_passport.PASSPORT,
    es_bank_account.BANK_ACCOUNT,
    es_land_register.LAND_REGISTER,
    fi_hetu.HETU,
    fi_vat.VAT,
    fi_company.COMPANY,
    fi_id_card.ID_CARD,
    fr_nir.NIR,
    fr_tax_id.TAX_ID,
    fr_vat.VAT,
    fr_company.COMPANY,
    fr_id_card.ID_CARD,
    fr_passport.PASSPORT,
    fr_driving_licence.DRIVING_LICENCE,
    gb_nino.NINO,
    gb_nhs.NHS,
    gb_utr.UTR,
    gb_vat.VAT,
    gb_company.COMPANY,
    gb_passport.PASSPORT,
    gb_driving_licence.DRIVING_LICENCE,
    gb_bank_account.BANK_ACCOUNT,
    gb_sort_code.SORT_CODE,
    gr_amka.AMKA,
    gr_tax_id.TAX_ID,
    gr_id_card.ID_CARD,
    gr_passport.PASSPORT,
    hr_oib.OIB,
    hr_jmbg.JMBG,
    hr_health_insurance.HEALTH_INSURANCE,
    hr_id_card.ID_CARD,
    hr_passport.PASSPORT,
    hr_driving_licence.DRIVING_LICENCE,
    hu_tax_id.TAX_ID,
    hu_tax_number.TAX_NUMBER,
    hu_taj.TAJ,
    hu_id_card.ID_CARD,
    hu_passport.PASSPORT,
    hu_driving_licence.DRIVING_LICENCE,
    hu_bank_account.BANK_ACCOUNT,
    ie_pps.PPS,
    ie_vat.VAT,
    ie_driving_licence.DRIVING_LICENCE,
    ie_passport.PASSPORT,
    it_fiscal_code.FISCAL_CODE,
    it_vat.VAT,
    it_id_card.ID_CARD,
    it_passport.PASSPORT,
    it_driving_licence.DRIVING_LICENCE,
    it_health_insurance.HEALTH_INSURANCE,
    lt_ak.AK,
    lt_vat.VAT,
    lt_company.COMPANY,
    lt_id_card.ID_CARD,
    lt_passport.PASSPORT,
    lt_driving_licence.DRIVING_LICENCE,
    lu_matricule.MATRICULE,
    lu_vat.VAT,
    lv_pk.PK,
    lv_vat.VAT,
    lv_id_card.ID_CARD,
    lv_driving_licence.DRIVING_LICENCE,
    mt_id_card.ID_CARD,
    mt_vat.VAT,
    mt_passport.PASSPORT,
    nl_bsn.BSN,
    nl_vat.VAT,
    nl_company.COMPANY,
    nl_id_card.ID_CARD,
    nl_passport.PASSPORT,
    nl_driving_licence.DRIVING_LICENCE,
    no_fodselsnummer.FODSELSNUMMER,
    no_vat.VAT,
    no_bank_account.BANK_ACCOUNT,
    pl_pesel.PESEL,
    pl_nip.NIP,
    pl_regon.REGON,
    pl_regon_long.REGON_LONG,
    pl_krs.KRS,
    pl_id_card.ID_CARD,
    pl_residence_card.RESIDENCE_CARD,
    pl_passport.PASSPORT,
    pl_driving_licence.DRIVING_LICENCE,
    pl_ehic.EHIC,
    pt_nif.NIF,
    pt_cc.CC,
    pt_niss.NISS,
    pt_sns.SNS,
    pt_passport.PASSPORT,
    pt_driving_licence.DRIVING_LICENCE,
    ro_cnp.CNP,
    ro_vat.VAT,
    ro_id_card.ID_CARD,
    ro_passport.PASSPORT,
    ro_driving_licence.DRIVING_LICENCE,
    se_personnummer.PERSONNUMMER,
    se_orgnr.ORGNR,
    se_vat.VAT,
    se_passport.PASSPORT,
    se_driving_licence.DRIVING_LICENCE,
    si_emso.EMSO,
    si_tax_id.TAX_ID,
    si_company.COMPANY,
    si_health_insurance.HEALTH_INSURANCE,
    si_id_card.ID_CARD,
    si_passport.PASSPORT,
    si_driving_licence.DRIVING_LICENCE,
    sk_vat.VAT,
    sk_company.COMPANY,
    sk_id_card.ID_CARD,
    sk_passport.PASSPORT,
    sk_driving_licence.DRIVING_LICENCE,
    ua_rnokpp.RNOKPP,
    ua_edrpou.EDRPOU,
    ua_unzr.UNZR,
    ua_passport.PASSPORT,
    ua_driving_licence.DRIVING_LICENCE,
    us_ssn.SSN,
)
