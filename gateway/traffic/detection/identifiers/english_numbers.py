"""Numbers of customers, members, patients, staff behind the labels that English has for them."""

from __future__ import annotations

from typing import Final

from gateway.traffic.detection.identifiers.number import NumberKind

_OWNERS: Final = (
    "customer client account acct acc a_c policy policyholder member membership tenant tenancy "
    "patient hospital clinic student pupil candidate learner employee payroll personnel "
    "worker subscriber subscription loan mortgage lease contract agreement insurance insured "
    "pension investor portfolio shareholder donor supporter borrower library library_card reader "
    "loyalty loyalty_card rewards rewards_card nectar nectar_card avios advantage_card clubcard "
    "club_card clubcard oyster oyster_card travelcard smartcard leap_card leapcard gift_aid "
    "council_tax rates council rent housing_benefit benefit universal_credit driver badge "
    "blue_badge permit concession pass freedom_pass meter_point supply_point gas_meter_point "
    "electricity_meter_point broadband landline utility water electricity gas savings isa "
    "credit_union brokerage trading wallet payee player gamer mobile_account profile_id h_c "
    "frequent_flyer frequent_flier skymiles mileage_plus aeroplan executive_club flying_blue "
    "union nmc gmc pin_nmc registration_council solicitor_client resident householder "
    "leaseholder keyholder cardholder guest_loyalty honors bonvoy medical_record chart mrn"
).split()
_WORDS: Final = "no number num id ref reference acct".split()
_ALONE: Final = (
    "acct acctno acct_num accno acc_no a_c_no cust custno cust_no customerno clientno "
    "policyno memberno membershipno studentno studentid patientno staffno employeeno empno "
    "emp_no emp_id employee_id mrn hospital_no uci ucas ucas_id candidate_no nectar avios "
    "skymiles clubcard oyster_card library_card staff_id staff_no staff_number_is "
    "payroll_no nmc_pin gmc_no ticket_holder_id uln urn_student urn_candidate crn_dwp "
    "pnr_member known_traveler known_traveller redress_number"
)
_LABELS: Final = " ".join(
    [_ALONE, *(f"{owner}_{word}" for owner in _OWNERS for word in _WORDS if owner.count("_") < 2)]
)

ENGLISH_CUSTOMER = NumberKind(
    "CONTRACT_NUMBER",
    r"[A-Z0-9]{5,24}",
    "5-24",
    labels=_LABELS,
    said=(
        r"(?=(?:[A-Z]*\d){5})[A-Z0-9]{5,24}"
        r"|[A-Z]{1,4}(?!(?:19|20)\d\d)\d{4}[A-Z]?|\d{2,4}[A-Z]{1,4}\d{1,4}"
    ),
    mixed=True,
)
"""Behind `student number`, `acct`, `patient ref`, `Avios no`."""
