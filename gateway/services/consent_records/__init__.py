"""Consent records and receipts by ISO/IEC TS 27560:2023, in the words of the DPV; pure, no store."""
