"""Verbs that only say of things that they went up or down, by language, beside those of a change.

Stems, separated by blanks.
"""

from __future__ import annotations

UP = {
    "en": "advanc climbed rallied",
    "nl": "vooruit winnen wonnen boekten",
    "de": "zugelegt zulegen legten",
    "fr": "progress",
    "es": "avanz",
    "pt": "avanç",
    "it": "avanz",
    "sv": "steg ökade växte",
    "pl": "rosł urosł zyska",
    "ru": "прибав",
    "tr": "art yüksel büyü",
}
"""Went up."""

DOWN = {
    "en": "lost ground",
    "nl": "inleveren leverden achteruit",
    "de": "nachgegeben eingebüßt verloren",
    "fr": "fléchi",
    "es": "retroced",
    "pt": "recu",
    "it": "arretr",
    "sv": "sjönk minska föll",
    "pl": "spad strac",
    "ru": "потеря",
    "tr": "düş azal gerile",
}
"""Went down."""
