"""Postal addresses: how streets, houses, flats, postal codes and towns are written, by country."""

from gateway.traffic.detection.addresses.recogniser import AddressRecogniser

__all__ = ["AddressRecogniser"]
