"""Words between two dates, and words by which years passed are counted, by language.

Patterns of `FROM` end where the first date begins, those of `TO` are all that stands between the
two; of languages that put such words behind the date, `FROM` is part of `TO`.
"""

from __future__ import annotations

FROM = {
    "en": "from|between|(?:running|ran|lasted) from",
    "nl": "van|tussen|vanaf",
    "de": "vom|von|zwischen|ab",
    "fr": "du|de|entre(?: le)?|depuis(?: le)?|d['’]",
    "es": "del?|desde(?: el)?|entre(?: el)?",
    "pt": "del?|do|desde(?: o)?|entre(?: o)?",
    "it": "dal(?:l['’])?|da|tra(?: il)?|fra(?: il)?",
    "sv": "från(?: den)?|mellan(?: den)?",
    "pl": "od|między",
    "ru": "с|со|между",
}
"""What stands right before the first of two dates."""

TO = {
    "en": "to|until|till|through|and|–|-",
    "nl": "tot(?: en met| aan)?|t/m|en|–|-",
    "de": "bis(?: zum)?|und(?: dem)?|–|-",
    "fr": "(?:jusqu['’])?au|à|et(?: le)?|–|-",
    "es": "al?|hasta(?: el)?|y(?: el)?|–|-",
    "pt": "ao?|até(?: ao?)?|e(?: o)?|–|-",
    "it": "al(?:l['’])?|fino al(?:l['’])?|a|e(?: il)?|–|-",
    "sv": "till(?: och med)?(?: den)?|och(?: den)?|–|-",
    "pl": "do|a|i|–|-",
    "ru": "по|до|и|–|-",
    "tr": "(?:['’]?(?:ten|tan|den|dan|ndan|nden))?(?: itibaren)?(?: başlayıp)?|–|-",
    "ko": "부터|에 시작(?:해|하여|돼|되어)|에서|~|～|–|-",
    "ja": "から|に始まり、?|～|〜|–|-",
    "zh": "至|到|开始到|起至|起，?到|—|–|-|~",
}
"""All that stands between two dates that are the ends of one period."""

THOSE = {
    "en": "(?:in |over |during |for |within )?(?:these|those|the|all)",
    "nl": "(?:in |gedurende |tijdens )?(?:deze|die)",
    "de": "(?:in |während )?(?:diese[nr]?|jenen)",
    "fr": "(?:en |pendant |durant |sur )?ces",
    "es": "(?:en |durante )?(?:est[oa]s|es[oa]s|aquell[oa]s)",
    "pt": "(?:em |durante |nest[ea]s|ness[ea]s|naquel[ea]s)\\s?(?:est[ea]s|ess[ea]s|aquel[ea]s)?",
    "it": "(?:in |durante )?(?:quei|quelle|questi|queste|quegli)",
    "sv": "(?:under |på )?(?:dessa|de)",
    "pl": "(?:w |przez |w ciągu )?(?:te|tych|owych)",
    "tr": "bu",
    "ko": "이|그",
    "ja": "この|その",
    "zh": "这|在这",
}
"""What begins a sentence about the length of the period told in the one before."""

UNTIL = {
    "en": "until|till|up to",
    "nl": "tot(?: aan)?",
    "de": "bis(?: zu[mr]?)?",
    "fr": "jusqu['’](?:au|à|en)",
    "es": "hasta(?: el| la)?",
    "pt": "até(?: ao?| à)?",
    "it": "fino (?:al|alla|a|all['’])",
    "sv": "till|fram till",
    "pl": "(?:aż )?do",
    "ru": "до",
}
"""What leads from a length of time to its end: "for 33 days, until 8 March"."""

LATER_YEARS = {
    "en": "later|on(?=[,.])",
    "nl": "later",
    "de": "später",
    "fr": "plus tard|après(?=[,.])",
    "es": "después(?! de)|más tarde",
    "pt": "depois(?! d)|mais tarde",
    "it": "dopo(?=[,.])|più tardi",
    "sv": "senare",
    "pl": "później",
    "ru": "спустя|позже",
    "tr": "sonra",
    "ko": " ?만(?:에|인)|째| ?(?:뒤|후)인",
    "ja": "ぶり|目|後の(?:今|い|現|\\s?[\ue000-\ue004])",
    "zh": "(?:来|以来)?(?:首次|第一次)|[之以]?后的(?:今|\\s?[\ue000-\ue004])",
}
"""What right behind a number of years says that they have passed since the year told before."""

FOR_YEARS = {
    "en": "for(?: the past| the last)?|after|celebrat\\w+(?: its| their| his| her)?|turn(?:s|"
    "ed)|mark\\w*",
    "nl": "al|sinds|na|bestaat|viert",
    "de": "seit|nach|feiert",
    "fr": "depuis|après|fête|a|pour les|pour ses",
    "es": "desde hace|hace|tras|cumple|cumplió|celebra",
    "pt": "há|faz|completa|completou|após|celebra",
    "it": "da|dopo|compie|ha compiuto(?: da poco)?|hanno compiuto(?: da poco)?|festeggia|i|gli",
    "sv": "sedan|i|efter|fyller|firar",
    "pl": "od|po|ma|obchodzi",
    "ru": "уже|через",
}
"""What right before a number of years says that they have passed since the year told with them."""

