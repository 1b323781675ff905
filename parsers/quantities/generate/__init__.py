"""Build-time only: derives the lexicon data from CLDR and the hand-written supplements."""
