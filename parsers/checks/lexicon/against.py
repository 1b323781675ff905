"""Words by which a sentence sets an amount against the same one of another time, by language."""

from __future__ import annotations

AGAINST = {
    "en": "against|compared (?:with|to)|versus|vs\\.?|(?:up|down|grown|risen|rising) from|"
    "after|in contrast to",
    "nl": "tegen(?:over)?|vergeleken met|ten opzichte van|waar dat|toen dat",
    "de": "gegenüber|verglichen mit|im Vergleich (?:zu|mit)|nach|gegen|bei|waren es|"
    "lag bei|gewesen",
    "fr": "contre|par rapport à|face à|après|en comparaison de",
    "es": "frente a|respecto (?:de|a)|contra|en comparación con|tras",
    "pt": "ante|contra|face a|frente a|em comparação com|após|depois de",
    "it": "contro|rispetto a|a fronte di|dopo",
    "sv": "mot|jämfört med|efter|upp från|ned från",
    "pl": "wobec|w porównaniu (?:z|do)|podczas gdy|przy",
    "ru": "против|по сравнению с|тогда как|после",
    "tr": "karşı\\w*|kıyasla|iken|idi",
    "ko": "에서|이던|이었던|였던|이었으나",
    "ja": "から|だった|であった|に対し|に対して",
    "zh": "而|相比|上年|去年|前年|同期|年前",
}
"""What stands between an amount and the same of an earlier time."""

FROM = {
    "en": "from",
    "nl": "van",
    "de": "von|vom",
    "fr": "de|des|du|d['’]",
    "es": "de|desde|del|de los",
    "pt": "de|desde|dos?|das?",
    "it": "da|dai|dagli|dalle|dal",
    "sv": "från",
    "pl": "z|ze",
    "ru": "с|со|от",
    "zh": "从|從|由|自",
}
"""What stands before the first of two amounts of a change."""

TO = {
    "en": "to",
    "nl": "naar|tot",
    "de": "auf",
    "fr": "à",
    "es": "a|hasta",
    "pt": "para|a|até",
    "it": "a|ai|agli|alle",
    "sv": "till",
    "pl": "do",
    "ru": "до",
    "zh": "到|至",
}
"""What stands between the two amounts of a change."""

FROM_BEHIND = {"ko": "에서", "ja": "から", "tr": "['’]?\\w{0,6}[dt][ae]n"}
"""What follows the first amount of a change in languages that mark it behind."""

EACH = {
    "en": "each|apiece|every|per|average\\w*|mean|share|unit|head",
    "nl": "elk\\w*|ieder\\w*|per|gemiddeld\\w*|stuk",
    "de": "jede[rsmn]?|jeweils|je|pro|durchschnitt\\w*|im Schnitt|Kopf|Stück\\w*",
    "fr": "chacune?|chaque|par|moyen\\w*|l['’]unité",
    "es": "cada|por|medi[oa]s?|promedio",
    "pt": "cada|por|médi[oa]s?",
    "it": "ciascun[oa]?|ogni|per|medi[oae]|mediamente|cadaun[oa]?",
    "sv": "varje|vardera|per|snitt\\w*|genomsnitt\\w*|styck",
    "pl": "każd\\w+|na (?:osob\\w+|sztuk\\w+|jed\\w+|mieszka\\w+)|średni\\w*|przeciętn\\w*",
    "ru": "кажд\\w+|на (?:одн\\w+|душу|человека)|средн\\w+",
    "tr": "her|başına|ortalama\\w*|adet|biri",
    "ko": "평균|당|마다|각각|하루|한",
    "ja": "平均|当たり|あたり|につき|ごと|毎|1日",
    "zh": "平均|每|单价|均价|人均|各",
}
"""What tells that one of two amounts is of each of what the other is all of."""
