"""Words by which a sentence sets rows of a table against others, or all of them, by language."""

from __future__ import annotations

MEASURE = {
    "ko": "(?:의|보다는?|에 비해서?|에 비하면|대비|[와과] 비교(?:하면|해))",
    "ja": "(?:の|より[もは]?|に比べて?|と比べて?|に対して?|比で)",
    "zh": "",
}
"""What stands right behind the name of what something is measured by."""

OWNING = ("의", "の", "的")
"""Those by which a measure is an owner: what follows it may be a part or a level of its own."""

MEASURE_AHEAD = {
    "zh": "(?:比|较|相比|[是为]|相当于|达到?|约为|仅为|接近|不到|超过)$",
}
"""What stands right before the name of what something is measured by."""

NAMED_ON = {"ko": "[가-힣A-Za-z0-9]{0,6}?", "ja": "[ァ-ヶーA-Za-z0-9 ]{0,10}?"}
"""What may follow the short name of a thing, before its particle."""

PRONOUNS = {
    "en": "it|they|he|she|this|that|these|those|which|who|both|neither|we|i",
    "nl": "het|hij|zij|ze|dit|dat|deze|die|beide|we|wij|ik",
    "de": "er|sie|es|das|dies\\w*|diese\\w*|beide|wir|ich",
    "fr": "il|elle|ils|elles|cela|ceci|celui-ci|celle-ci|ce|c['’]|on|nous|je",
    "es": "él|ella|ellos|ellas|esto|eso|éste|ésta|nosotros",
    "pt": "ele|ela|eles|elas|isto|isso|nós",
    "it": "esso|essa|essi|esse|lui|lei|loro|questo|questa|ciò|noi",
    "sv": "den|det|de|han|hon|detta|dessa|vi",
    "pl": "on|ona|ono|oni|one|to|my",
}
"""Words that are the subject of a sentence, in place of a name."""

CONJOINED = {
    "en": "and|or",
    "nl": "en|of",
    "de": "und|oder",
    "fr": "et|ou",
    "es": "y|e|o|u",
    "pt": "e|ou",
    "it": "e|ed|o",
    "sv": "och|eller",
    "pl": "i|oraz|lub",
}
"""Words that join a second thing to the one that something is measured by, or begin a clause."""

REPEATED = {
    "it": "per",
    "fr": "pendant",
    "es": "durante",
}
"""Words before a number of times that something is done, which multiplies nothing."""

MORE_THAN_WHOLE = {
    "en": "again|times",
    "nl": "keer|maal",
    "de": "mal",
    "fr": "fois",
    "es": "veces",
    "pt": "vezes",
    "it": "volte",
}
"""Words behind a fraction on top of a whole: "half as long again", "one and a half times"."""

ARTICLES = {
    "en": "the",
    "nl": "de|het",
    "de": "der|die|das|den|dem|auf(?: die| den| das)?",
    "fr": "la|le|les|l['’]",
    "es": "la|el|los|las",
    "pt": "a|o|os|as",
    "it": "la|il|lo|i|gli|le|l['’]",
}
"""What may stand before the name of a row with which a clause begins."""

ALIKE = {
    "ko": "(?:[와과]|하고|,)\\s?",
    "ja": "[と、]|および",
    "zh": "[和与、及]|以及",
}
"""What joins two names of rows in wide scripts."""

GENERIC = {
    "en": "(?:the |its )?(?:total|whole)",
    "nl": "(?:het )?(?:totaal|geheel)",
    "de": "(?:der |des )?(?:Gesamt\\w*|Summe)",
    "fr": "(?:du |le )?total|l['’]ensemble",
    "es": "(?:del |el )?(?:total|conjunto)",
    "pt": "(?:do |o )?(?:total|conjunto)",
    "it": "(?:del |il )?totale",
    "ko": "전체의",
    "ja": "全体の",
    "zh": "(?:总数|总量|全部|总额)的",
}
"""Words for a whole that need no noun, behind a portion, or before it in wide scripts."""

JOINTLY = {
    "en": "together|combined|jointly|along with|plus|including",
    "nl": "samen|inclusief|plus|opgeteld|gezamenlijk",
    "de": "zusammen|gemeinsam|einschließlich|plus",
    "fr": "ensemble|réuni(?:e?s)?|cumulé(?:e?s)?|y compris|ajouté(?:e?s)?",
    "es": "junt[oa]s?|sumad[oa]s|suman|incluid[oa]s?",
    "pt": "junt[oa]s?|somad[oa]s|somam|incluindo",
    "it": "insieme|sommat[ie]|compres[oiae]",
    "sv": "tillsammans|inklusive|sammanlagt",
    "pl": "razem|łącznie|wspólnie",
    "ko": "합치|합친|합한|합쳐|합하|더하|더한|더해|함께",
    "ja": "合わせ|合計|足し|加え|とともに",
    "zh": "合计|加上|一起|共同|连同|加起来",
}
"""Words that put things told of together, so that what is told is of all of them."""

