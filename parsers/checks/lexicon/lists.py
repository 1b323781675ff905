"""Words around lists of things that are counted beside them, by language."""

from __future__ import annotations

OUT_OF = {
    "en": "(?:out )?of (?:the|its|their|our|these|those|his|her)",
    "nl": "van (?:de|deze|die|zijn|haar|hun)",
    "de": "(?:von|aus) (?:den|diesen|ihren|seinen)|der|ihrer|seiner|dieser",
    "fr": "(?:de|d['’]entre|sur) (?:les|ces|ses|leurs|nos)|des|parmi les",
    "es": "de (?:los|las|sus|estos|estas)",
    "pt": "d[oa]s|de (?:seus|suas)|dest[ea]s",
    "it": "d(?:ei|elle|egli)|tra (?:i|le)|su",
    "sv": "av (?:de|dessa|sina|våra)",
    "pl": "spośród(?: tych)?|jed\\w+ z|z (?:tych|wszystkich)",
    "ru": "из(?: этих| своих)?",
}
"""Words between some things and all of them: "three of the five"."""

OF = {
    "en": "in|out of",
    "nl": "van de|op de",
    "de": "von",
    "fr": "sur",
    "es": "de cada|sobre",
    "pt": "em cada|em",
    "it": "su",
    "sv": "av",
    "pl": "na",
    "ru": "из",
}
"""Words between some things and how many there are: "three sectors in five", "drei von vier"."""

HAVING = {
    "en": "with|having",
    "nl": "met",
    "de": "mit",
    "fr": "avec|ayant",
    "es": "con",
    "pt": "com",
    "it": "con",
    "sv": "med",
    "pl": "z|ze",
    "ru": "с|со",
}
"""Words behind a counted noun that say what the things have, to which a list may belong."""

DONE = {
    "en": "done|(?:that['’]s|that is) (?:it|all)|voilà|off you go",
    "nl": "klaar|dat is alles|dat was het",
    "de": "fertig|das war['’]s|das ist alles",
    "fr": "voilà|c['’]est tout|c['’]est (?:fait|bon)|hop",
    "es": "listo|ya está|eso es todo",
    "pt": "pronto|é isso|é só",
    "it": "fatto|ecco fatto|è tutto|basta",
    "sv": "klart|det är allt",
    "pl": "gotowe|to wszystko",
    "ru": "готово|вс[её]|это вс[её]",
}
"""What ends a list of steps without being one."""

AMONG = {
    "zh": "里|中|之中|当中",
    "ja": "のうち|の中で|中",
    "ko": " ?(?:가운데|중)",
}
"""Words behind a counted noun that say that it is all of them that some are told of."""

FOLLOWING = {
    "en": "following|as follows|these are|below",
    "nl": "volgende|als volgt|hieronder",
    "de": "folgende|wie folgt|nachstehend",
    "fr": "suivante?s?|ci-dessous",
    "es": "siguientes?|a continuación",
    "pt": "seguintes?|a seguir|abaixo",
    "it": "seguenti?|di seguito",
    "sv": "följande",
    "pl": "następując\\w+",
    "ru": "следующ\\w+",
    "tr": "şunlar|aşağıdaki",
    "ko": "다음|아래|것은",
    "ja": "次の|以下|下記",
    "zh": "以下|如下|下列",
}
"""Words that say that what is counted follows, where no colon says so."""

RELATIVE = {
    "en": "that|which|who|whose|with|without",
    "nl": "die|met|zonder",
    "de": "mit|ohne",
    "fr": "qui|que|dont|avec|sans",
    "es": "que|con|sin",
    "pt": "que|com|sem",
    "it": "che|con|senza",
    "sv": "som|med|utan",
    "pl": "z|bez",
    "ru": "с|без",
}
"""Words right behind a counted noun that begin what tells some of the things from the others."""

CHIEF = {
    "fr": "principa(?:les|ux)|premi(?:ers|ères)|grand(?:s|es)",
    "es": "principales|mayores|primer[oa]s|grandes",
    "pt": "principais|maiores|primeir[oa]s|grandes",
    "it": "principali|maggiori|prim[ie]|grandi",
}
"""Adjectives behind a counted noun that say that a table need not have more of the things."""