BEGAN = {
    "en": "found\\w*|began|begun|start\\w*|open\\w*|set up|establish\\w*|built|launch\\w*|"
    "since|born|died|"
    "inaugurat\\w*|dating|dates|laid|joined|first|took over|took office|appointed|elected|"
    "formed|commissioned|unveiled",
    "nl": "opgericht\\w*|gesticht\\w*|begon|begonnen|gestart|geopend\\w*|gebouwd\\w*|sinds|"
    "geboren|overleden|overgenomen|aangetreden|benoemd|"
    "ingewijd\\w*|gelanceerd|ontstond|ontstaan",
    "de": "gegründet\\w*|begann|begonnen|eröffnet\\w*|gebaut\\w*|errichtet\\w*|seit|"
    "geboren\\w*|gestorben|"
    "verlegt\\w*|gestartet|übernahm|übernommen|gewählt|angetreten|"
    "erbaut\\w*|eingeweiht\\w*|entstand\\w*|entstanden",
    "fr": "fondée?s?|née?s?|morte?s?|commenc\\w+|début\\w*|ouvert\\w*|créée?s?|construit\\w*|"
    "depuis|lancée?s?|"
    "inaugurée?s?|bâtie?s?|fêtée?s?",
    "es": "fundad[oa]s?|fundó|empez\\w+|comenz\\w+|abiert[oa]s?|abrió|cread[oa]s?|"
    "construid[oa]s?|desde|nació|"
    "inaugurad[oa]s?|inauguró|arranc\\w+|nacid[oa]s?|constituid[oa]s?",
    "pt": "fundad[oa]s?|fundou|começ\\w+|abert[oa]s?|abriu|criad[oa]s?|construíd[oa]s?|desde|"
    "nasceu|"
    "inaugurad[oa]s?|arranc\\w+|nascid[oa]s?|constituíd[oa]s?",
    "it": "fondat[oaie]|iniziat\\w+|cominci\\w+|apert[oaie]|aprì|creat[oaie]|costruit[oaie]|"
    "dal|nat[oaie]|nacque|"
    "avviat[oaie]|"
    "inaugurat[oaie]|costituit[oaie]|sort[oaie]|istituit[oaie]",
    "sv": "grundad\\w*|grundades|började|startade\\w*|öppnade\\w*|byggd\\w*|byggdes|sedan|född|dog|"
    "invig\\w+|bildad\\w*|byggts|grundat",
    "pl": "założon\\w+|powsta\\w+|rozpocz\\w+|otwart\\w+|zbudowan\\w+|od|urodz\\w+|"
    "uruchom\\w+|wybudowan\\w+|utworzon\\w+|wzniesion\\w+",
    "ru": "основан\\w*|начал\\w*|открыт\\w*|построен\\w*|с|родил\\w*|"
    "запущен\\w*|создан\\w*|возвед[её]н\\w*",
    "tr": "kurul\\w+|başla\\w+|açıl\\w+|doğ\\w+|yapıl\\w+|inşa edil\\w+",
    "ko": "설립|창립|창업|문을 [연열]|시작|개관|개통|개장|개교|개원|출범|발족|"
    "착공|취임|지정|태어|이후|이래",
    "ja": "創業|設立|開業|始ま|開設|開館|開通|創設|創立|発足|結成|"
    "就任|着工|起工|指定|敷設|建設|建て|生まれ|以来|開始",
    "zh": "成立|创立|创办|开业|始于|建成|开馆|开工|动工|启动|通车|投产|首办|"
    "上任|就任|出生|开始|以来|创建",
}
"""Words that say that the year told with them is the one from which years are counted."""

JUBILEE = {
    "en": "anniversary|birthday|jubilee",
    "nl": "verjaardag|jubileum|bestaan",
    "de": "Geburtstag\\w*|Jubiläum\\w*|Jahrestag\\w*|Bestehen",
    "fr": "anniversaire",
    "es": "aniversario|cumpleaños",
    "pt": "aniversário",
    "it": "anniversario|compleanno",
    "sv": "års(?:dag|jubileum|fest)\\w*|årsdag\\w*|födelsedag\\w*|jubileum",
    "pl": "leci[aeu]m?|rocznic\\w+|urodzin\\w*",
    "ru": "летия|летие|годовщин\\w+",
    "tr": "yıl ?dönüm\\w+|yaş gün\\w+|yılı",
    "ko": "주년",
    "ja": "周年",
    "zh": "周年",
}
"""What right behind an ordinal or a number says that so many years have passed."""

EVERY = {
    "en": "every|each",
    "nl": "elke|iedere|om de",
    "de": "alle|jede[ns]?",
    "fr": "tou(?:te)?s les|chaque",
    "es": "cada",
    "pt": "(?:a )?cada",
    "it": "ogni",
    "sv": "var(?:je|t|annan|tredje)?",
    "pl": "co|każd\\w+",
    "ru": "кажд\\w+",
    "zh": "每(?:隔)?",
}
"""What stands right before a length of time that says how often something comes."""
