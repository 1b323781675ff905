"""Words that count through what was announced, by language: "First, … Secondly, …".

Patterns are matched at the beginning of a sentence, behind an article or a quotation mark.
"""

from __future__ import annotations

ORDINALS: dict[str, tuple[str, ...]] = {
    "en": (
        "first(?:ly)?(?: of all)?|number one|one(?=[,:.])",
        "second(?:ly)?|number two|two(?=[,:.])",
        "third(?:ly)?|number three|three(?=[,:.])",
        "fourth(?:ly)?|number four|four(?=[,:.])",
        "fifth(?:ly)?|number five|five(?=[,:.])",
        "sixth(?:ly)?|number six|six(?=[,:.])",
    ),
    "nl": (
        "(?:ten )?eerste|eerst",
        "(?:ten )?tweede",
        "(?:ten )?derde",
        "(?:ten )?vierde",
        "(?:ten )?vijfde",
        "(?:ten )?zesde",
    ),
    "de": (
        "erstens|zunächst|zuerst|erste[rsn]?",
        "zweitens|zweite[rsn]?",
        "drittens|dritte[rsn]?",
        "viertens|vierte[rsn]?",
        "fünftens|fünfte[rsn]?",
        "sechstens|sechste[rsn]?",
    ),
    "fr": (
        "premièrement|d['’]abord|premi(?:er|ère)",
        "deuxièmement|deuxième|seconde?",
        "troisièmement|troisième",
        "quatrièmement|quatrième",
        "cinquièmement|cinquième",
        "sixièmement|sixième",
    ),
    "es": (
        "primer[oa]?|en primer lugar",
        "segund[oa]|en segundo lugar",
        "tercer[oa]?|en tercer lugar",
        "cuart[oa]|en cuarto lugar",
        "quint[oa]|en quinto lugar",
        "sext[oa]|en sexto lugar",
    ),
    "pt": (
        "primeir[oa]|em primeiro lugar",
        "segund[oa]|em segundo lugar",
        "terceir[oa]|em terceiro lugar",
        "quart[oa]|em quarto lugar",
        "quint[oa]|em quinto lugar",
        "sext[oa]|em sexto lugar",
    ),
    "it": (
        "prim[oa]|in primo luogo|innanzitutto",
        "second[oa]|in secondo luogo",
        "terz[oa]|in terzo luogo",
        "quart[oa]|in quarto luogo",
        "quint[oa]|in quinto luogo",
        "sest[oa]|in sesto luogo",
    ),
    "sv": (
        "(?:för det )?första",
        "(?:för det )?andra",
        "(?:för det )?tredje",
        "(?:för det )?fjärde",
        "(?:för det )?femte",
        "(?:för det )?sjätte",
    ),
    "pl": (
        "po pierwsze|pierwsz[aey]",
        "po drugie|drug[ai](?:e)?",
        "po trzecie|trzeci[ae]?",
        "po czwarte|czwart[aey]",
        "po piąte|piąt[aey]",
        "po szóste|szóst[aey]",
    ),
    "ru": (
        "во-первых|перв(?:ый|ая|ое)",
        "во-вторых|втор(?:ой|ая|ое)",
        "в-третьих|трет(?:ий|ья|ье)",
        "в-четв[её]ртых|четв[её]рт(?:ый|ая|ое)",
        "в-пятых|пят(?:ый|ая|ое)",
        "в-шестых|шест(?:ой|ая|ое)",
    ),
    "tr": ("birinci(?:si)?|ilk(?:i)?|önce", "ikinci(?:si)?", "üçüncü(?:sü)?", "dördüncü(?:sü)?"),
    "ko": (
        "첫째|첫 ?번째|첫",
        "둘째|두 ?번째",
        "셋째|세 ?번째",
        "넷째|네 ?번째",
        "다섯째|다섯 ?번째",
        "여섯째|여섯 ?번째",
    ),
    "ja": (
        "第[一1１]|[一1１]つ目|[一1１]つは|[一1１]点目|まず",
        "第[二2２]|[二2２]つ目|[二2２]点目|次に|次が",
        "第[三3３]|[三3３]つ目|[三3３]点目",
        "第[四4４]|[四4４]つ目|[四4４]点目",
        "第[五5５]|[五5５]つ目|[五5５]点目",
        "第[六6６]|[六6６]つ目|[六6６]点目",
    ),
    "zh": (
        "第一|首先|一是|其一",
        "第二|其次|二是|其二",
        "第三|再次|三是|其三",
        "第四|四是|其四",
        "第五|五是|其五",
        "第六|六是|其六",
    ),
}
"""The words for the first, the second, … of several."""

LAST = {
    "en": "finally|lastly|last(?: of all|,)|(?:the )?final(?! (?:year|month|week))"
    "|the last(?! (?:year|month|week))",
    "nl": "tot slot|ten slotte|tenslotte|laatste",
    "de": "schließlich|zuletzt|letzte[rsn]?(?! (?:Jahr|Woche|Monat))",
    "fr": "enfin|dernière?|finalement",
    "es": "por último|finalmente|últim[oa]",
    "pt": "por último|finalmente|por fim|últim[oa]",
    "it": "infine|per ultim[oa]|ultim[oa]",
    "sv": "slutligen|till sist|sista",
    "pl": "wreszcie|na koniec|ostatni[ae]?",
    "ru": "наконец|последн(?:ий|яя|ее)",
    "tr": "son olarak|sonuncu(?:su)?",
    "ko": "마지막|끝으로",
    "ja": "最後",
    "zh": "最后|最後",
}
"""Words that begin the last of several without counting it."""

MORE = {
    "en": "and|also|another|then|besides|moreover|in addition|next|a further|there is also",
    "nl": "en|ook|verder|bovendien|daarnaast|dan|nog een",
    "de": "und|auch|ferner|außerdem|zudem|dann|dazu|ein weitere[rs]?|hinzu",
    "fr": "et|aussi|de plus|ensuite|puis|en outre|une? autre",
    "es": "y|además|también|luego|otr[oa]",
    "pt": "e|além disso|também|depois|outr[oa]",
    "it": "e|inoltre|anche|poi|un['’ ]?altr[oa]",
    "sv": "och|dessutom|även|sedan",
    "pl": "i|także|ponadto|poza tym|też",
    "ru": "и|также|кроме того|ещё|еще",
    "tr": "ve|ayrıca|bir diğer",
    "ko": "또|그리고|아울러|이 밖에",
    "ja": "また|さらに|加えて|このほか|もう一つ",
    "zh": "此外|另外|还有|同时|接下来|接着|其次|然后|再",
}
"""Words that begin one thing more that is not counted."""
