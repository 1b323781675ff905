"""Superlatives of any adjective, by language, whichever end of a column they speak of.

Those whose end is known stand in `ranks.HIGHEST` and `ranks.LOWEST`.
"""

from __future__ import annotations

from parsers.checks.lexicon.ranks import OFFICES

ANY = {
    "en": "fastest|slowest|quickest|quietest|noisiest|loudest|brightest|dimmest|hottest|coolest|"
    "coldest|warmest|best|worst|priciest|strongest|weakest|thinnest|thickest|richest|poorest|"
    "wealthiest|safest|cleanest|dirtiest|leanest|worst-hit|hardest-hit|least|record|peak|most",
    "nl": "snelste?|traagste?|langzaamste?|stilste?|luidste?|zuinigste?|beste?|slechtste?|"
    "kostbaarste?|zwakste?|sterkste?|grootste?|kleinste?|hoogste?|laagste?|duurste?|goedkoopste?|"
    "langste?|kortste?|zwaarste?|lichtste?|meest|minst|record|piek",
    "de": "am [^\\W\\d_]{3,}sten|(?:schnell|langsam|leise|laut|hell|dunkel|heiß|kält|wärm|best|"
    "schlecht|kräftig|stärk|schwäch|deutlich|steil|dünn|dick|ärm|reich|sicher|sparsam|rasant)"
    "(?:e?ste)[nrsm]?|Spitzenreiter|Spitzenwert|Rekord\\w*|Höchstwert|Tiefstwert|Schlusslicht",
    "fr": "(?:le|la|les) (?:plus|moins) [^\\W\\d_]+|record|sommet|pic|maximum|minimum",
    "es": "(?:el|la|los|las|lo|le)(?: [^\\W\\d_]+)? (?:más|menos) [^\\W\\d_]+|récord|máximo|mínimo|"
    "que (?:más|menos) [^\\W\\d_]+|mejor|peor",
    "pt": "(?:o|a|os|as)(?: [^\\W\\d_]+)? (?:mais|menos) [^\\W\\d_]+|recorde|máximo|mínimo|pico|"
    "(?:quem|que) (?:mais|menos) [^\\W\\d_]+|melhor|pior",
    "it": "(?:il|la|i|le|lo|gli)(?: [^\\W\\d_]+)? (?:più|meno) [^\\W\\d_]+|record|massimo|minimo|"
    "picco|migliore|peggiore",
    "sv": "[^\\W\\d_]{3,}ast[ea]?|störst[ae]?|minst[ae]?|högst[ae]?|lägst[ae]?|längst[ae]?|"
    "flest|bäst[ae]?|sämst[ae]?|tyngst[ae]?|mest|rekord",
    "pl": "naj[^\\W\\d_]{3,}|rekord\\w*",
    "ru": "сам(?:ый|ая|ое|ые|ой|ым|ого|ую|ых) [^\\W\\d_]+|наиболее|наименее|"
    "[^\\W\\d_]{3,}ейш[^\\W\\d_]{2,3}|(?:больше|меньше|быстрее|медленнее|дороже|дешевле|выше|ниже)"
    " (?:всего|всех)|рекорд\\w*|лидер\\w*",
    "tr": "en [^\\W\\d_]+|rekor\\w*",
    "ko": f"가장|최고(?!{OFFICES})|최대|최소|최저|최다|최장|최단",
    "ja": "最も|一番|最大|最小|最高|最低|最多|最少|最長|最短|最軽量|最重量|最速|首位|トップ",
    "zh": "最大|最小|最高|最低|最多|最少|最长|最短|最快|最慢|最贵|最便宜|最轻|最重|最强|最弱|"
    "最安静|最吵|最亮|最暗|最热|最冷|最好|最差|最省电|最耗电|最明显|居首|领先|垫底",
    "ar": "الأكبر|الأصغر|الأعلى|الأدنى|الأكثر|الأقل|الأسرع|الأبطأ|الأغلى|الأرخص",
    "hi": "सबसे",
}

