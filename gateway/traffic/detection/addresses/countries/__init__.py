"""One module for each group of countries whose addresses are written alike: tables only."""

from gateway.traffic.detection.addresses.countries import (
    baltic,
    english,
    german,
    hellenic,
    magyar,
    more_places,
    nordic,
    polish,
    romance,
    slavic,
)
from gateway.traffic.detection.addresses.custom import Custom

ALL: tuple[Custom, ...] = (
    *polish.CUSTOMS,
    *english.CUSTOMS,
    *german.CUSTOMS,
    *romance.CUSTOMS,
    *slavic.CUSTOMS,
    *nordic.CUSTOMS,
    *baltic.CUSTOMS,
    *hellenic.CUSTOMS,
    *magyar.CUSTOMS,
    *more_places.CUSTOMS,
)
"""Every custom; where two know the same word they need not agree on anything else."""
