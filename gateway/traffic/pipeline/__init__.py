"""How an exchange passes: the stages in order, the filters on the answer, and its record."""
