"""Builds the models of intents from marked messages; never imported by what runs."""
