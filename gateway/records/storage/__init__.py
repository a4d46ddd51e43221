"""data.db: tables, the one writer, the unit of work and the stores behind the ports."""
