"""Superlatives of any adjective, by language, whichever end of a column they speak of.

Those of which more is known stand in `degrees`.
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


COMPARED = (
    "than|as|like|against|versus|vs|over|behind|ahead of|of|als|wie|gegenüber|vor|hinter|que|"
    "comme|contre|devant|derrière|come|rispetto a[il]?|frente a[l]?|como|do que|ante|чем|против|"
    "niż|od|än|jämfört med|比|after|nach|na|achter|après|dopo|después de|detrás de|tras|depois de|"
    "atrás de|dietro|efter|bakom|po|za|после|за|next to|followed by|gefolgt von|gevolgd door|"
    "suivie? (?:de|par)|seguid[oa] (?:de|da|do|por)|seguit[oa] da|följt av"
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
