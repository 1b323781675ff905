"""Words that set one amount of money against another: "from … to …", "…에서 … 으로"."""

from __future__ import annotations

FROM = {
    "en": r"\bfrom(?: just| only| about| some)?",
    "nl": r"\bvan(?: slechts| ongeveer| zo'n)?",
    "de": r"\bvon(?: nur| rund| etwa| knapp)?",
    "fr": r"\b(?:de|d['’]|des?)(?: seulement| quelque| environ)?",
    "es": r"\bde(?:sde)?(?: los| las)?(?: unos| casi)?",
    "pt": r"\b(?:de|dos|das|desde)(?: cerca de| quase)?",
    "it": r"\b(?:da|dai|dalle|dagli)(?: circa| quasi)?",
    "sv": r"\bfrån(?: bara| cirka| knappt)?",
    "pl": r"\b(?:z|ze|od)(?: około| niespełna)?",
    "ru": r"\b(?:с|со|от)(?: примерно| почти)?",
    "zh": r"[从從由自]",
    "ar": r"من",
    "ko": r"",
    "ja": r"",
    "tr": r"",
    "hi": r"",
}
"""What stands right before the first amount of a change."""

TO = {
    "en": r"(?:a (?:year|month|day) )?(?:down |up )?to(?: just| only| about| nearly| some)?",
    "nl": r"(?:naar|tot|op)(?: slechts| ongeveer| bijna| ruim)?",
    "de": r"(?:auf|zu|bis)(?: nur| rund| etwa| knapp| gut)?",
    "fr": r"(?:à|jusqu['’]à)(?: quelque| environ| près de| plus de)?",
    "es": r"(?:a|hasta)(?: los| las)?(?: unos| casi| más de)?",
    "pt": r"(?:para|a|até)(?: os| as)?(?: cerca de| quase| mais de)?",
    "it": r"(?:a|ai|agli|alle|fino a)(?: circa| quasi| oltre)?",
    "sv": r"till(?: bara| cirka| nästan| drygt)?",
    "pl": r"(?:do|na)(?: około| niemal| ponad)?",
    "ru": r"(?:до|к)(?: примерно| почти| более)?",
    "zh": r"(?:升|降|增|减|提高|下降|上升|增加|减少|上涨|下调|上调|涨|跌|调整)?(?:到|至|为)",
    "ar": r"(?:إلى|الى)(?: نحو| حوالي)?",
    "ko": r"(?:에서|부터)(?: 약)?",
    "ja": r"から(?:約)?",
    "tr": r"['’]?(?:d[ae]n|t[ae]n)(?: yaklaşık)?",
    "hi": r"से(?: बढ़कर| घटकर)?",
}
"""What stands between the amounts of a change."""
