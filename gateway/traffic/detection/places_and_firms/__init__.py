"""Towns, countries and companies: found only where a policy asks for them (ADR 0015)."""

from gateway.traffic.detection.places_and_firms.firms import FirmRecogniser
from gateway.traffic.detection.places_and_firms.places import PlaceRecogniser

__all__ = ["FirmRecogniser", "PlaceRecogniser"]
