"""Words that end no sentence, by language: articles, prepositions, conjunctions, forms of “be”."""

from __future__ import annotations

STRANDED: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an of and or to for with by from that which as at our their its is are was "
        "were",
        "de": "der die das den dem des und oder von zu mit für auf ein eine einen einem einer",
        "nl": "de het een en van te voor op naar",
        "fr": "le la les de un une du et ou à pour avec par que qui est sont dans",
        "es": "el los las la un una de del y o por para con en es son que",
        "it": "il lo la gli di e un una per che con",
        "pt": "o a os as um uma de do da no na e com por para que",
        "ca": "el la els les un una de del i o per amb que",
        "sv": "och det en ett att som av på i med till",
        "da": "og det en et at som af på i med til fra",
        "no": "og det en et at som av på i med til fra",
        "pl": "z w oraz i na od",
        "ru": "и в на с по из для что как к от",
        "tr": "ve bir bu için ile",
    }.items()
}

ANY = frozenset().union(*STRANDED.values())
"""Those of all the languages, for a text in a language that is not here or not known."""
