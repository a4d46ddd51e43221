"""Larger models that an operator adds: one file a library, each imported only when it is asked for.

They add findings to those of our own recognisers and take none away (ADR 0015).
"""

from gateway.traffic.detection.larger_models.catalogue import (
    model_recognisers,
    refuse_unusable_models,
)

__all__ = ["model_recognisers", "refuse_unusable_models"]
