"""Consent records and receipts by ISO/IEC TS 27560:2023, in DPV terms; pure, no store."""