LEADS = {
    "en": "after|in|with|since|over|for|among|at|from|by|during|within|besides|unlike|of|to",
    "nl": "na|in|met|sinds|over|voor|onder|bij|van|door|tijdens|binnen|naast",
    "de": "nach|in|mit|seit|über|für|unter|bei|von|durch|während|innerhalb|neben|im|am",
    "fr": "après|en|avec|depuis|sur|pour|parmi|chez|de|par|pendant|outre|dans|sous",
    "es": "tras|en|con|desde|sobre|para|entre|de|por|durante|además|después",
    "pt": "após|em|com|desde|sobre|para|entre|de|por|durante|além|depois|nos|nas",
    "it": "dopo|in|con|da|su|per|tra|di|durante|oltre|entro|nei|nelle|negli",
    "ru": "после|в|с|за|на|для|среди|у|из|по|кроме|через|во|со",
}
"""Words that begin what leads up to a sentence, so that a comma after it opens no apposition."""

EXAMPLES = {
    "en": "so on|so forth|etc|such as|including|includes?|like|e\\.g\\.|for example|among|notably|"
    "especially|more|other|another|at least|every|of the|out of|per",
    "nl": "enzovoort|zoals|waaronder|bijvoorbeeld|onder andere|onder meer|vooral|"
    "andere|minstens|van de|per",
    "de": "so weiter|wie|darunter|etwa|beispielsweise|zum Beispiel|unter anderem|vor allem|weitere|"
    "mindestens|von den|der|pro|je",
    "fr": "etc|comme|dont|notamment|par exemple|autres|au moins|des|par",
    "es": "etc|como|entre ell[oa]s|por ejemplo|incluid\\w+|otros|otras|al menos|de los|de las|por",
    "pt": "como|entre el[ea]s|por exemplo|incluindo|outros|outras|pelo menos|dos|das|por",
    "it": "come|tra cui|ad esempio|per esempio|altri|altre|almeno|dei|delle|per",
    "ru": "например|включая|в том числе|такие как|другие|из",
    "zh": "等|例如|包括|至少|其他",
    "ja": "など|例えば|ほか|少なくとも",
    "ko": "등|예를 들어|포함|이상|다른",
}
"""Words that say that a list is not, or need not be, complete."""

BOUNDED = {
    "en": "for|of|per|between|up to|at most|more than|fewer than",
    "nl": "voor|per|tussen|tot|hoogstens|meer dan|minder dan",
    "de": "für|pro|je|zwischen|bis zu|höchstens|mehr als|weniger als",
    "fr": "pour|par|entre|jusqu['’]à|au plus|plus de|moins de",
    "es": "para|por|entre|hasta|como máximo|más de|menos de",
    "pt": "para|por|entre|até|no máximo|mais de|menos de",
    "it": "per|tra|fra|fino a|al massimo|più di|meno di",
    "ru": "между|до|более|менее",
}
"""Words right before a count that make it none of what is listed behind its sentence."""

SOME = {
    "en": "some|a few|several",
    "nl": "enkele|sommige|een paar",
    "de": "einige|manche",
    "fr": "quelques|certaine?s?",
    "es": "algun[oa]s",
    "pt": "algun?s|algumas",
    "it": "alcun[ei]|qualche",
    "ru": "некоторы\\w+|нескольк\\w+",
    "zh": "部分|一些|几个|幾個",
    "ja": "いくつか|一部",
    "ko": "몇몇|일부|몇 가지",
}
"""Words that say that some of what is counted are listed: “eight talks, some of which are”."""

DEFINITE = {
    "en": "the|these|those|both|all|its|their|our|other|same",
    "nl": "de|deze|die|beide|alle|(?<!\\ber )(?<!\\bdit )(?<!\\bdat )(?<!\\bhet )zijn|haar|hun|"
    "andere|dezelfde|zelfde",
    "de": "die|diese|beide|alle|den|der|seine|ihre|anderen|selben|gleichen",
    "fr": "les|ces|ses|leurs|nos|autres|des|mêmes",
    "es": "los|las|estos|estas|sus|otros|otras|mism[oa]s",
    "pt": "os|as|estes|estas|seus|suas|outros|mesm[oa]s",
    "it": "i|gli|le|questi|queste|suoi|sue|altri|stess[ie]",
    "ru": "эти|все|оба|обе|других",
}
"""Words before a count of things that were spoken of before."""