FASTEST = {
    "en": "fastest|quickest|fastest[- ]growing|(?:the )?fastest",
    "nl": "snelste?",
    "de": "am schnellsten|schnellste[nrsm]?",
    "fr": "(?:le|la|les) plus (?:rapides?|vite)|(?:le|la|les) moins lente?s?",
    "es": "(?:el|la|los|las)? ?más (?:rápid[oa]s?|deprisa)",
    "pt": "(?:o|a|os|as)? ?mais (?:rápid[oa]s?|depressa)",
    "it": "(?:il|la|i|le)? ?più (?:rapid[oaie]|veloc[ei])",
    "sv": "snabbast[ea]?",
    "pl": "najszybsz\\w+|najszybciej",
    "ru": "сам\\w{2} быстр\\w+|быстрее (?:всего|всех)",
    "zh": "最快",
    "ja": "最速",
}
SLOWEST = {
    "en": "slowest|(?:the )?slowest",
    "nl": "traagste?|langzaamste?",
    "de": "am langsamsten|langsamste[nrsm]?",
    "fr": "(?:le|la|les) plus (?:lente?s?|lentement)|(?:le|la|les) moins (?:rapides?|vite)",
    "es": "(?:el|la|los|las)? ?más (?:lent[oa]s?|despacio)",
    "pt": "(?:o|a|os|as)? ?mais (?:lent[oa]s?|devagar)",
    "it": "(?:il|la|i|le)? ?più lent[oaie]",
    "sv": "långsammast[ea]?",
    "pl": "najwolniejsz\\w+|najwolniej",
    "ru": "сам\\w{2} медленн\\w+|медленнее (?:всего|всех)",
    "zh": "最慢",
}
"""Superlatives of speed, which of times is the short one and of rates the high one."""

RANKED = {
    "en": (
        ("second[- ](?:most[- ][^\\W\\d_]+|least[- ][^\\W\\d_]+|[^\\W\\d_]+est)", 2),
        ("third[- ](?:most[- ][^\\W\\d_]+|least[- ][^\\W\\d_]+|[^\\W\\d_]+est)", 3),
        ("fourth[- ](?:most[- ][^\\W\\d_]+|least[- ][^\\W\\d_]+|[^\\W\\d_]+est)", 4),
    ),
    "nl": (
        ("(?:op )?(?:één|een|1) na (?:[^\\W\\d_]+ste?|meest|minst)", 2),
        ("(?:op )?(?:twee|2) na (?:[^\\W\\d_]+ste?|meest|minst)", 3),
        ("(?:op )?(?:drie|3) na (?:[^\\W\\d_]+ste?|meest|minst)", 4),
    ),
    "de": (
        ("(?:am )?zweit[^\\W\\d_]{3,}ste[nrsm]?|(?:am )?zweitmeisten", 2),
        ("(?:am )?dritt[^\\W\\d_]{3,}ste[nrsm]?|(?:am )?drittmeisten", 3),
        ("(?:am )?viert[^\\W\\d_]{3,}ste[nrsm]?|(?:am )?viertmeisten", 4),
    ),
    "fr": (
        ("deuxième (?:plus|moins) [^\\W\\d_]+|seconde? (?:plus|moins) [^\\W\\d_]+", 2),
        ("troisième (?:plus|moins) [^\\W\\d_]+", 3),
    ),
    "es": (
        ("segund[oa](?: [^\\W\\d_]+)? (?:más|menos) [^\\W\\d_]+|segund[oa] (?:mayor|menor)", 2),
        ("tercer[oa]?(?: [^\\W\\d_]+)? (?:más|menos) [^\\W\\d_]+|tercer[oa]? (?:mayor|menor)", 3),
    ),
    "pt": (
        ("segund[oa](?: [^\\W\\d_]+)? (?:mais|menos) [^\\W\\d_]+|segund[oa] (?:maior|menor)", 2),
        ("terceir[oa](?: [^\\W\\d_]+)? (?:mais|menos) [^\\W\\d_]+|terceir[oa] (?:maior|menor)", 3),
    ),
    "it": (
        ("second[oa](?: [^\\W\\d_]+)? (?:più|meno) [^\\W\\d_]+", 2),
        ("terz[oa](?: [^\\W\\d_]+)? (?:più|meno) [^\\W\\d_]+", 3),
    ),
    "sv": (
        ("näst [^\\W\\d_]+|andra (?:största|högsta|längsta)", 2),
        ("tredje (?:största|högsta|längsta)", 3),
    ),
    "pl": (("drug[ia]\\w* (?:pod względem|naj\\w+)", 2), ("trzeci\\w* naj\\w+", 3)),
    "ru": (
        ("втор\\w{2} по [^\\W\\d_]+", 2),
        ("трет\\w{2,3} по [^\\W\\d_]+", 3),
    ),
    "ko": (
        ("두 번째로 [^\\W\\d_]+", 2),
        ("세 번째로 [^\\W\\d_]+", 3),
        ("네 번째로 [^\\W\\d_]+", 4),
    ),
    "ja": (
        ("[2２二]番目に[^\\W\\d_]+", 2),
        ("[3３三]番目に[^\\W\\d_]+", 3),
        ("[4４四]番目に[^\\W\\d_]+", 4),
    ),
    "zh": (("第二[大高多长快贵]", 2), ("第三[大高多长快贵]", 3), ("第四[大高多长快贵]", 4)),
}
"""Superlatives with the rank that they are at."""

