"""Numbers of devices that stand for their owner: IMEI and SIM card, behind a label only."""

from __future__ import annotations

from gateway.traffic.detection.identifiers.number import NumberKind

DEVICE_NUMBER = NumberKind(
    "DEVICE_NUMBER",
    r"\d{14,20}",
    "14-20",
    labels="imei* meid* iccid* nr_sim* numer_sim* sim_card_number* sim_number* simkartennummer*",
    said=r"\d{14,20}",
)
