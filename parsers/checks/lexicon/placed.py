"""Words that give a thing its place among others: "came third", "al segundo lugar", by language.

In the patterns `{n}` stands for an ordinal from the second to the sixth, `{c}` for its number.
"""

from __future__ import annotations

ORDINALS: dict[str, tuple[str, ...]] = {
    "en": ("second", "third", "fourth", "fifth", "sixth"),
    "nl": ("tweede", "derde", "vierde", "vijfde", "zesde"),
    "de": ("zweite[nrs]?", "dritte[nrs]?", "vierte[nrs]?", "fünfte[nrs]?", "sechste[nrs]?"),
    "fr": (
        "deuxième|second|seconde|2e",
        "troisième|3e",
        "quatrième|4e",
        "cinquième|5e",
        "sixième|6e",
    ),
    "es": ("segund[oa]", "tercer[oa]?", "cuart[oa]", "quint[oa]", "sext[oa]"),
    "pt": ("segund[oa]", "terceir[oa]", "quart[oa]", "quint[oa]", "sext[oa]"),
    "it": ("second[oa]", "terz[oa]", "quart[oa]", "quint[oa]", "sest[oa]"),
    "sv": ("andra|tvåa", "tredje|trea", "fjärde|fyra", "femte|femma", "sjätte|sexa"),
    "pl": (
        "drugi\\w*|druga|drugą|drugie",
        "trzeci\\w*",
        "czwart\\w+",
        "piąt\\w+",
        "szóst\\w+",
    ),
    "ru": (
        "втор\\w+",
        "трет\\w+",
        "четв[её]рт\\w+",
        "пят(?:ый|ая|ое|ом|ой|ую)",
        "шест(?:ой|ая|ое|ом)",
    ),
    "tr": ("ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı"),
    "ko": ("두|2", "세|3", "네|4", "다섯|5", "여섯|6"),
    "ja": ("2|２|二", "3|３|三", "4|４|四", "5|５|五", "6|６|六"),
    "zh": ("二|2", "三|3", "四|4", "五|5", "六|6"),
}
"""The second, the third and so on."""

CARDINALS: dict[str, tuple[str, ...]] = {
    "en": ("two|2", "three|3", "four|4", "five|5", "six|6"),
    "nl": ("twee|2", "drie|3", "vier|4", "vijf|5", "zes|6"),
    "de": ("zwei|2", "drei|3", "vier|4", "fünf|5", "sechs|6"),
    "fr": ("deux|2", "trois|3", "quatre|4", "cinq|5", "six|6"),
    "es": ("dos|2", "tres|3", "cuatro|4", "cinco|5", "seis|6"),
    "pt": ("dois|2", "três|3", "quatro|4", "cinco|5", "seis|6"),
    "it": ("due|2", "tre|3", "quattro|4", "cinque|5", "sei|6"),
    "sv": ("två|2", "tre|3", "fyra|4", "fem|5", "sex|6"),
}
"""Two, three and so on, as they stand behind "number"."""

PLACED = {
    "en": "(?:came|comes|coming|finish(?:ed|es)|rank(?:ed|s)|placed|stands|lies) (?:in )?{n}\\b"
    "(?!-| (?:most|largest|biggest|highest|lowest|smallest|best|fewest|least))|in {n} place|"
    "{n} place\\b|(?:still|remains|remained|is|was) {n}(?=[,.]| (?:after|behind)\\b| with \\W?\\d)|"
    "(?:at|is|was|still) (?:number|no\\.) {c}\\b",
    "nl": "als {n} (?:eindig|staat|ging|kwam)\\w*|{n} plaats|plaats {n}|"
    "(?:is|werd|blijft|staat|eindigde) {n}(?=[,.]| (?:na|achter)\\b| met \\d)|"
    "(?:plaats|nummer) {c}\\b",
    "de": "{n} (?:Platz|Rang|Stelle)\\b|(?:wurde|wird|ist|liegt als|landet\\w* als|kam als) {n}"
    "(?=[,.]| (?:nach|hinter)\\b| mit \\d)|"
    "(?:Platz|Rang|Nummer|Position) {c}\\b",
    "fr": "{n} (?:rang|place|position)\\b|(?:arrive|est|reste|se classe|termine) (?:la |le )?{n}"
    "(?=[,.]| (?:après|derrière)\\b| avec \\d)|"
    "numéro {c}\\b",
    "es": "{n} (?:lugar|puesto|posición)\\b|(?:es|fue|quedó|queda|sigue) (?:la |el )?{n}"
    "(?=[,.]| (?:tras)\\b| con \\d)|"
    "número {c}\\b",
    "pt": "{n} (?:lugar|posição|posto|colocad[oa])\\b|(?:é|foi|ficou|fica) (?:a |o |em )?{n}"
    "(?=[,.]| (?:atrás)\\b| com \\d)|"
    "número {c}\\b",
    "it": "{n} (?:posto|posizione|piazza)\\b|(?:è|arriva|resta|si piazza) {n}"
    "(?=[,.]| (?:dopo|per)\\b| con \\d)|"
    "numero {c}\\b",
    "sv": "{n} plats|(?:kom|kommer|blev|är|ligger) {n}(?=[,.]| (?:efter)\\b| med \\d)|"
    "(?:plats|nummer) {c}\\b",
    "pl": "{n} (?:miejsce|miejscu|lokat\\w+|pozycj\\w+)",
    "ru": "{n} (?:месте|место|строчк\\w+|позици\\w+)",
    "tr": "{n} sıra(?:da|yı|ya)?",
    "ko": "(?:{n}) ?번째로 (?:많|높|크|큰|비싸|비쌌|비싼|길|긴)|"
    "(?<![\\d.])(?:{n})위(?:에|를|로|다|,|\\.|는|인)",
    "ja": "第?(?:{n})位|(?:{n})番目に(?:多|高|大き|長)",
    "zh": "(?:排名|排|位居|位列|居|列)第(?:{n})(?:位|名)?|第(?:{n})(?:位|名|大)",
}
"""How a thing is said to have a place among others, counted from the most."""

AMONG_OTHERS = (
    r"(?<!\w)(?:nation|countr|world|global|europ|industr|league|wereld|landelijk|welt|bundes|mondial|"
    r"pays|mundial|país|mondo|paese|värld|riket|świat|kraju|krajow|мир|стран|росси|dünya|ülke|türkiye|"
    r"past\b|overt|leapfrog|surpass|voorbij|ingehaald|überhol|dépass|super[óao]|desbanc|desplaz|"
    r"sorpass|passera|wyprzed|обогна|обойд|опереди|geçerek|geride)|세계|전국|국내|업계|제치|추월|世界|全国|"
    r"国内|業界|抜[いかき]|行业|全球|超过|超越|反超"
)
"""Words of rankings that are wider than a table, and of overtaking, in all languages."""