BECOMES = {
    "en": "doubl(?:es|ed|ing)|tripl(?:es|ed|ing)|trebl(?:es|ed|ing)|quadrupl(?:es|ed|ing)|"
    "quintupl(?:es|ed|ing)|halv(?:es|ed|ing)|\\w+-?fold|"
    "(?:will|would|to|could|should|may|might) (?:\\w+ )?(?:double|triple|treble|quadruple|"
    "quintuple|halve)",
    "nl": "ver\\w+voudig\\w*|verdubbel\\w*|halveer\\w*|gehalveerd",
    "de": "verdoppel\\w*|ver\\w+fach\\w*|halbier\\w*",
    "fr": "(?:doubl|tripl|quadrupl|quintupl|sextupl|décupl)(?:er\\w*|é\\w*|ent|ait|aient)",
    "es": "(?:duplic|triplic|cuadruplic|quintuplic|sextuplic)\\w+",
    "pt": "(?:dobr|duplic|triplic|quadruplic|quintuplic|sextuplic)\\w+",
    "it": "(?:raddoppi|triplic|quadruplic|quintuplic|sestuplic|dimezz)\\w+",
    "ja": "倍増|半減|倍に",
    "zh": "翻了?[一两]番|翻倍",
}
"""Factors that are the verb of what something becomes."""

ONWARD = {
    "en": "in|by|over|between|from|since|until|within|during|and|but|again|despite|"
    "(?:its|their|in) (?:size|volume|value)",
    "nl": "in|tussen|van|sinds|tot|naar|binnen|en|maar|ondanks|(?:zijn|haar|in) (?:omvang|volume)",
    "de": "in|im|bis|zwischen|von|seit|auf|binnen|und|aber|trotz|"
    "(?:sein|ihr)\\w* (?:Volumen|Umfang|Wert|Größe)",
    "fr": "d['’]ici|en|entre|depuis|jusqu['’]|sur|et|mais|malgré|"
    "(?:son|sa|leur|de) (?:volume|taille|valeur)",
    "es": "en|entre|hasta|desde|para|y|pero|pese|a pesar|(?:su|de) (?:tamaño|volumen|valor)",
    "pt": "em|entre|até|desde|para|e|mas|apesar|(?:seu|de|o seu) (?:tamanho|volume|valor)",
    "it": "in|tra|fra|entro|dal|fino|e|ma|nonostante|(?:il suo|di) (?:volume|valore|dimensioni)",
}
"""What may stand behind such a verb that is no object of it: of that, anything may be told."""

TOPIC = {
    "ko": "(?:은|는|이|가|도)",
    "ja": "[はもが]",
    "zh": "(?:则|将|预计|会|将会|预计将|也)?(?:增长|增加|扩大|上升|增)?[到至为]?",
}
"""What stands right behind the name of what a clause is about."""

ALONG_WITH = {
    "en": "(?:together|along) with|plus",
    "nl": "samen met|plus",
    "de": "(?:zusammen|gemeinsam) mit|plus",
    "fr": "(?:avec|associée? à|plus)",
    "es": "junto (?:con|a)|más",
    "pt": "junto (?:com|a[os]?)|mais",
    "it": "insieme (?:a|al|alla|ai|alle|con)|più",
    "pl": "(?:razem|wraz) z|plus",
    "ru": "(?:вместе|наряду) с|плюс",
    "sv": "tillsammans med|plus",
}
"""Words before a thing that is taken together with the one named before it."""

ACCOUNTS_FOR = {
    "en": "account represent compris constitut contribut make made",
    "nl": "goed vertegenwoordig rekening uitmak",
    "de": "entfall entfäll entfiel ausmach macht stell trug beigetragen",
    "fr": "représent pes pès concentr compt réalis assur fourni",
    "es": "represent supon supus aport concentr acapar",
    "pt": "represent respond concentr",
    "it": "rappresent pesa pesò concentr vale valgon fornisc fornit",
    "sv": "svara stod står utgör utgjord",
    "pl": "odpowiad stanow przypad padł",
    "ru": "приход приш составля занима",
    "ko": "차지",
    "ja": "占め",
    "zh": "占",
}
"""Stems of verbs that say of something that it is a portion of all: "accounts for 30%"."""
