"""Who keeps the topmost key: one provider a file, all behind `provider.KeyProvider`."""