POINTED = (
    *("这", "該", "该", "這", "此", "上面", "上面的", "上述", "以上"),
    *("前述", "この", "その", "これら", "これらの", "上の", "前記の"),
    *("이 ", "그 ", "위 ", "앞의 "),
)
"""What stands before a count of things spoken of before, in Chinese, Japanese and Korean."""

OPENS_LIST = {
    "en": "in|namely|at|from|for",
    "nl": "in|namelijk|te|uit|voor",
    "de": "in|nämlich|aus|für",
    "fr": "à|en|au|dans|à savoir",
    "es": "en|a saber|de",
    "pt": "em|a saber|de",
    "it": "a|in|cioè|ossia",
    "ru": "в|а именно",
}
"""Words after a counted noun that may open the list of what was counted."""

FROM = {"en": ("from",), "nl": ("uit",), "de": ("aus",)}
"""Those of them that tell where things are from or who has them: one may have several."""

ASIDES = {
    "en": "our|his|her|its|their|my|the|an?",
    "nl": "onze?|zijn|haar|hun|mijn|de|het|een",
    "de": "unser\\w*|seine?|ihre?|meine?|der|die|das|eine?",
    "fr": "notre|son|sa|leur|mon|ma|le|la|une?",
    "es": "nuestr[oa]|su|mi|el|la|una?",
    "pt": "noss[oa]|seu|sua|meu|minha|o|a|uma?",
    "it": "nostr[oa]|suo|sua|mio|mia|il|la|una?",
    "ru": "наш\\w*|его|её|их|мой|моя",
}
"""Words that begin a remark on the name before it, in a list of names."""

COPULAS = {
    "en": "is|are|was|were|has|have|had",
    "de": "ist|sind|war|waren|hat|haben",
    "nl": "is|zijn|was|waren|heeft",
    "fr": "est|sont|était|étaient|a|ont",
    "es": "es|son|era|eran|está|tiene",
    "pt": "é|são|era|eram|está|tem",
    "it": "è|sono|era|erano|ha",
}
"""Verbs that stand behind a number only where it tells which one is meant: "week two is"."""

FURTHER = {
    "en": "other|others|another|more|further|additional|such as",
    "nl": "andere|overige|nog|extra|meer",
    "de": "andere[nr]?|weitere[nr]?|übrigen?|noch|zusätzliche[nr]?|mehr",
    "fr": "autres|encore|supplémentaires|de plus",
    "es": "otr[oa]s|más|adicionales|demás",
    "pt": "outr[oa]s|mais|adicionais|demais",
    "it": "altr[ei]|ulteriori|più",
    "sv": "andra|övriga|ytterligare|till",
    "pl": "inn\\w+|pozostał\\w+|kolejn\\w+|dalsz\\w+|jeszcze",
    "ru": "друг\\w+|остальн\\w+|ещё|еще",
    "tr": "diğer|başka|daha",
    "ar": "أخرى|آخر",
    "hi": "अन्य|और",
    "ko": "다른|나머지|기타|더|또",
    "ja": "ほか|他の|別の|残る|残り",
    "zh": "其他|其它|另外|另|其余|还有",
}
"""Words beside a count that say that it is of others than those spoken of."""

ELSEWHERE = {
    "en": "abroad|elsewhere|overseas",
    "nl": "elders|in het buitenland",
    "de": "anderswo|im Ausland",
    "fr": "ailleurs|à l['’]étranger",
    "es": "en el extranjero|en otr[oa]s?",
    "pt": "no estrangeiro|no exterior|em outr[oa]s?",
    "it": "altrove|all['’]estero",
    "sv": "utomlands|på annat håll",
    "pl": "za granicą|gdzie indziej",
    "ru": "за рубежом|за границей|в друг\\w+",
    "tr": "yurt dışında\\w*",
    "ar": "في الخارج",
    "hi": "विदेश\\w*",
    "ko": "해외",
    "ja": "海外",
    "zh": "海外|国外|國外",
}
"""Words behind a counted noun that say that the things are others than those at home."""

SINGLE = {
    "en": "one",
    "nl": "één|een",
    "de": "eine?[rsmn]?",
    "fr": "une?",
    "es": "un[ao]?",
    "pt": "uma?",
    "it": "un[oa]?",
    "sv": "en|ett",
    "pl": "jed\\w+",
    "ru": "од[инна]\\w*",
    "tr": "bir[ie]?",
}
"""One thing of several, as the first word of an item of a list."""