LOW = {
    "en": "low|small|few|short|cheap|light|least|slow|quiet",
    "nl": "laag|klein|minst|kort|goedkoop|licht",
    "de": "niedrig|klein|wenig|kürz|billig|günstig|leicht|schwäch",
    "fr": "moins|plus (?:bas|petit|court|faible)",
    "es": "menos|menor|más (?:baj|pequeñ|barat|cort)",
    "pt": "menos|menor|mais (?:baix|pequen|barat|curt)",
    "it": "meno|più (?:bass|piccol|economic|cort)",
    "sv": "lägst|minst|kortast|billigast",
    "pl": "najmniej|najniż|najkrót|najtań",
    "ko": "작|적|낮|짧|싼",
    "ja": "小さ|少な|低|短|安|軽",
    "zh": "小|少|低|短|便宜|轻",
}
"""What in a superlative with a rank counts from the lower end."""

LEAST = {
    "en": r"\bleast\b",
    "nl": r"\bminst\b",
    "fr": r"\bmoins\b",
    "es": r"\bmenos\b",
    "pt": r"\bmenos\b",
    "it": r"\bmeno\b",
    "ru": "наименее",
    "pl": "najmniej",
}
"""What in a superlative says that it is of the lower end, whatever its adjective or verb."""

THAT_MOST = {"es": "que más", "pt": "(?:que|quem) mais"}
"""What makes a superlative of a verb one of the upper end."""

COMPARED = (
    "than|as|like|against|versus|vs|over|behind|ahead of|of|als|wie|gegenüber|vor|hinter|que|"
    "comme|contre|devant|derrière|come|rispetto a[il]?|frente a[l]?|como|do que|ante|чем|против|"
    "niż|od|än|jämfört med|比"
)
"""What stands before a name to which another is compared."""

COMPARED_BEHIND = "보다|에 비해|대비|より|に比べ|と比べ|相比"
"""What stands behind such a name."""

PART = {
    "en": "(?:part|share|portion|bulk)\\b",
    "nl": "(?:deel|gedeelte|part)\\b",
    "de": "Teil\\b|Anteil\\b",
    "fr": "parti?e?\\b",
    "es": "parte\\b",
    "pt": "parte\\b",
    "it": "parte\\b",
    "pl": "część|części",
    "sv": "delen\\b|del\\b",
    "ru": "част",
    "ko": "부분",
    "ja": "部分",
    "zh": "部分",
}
"""What follows a superlative that is of no row, but says that it is most of something."""

OVER_TIME = {
    "en": "since|record|quarterly|monthly|annual|in history|of all time|until|for \\w+ years",
    "nl": "sinds|ooit|in jaren|kwartaal\\w*|recordjaar",
    "de": "seit|jemals|seither|Quartals\\w*|Monats\\w*|Jahres\\w*|aller Zeiten",
    "fr": "depuis|jamais|trimestriel\\w*|mensuel\\w*|annuel\\w*|de l['’]histoire",
    "es": "desde|jamás|nunca|trimestral\\w*|mensual\\w*|anual\\w*|de la historia|histórico",
    "pt": "desde|jamais|nunca|trimestral\\w*|mensal\\w*|anual\\w*|da história|histórico",
    "it": "dal|mai|trimestral\\w*|mensil\\w*|annu\\w*|di sempre|storico",
    "sv": "sedan|någonsin|genom tiderna",
    "pl": "od|w historii|kiedykolwiek",
    "ru": "с|за всю|когда-либо|квартальн\\w*|месячн\\w*|годов\\w*|в истории",
    "ko": "이후|이래|역대|사상|분기|월간|연간",
    "ja": "以来|過去|史上|四半期|月間|年間",
    "zh": "以来|历史|历年|季度|月度|年度",
}
"""Words by which a superlative compares a thing with itself at other times."""
