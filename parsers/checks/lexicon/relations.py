"""Cues that say how two values are related: by what share, against what, of how many times."""

from __future__ import annotations

OF = {
    "en": "of|out of|from among",
    "nl": "van de|van het|van|op",
    "de": "von|der|des|vom|unter",
    "fr": "sur les|sur|des|du|de la|de|d['’]",
    "es": "de los|de las|de|del|sobre",
    "pt": "dos|das|de|do|da|em",
    "it": "su|sui|sulle|sugli|dei|delle|di|del|della|degli",
    "ru": "из",
    "pl": "z|ze|spośród|na",
    "sv": "av",
    "ko": "중|가운데|의",
    "ja": "のうち|中|の",
    "zh": "中|的|里",
    "tr": "den|dan|nin|nın",
}
"""What stands between a part and its whole, or the whole and its part."""

AGAINST = {
    "en": "than|from|to|against|versus|vs\\.?|instead of|compared (?:with|to)|rather than|"
    "as (?:many|much|long|large|big|high|fast|expensive|dear) as|up on|down on|on the|"
    "previously|earlier|before|where|was|were|above|below",
    "nl": "dan|van|naar|tegen|tegenover|in plaats van|vergeleken met|ten opzichte van|als|"
    "was|waren|eerder|onder|boven",
    "de": "als|von|auf|gegenüber|statt|anstelle|verglichen mit|im Vergleich|nach|wie|war|waren|"
    "noch|zuvor|um|unter|über",
    "fr": "que|de|à|contre|au lieu d[e'’]|par rapport|face à|auparavant|était|étaient|sous|"
    "à peine|jusqu['’]à|n['’]en coûtaient",
    "es": "que|de|a|frente a|en lugar de|en vez de|respecto a|comparad\\w+ con|hasta|era|eran|"
    "por debajo|por encima|contra",
    "pt": "que|de|para|a|contra|em vez de|face a|em relação|ante|era|eram|até",
    "it": "che|da|dal|dai|dall['’]|a|al|ai|contro|invece d\\w+|rispetto|erano|era|a fronte",
    "ru": "чем|с|со|до|против|вместо|по сравнению|был\\w*",
    "pl": "niż|od|z|ze|do|wobec|zamiast|w porównaniu|był\\w*",
    "sv": "än|från|till|mot|i stället för|istället för|jämfört med|var",
    "ko": "보다|에서|대비|비해|이던|였던|으로|로",
    "ja": "より|から|に比べ|比|だった|対し|に対|を",
    "zh": "比|从|到|至|较|相比|而|原来|是",
    "tr": "dan|den|göre|kıyasla|yerine",
    "ar": "من|إلى|مقابل|مقارنة|بدلا",
    "hi": "से|की तुलना",
}
"""What stands between, or at, two values of which one is measured by the other."""

ALL = {
    "en": "total|all|whole|overall|altogether|entire|combined|sum(?!m)",
    "nl": "totaal|totale|hele|geheel|alle|gezamenlijk",
    "de": "gesamt|insgesamt|ganz|alle|sämtlich",
    "fr": "total|ensemble|tout|tous|toutes",
    "es": "total|conjunto|todo|toda|todos|todas",
    "pt": "total|conjunto|todo|toda|todos|todas",
    "it": "total|compless|intero|tutt",
    "ru": "всего|всех|обще|общ|совокуп|весь",
    "pl": "całk|łączn|ogół|wszystk|całoś",
    "sv": "total|alla|hela|samtliga|samman",
    "ko": "전체|총|모두|전국",
    "ja": "全体|全|総|合計",
    "zh": "全|总|总计|合计|整",
    "tr": "toplam|tüm|bütün",
    "ar": "إجمالي|مجموع|كل",
    "hi": "कुल|सभी",
}
"""Stems of words for the whole that a portion is of."""

GENITIVE = ("pl", "ru")
"""Languages in which a noun is told to be what a portion is of by its ending alone."""

SHARE = {
    "en": "account make made share represent repres compris form cover provid brought bring took "
    "take hold own belong worth constitut third came go went contribut attribut",
    "nl": "goed aandeel vorm bezit dek maak maak neem betaal vertegenwoordig uitmak komt kwam ging",
    "de": "anteil entfall entfäll entfiel ausmach macht hält stell trägt trag entspr deckt zahl",
    "fr": "représent part constitu détien détient couvr compt soit concentr pes apport verse prend",
    "es": "represent supon cuota constitu posee cubr aport concentr correspond quota equival",
    "pt": "represent parcela correspond respond constitu det equival cobr",
    "it": "rappresent quota costitu detien copr pari corrispond vers equival",
    "ru": "дол составля приход занима принадлеж равн",
    "pl": "stanow udział przypad odpowiad należ pokryw",
    "sv": "står andel utgör svarar motsvar tog",
    "ko": "차지 비중 비율 해당 점유 이른다 달한다",
    "ja": "占め 占める 割合 比率 あたる 当たる 相当 シェア",
    "zh": "占 份额 比例 比重 相当",
    "tr": "oluştur pay denk karşıl",
}
"""Stems of words that say that something is a part of a whole."""

UP_MORE = {
    "tr": "art yüksel çıktı büyü fazla çok zam sıçra tırman genişle ilerle arttı artış kazan",
    "hi": "बढ़ वृद्धि अधिक ज्यादा",
    "sv": "öka ökning steg stig stiger väx mer högre fler plus upp uppgång höj dyrare växt "
    "växa dyr stigit utök längre",
    "pl": "wzr wzros zwięk więcej podroż wyż droż plus rośn rósł rosł przyby podnios podwyż "
    "skocz drożej dłuż",
    "ru": "выше(?!\\w) подорожа вырас вырост растёт растет плюс прибав дорож больше",
    "it": "superior salit salgo balz rincar aument maggior più impenn ascend lievit ampli crebb "
    "avanz",
    "es": "superior dispar encarec multiplic supera sobre más mayor ascen escal repunt avan[zc] "
    "ampli creci encima",
    "fr": "supérieur bond hausse dépass progress augment supplément plus envol gonfl élarg "
    "mont[éea] majorat rallong excéd",
    "de": "mehr höher plus steig stieg wächst zunahm zuleg teurer besser verteuer kletter "
    "zugeleg zunehm ausgeweit aufschlag länger größer gesteiger aufgestock",
    "nl": "meer hoger stijg groei plus duurder gestegen toegenomen klom geklom klim "
    "opgelopen oploop uitgebreid uitbreid verhoog opgevoerd",
    "en": "more higher above up rise rose gain grew faster extra further dearer exceed "
    "climb increas increment swell swollen widen surplus upgrad",
    "ko": "더 뛰 늘 높 증가 많 확대 커 비싸 비쌌 비싼 올라 오르 치솟 "
    "불어 급증 급등 웃돌 상회 커졌 길어 뛰었",
    "ja": "多 増 高 上 長 広 伸 速 膨 急増 跳 拡 超",
    "zh": "多(?!达) 增 高(?!达) 涨 长 快 贵 升 扩 攀升 翻 超出 走高 漲 貴 擴",
    "pt": "avanç dispar ampli ultrapass mais maior acima",
}
DOWN_MORE = {
    "tr": "düş azal geri gerile küçül daha az ucuz indi inmiş eksil daral kısal kayb ucuzla kes",
    "hi": "घट कमी कम गिर",
    "sv": "minsk sjönk sjunk fall föll lägre mindre färre tillbaka ned billigare rasa krymp "
    "dala tapp nedgång kort förlor halver",
    "pl": "spad zmniejs niż mniej obniż ubył tańsz zmal skurcz spadek taniej krótsz cofn straci",
    "ru": "ниже(?!\\w) упал сниз меньш сократ дешев минус потер",
    "it": "cal scend sconto meno inferior perd ridu ribass econom crol flession contrazion "
    "tagli accorc arretr cedut abbass minor",
    "es": "baj caíd cay menos inferior debajo reduj perd descu descend barat retroc desplom "
    "merm encog contraj contracc recort acort ceder cedió retir",
    "fr": "baiss recul moins inférieur perd chut réduc rédui remise tomb effondr fondu "
    "contract fléch rétréc raccourc amput diminu cédé allég",
    "de": "weniger niedriger sank sink fiel fall rückgang billiger minus unter verlust kürz "
    "leicht schrumpf geschrumpf eingebroch einbruch brach verlor verkürz nachgelass "
    "büßt eingebüß rutsch abgenommen verbillig kürzer abwärts gesenk gekürz gedrück",
    "nl": "minder lager daal gedaald korting goedkoper verlies minus onder lichter krimp "
    "slonk geslonk zakt zakk teruggelopen terugliep inlever afgenomen korter ingezakt "
    "gekort verlaag teruggebracht",
    "en": "less fewer lower below down fell drop cut cheaper shed shrink loss discount "
    "lighter short contract dwindl slip tumbl plummet sank sink trim retreat crash "
    "declin lost shorten slimm",
    "ko": "적 줄 감소 낮 떨어 하락 내리 싸 덜 가볍 내려 내린 빠졌 "
    "깎 급감 급락 후퇴 위축 쪼그라 밑돌 하회 짧",
    "ja": "少 減 低 下 短 安 軽 縮 狭 落ち 落込 下回 割り込 後退 削",
    "zh": "少 减 低 跌 降 短 慢 便宜 轻 缩 下滑 回落 萎缩 不及 走低 折 減 輕 縮",
    "pt": "encolh retra cai tomb barat encurt ceder cedeu menor abaixo",
}
"""Further stems of comparing words, beside those for changes in `prose`."""


YEARLY = {
    "en": "a year|per year|annual|annually|yearly|per annum|each year|every year|compound|CAGR",
    "nl": "per jaar|jaarlijks|jaarlijkse|gemiddeld per jaar",
    "de": "pro Jahr|jährlich\\w*|jedes Jahr|im Jahresschnitt|Jahresdurchschnitt",
    "fr": "par an|annuel\\w*|chaque année",
    "es": "al año|anual\\w*|cada año|por año",
    "pt": "ao ano|anual|anuais|por ano|a cada ano",
    "it": "all['’]anno|annu[oai]\\w*|ogni anno",
    "ru": "в год|ежегодн\\w*|годов\\w+|среднегодов\\w+",
    "pl": "rocznie|średniorocz\\w+|co roku",
    "sv": "per år|årlig\\w*|om året|varje år",
    "ko": "연평균|매년|해마다|연간 성장",
    "ja": "年平均|毎年|年率",
    "zh": "年均|每年|年平均|复合|複合",
    "tr": "yılda|yıllık|her yıl",
    "ar": "سنويا|سنوي|كل عام",
    "hi": "सालाना|प्रति वर्ष|हर साल",
}
"""Words that say that a percentage is given by the year."""

AGO = {
    "en": "\\s?(?:a year |an? )?(?:earlier|ago|before|later|previous)",
    "nl": "\\s?(?:eerder|geleden|later)",
    "ru": "\\s?назад",
    "pl": "\\s?(?:temu|wcześniej)",
    "sv": "\\s?(?:sedan|tidigare)",
}
"""What makes of "a year" a time to compare with: "a year earlier"."""

TO = {
    "en": "to",
    "nl": "tot|naar|tot op",
    "de": "auf",
    "fr": "à|au",
    "es": "a|al?|hasta",
    "pt": "para|a|à",
    "it": "a|al|alla",
    "ru": "до",
    "pl": "do",
    "sv": "till",
    "zh": "到|至|为|原来的",
    "ja": "から",
    "ar": "إلى",
}
"""What stands before the portion of its old value to which something fell."""

BY = {
    "en": "by",
    "nl": "met",
    "de": "um",
    "fr": "de",
    "es": "un|en un",
    "pt": "em|em cerca de",
    "it": "del|dell['’]|di",
    "ru": "на",
    "pl": "o",
    "sv": "med",
    "ar": "بمقدار|بنسبة|بواقع",
}
"""What stands before the amount of a change."""

ENDS = {
    "en": "from|to|at",
    "nl": "van|naar|tot",
    "de": "von|auf|bei",
    "fr": "à",
    "es": "del|al",
    "pt": "para",
    "it": "dal|al|dall['’]",
    "ru": "с|со|до",
    "pl": "z|do",
    "sv": "från|till",
}
"""What stands before the ends of a change."""

OF_WHICH = {
    "en": "of which|of whom|of them|of these|of those|including",
    "nl": "waarvan|van wie|daarvan|van hen",
    "de": "davon|von denen|darunter|wovon|von ihnen",
    "fr": "dont|parmi lesquels|d['’]entre eux",
    "es": "de los cuales|de las cuales|de ellos|de ellas|de los que|de las que",
    "pt": "dos quais|das quais|deles|delas",
    "it": "di cui|dei quali|delle quali|di questi|di queste",
    "ru": "из них|из которых|в том числе",
    "pl": "z czego|z których|w tym",
    "sv": "varav|av dem|därav",
    "ko": "이 가운데|이 중|그중|그 가운데|이들 가운데|이들 중",
    "ja": "うち",
    "zh": "其中",
    "tr": "bunların|bunlardan",
    "ar": "منها|منهم",
    "hi": "इनमें",
}
"""What takes a part out of a whole told before it."""

TO_BEHIND = {
    "ja": "に(?!当|相|あた|つい)",
    "ko": "\\s?(?:으로|로)(?!\\w)",
}
"""What stands behind the portion of its old value to which something fell."""

MORE = {
    "en": "more|less|fewer|another|extra",
    "nl": "meer|minder",
    "de": "mehr|weniger",
    "fr": "plus|moins",
    "es": "más|menos",
    "pt": "mais|menos",
    "it": "più|meno",
}
"""What may stand right before the number of a change: "mais 65% do que em 2022"."""

JOINS = {
    "ko": "(?:하고|하며|했고|으며|이며|지만|는데)[,\\s]|[가-힣](?:고|며|으나|면서),\\s",
    "ja": "(?:して|おり|だが|が)、",
}
"""Endings after which another clause begins."""

ENDS_BEHIND = {
    "ja": "から|より",
    "ko": "에서|보다",
}
"""What stands behind the old value of a change."""

OWNING = {"ja": "の", "ko": "의", "zh": "的"}
"""The sign behind what something is of: "全体の14%"."""

COMES_TO = {
    "en": "(?:equal|equivalent|amount\\w*|com(?:es?|ing)|came|work\\w* out|correspond\\w*) "
    "(?:to|at)",
    "nl": "(?:gelijk|neer|komt|kwam|bedraagt|bedroeg|uit) (?:aan|op)",
    "de": "(?:beläuft|belief) sich auf|betr(?:ägt|ug)|kommt auf",
    "fr": "(?:s['’]élève|s['’]établit|s['’]élevait|équivaut|équivalant|correspond\\w*|égale?|"
    "se monte) (?:à|au)",
    "es": "(?:equival\\w+|asciend\\w+|ascendió|igual|correspond\\w+) (?:al?|a un)",
    "pt": "(?:equival\\w+|igual|correspond\\w+|ascend\\w+) a",
    "it": "(?:pari|equival\\w+|ammonta\\w*|corrispond\\w+|attest\\w+) (?:al|all['’]|a)",
    "sv": "(?:uppgår|uppgick|motsvarar|motsvarande|lika med) till",
    "zh": "(?:增幅|涨幅|漲幅|升幅|降幅|跌幅|减幅|減幅|增速|增长率|增長率|幅度)"
    "(?:为|為|达|達|是|约为|约|仅)?",
}
"""Words right before a percentage that something comes to: no end of a change."""

OR = {
    "en": "or|that is|which is|i\\.e\\.|equivalent to|equal to",
    "nl": "of|ofwel|oftewel|of wel|dat is|dus|wat neerkomt op|omgerekend",
    "de": "oder|das sind|das ist|also|sprich|das entspricht|beziehungsweise",
    "fr": "ou|soit|c['’]est-à-dire|ce qui (?:fait|représente|équivaut à)",
    "es": "o|es decir|o sea|esto es|lo que (?:supone|equivale a|representa)|equivalentes? al?",
    "pt": "ou|ou seja|isto é|o que (?:equivale|corresponde) a|o que representa|equivalentes? a",
    "it": "o|ossia|ovvero|cioè|vale a dire|pari al?|pari all['’]|il che equivale a",
    "sv": "eller|det vill säga|dvs\\.?|vilket är|vilket motsvarar|motsvarande",
    "pl": "czyli|lub|albo|to jest|tj\\.|to znaczy",
    "ru": "или|то есть|что составляет|что соответствует",
    "tr": "yani|ya da|veya",
    "ko": "즉|곧|또는|혹은|비율로는",
    "ja": "率にして|率で|つまり|すなわち|比率にして|割合にして",
    "zh": "即|也就是|或|折合|相当于|约合|幅度为|幅度達|增幅为|降幅为",
}
"""Words between an amount and the percentage that says the same: "4 million, or 12 %"."""

OF_CHANGE = {
    "en": "of|by",
    "nl": "van|met",
    "de": "von|um",
    "fr": "de|d['’]",
    "es": "de|en|por",
    "pt": "de|em",
    "it": "di|per|d['’]",
    "sv": "med|på",
    "pl": "o",
    "ru": "на",
}
"""Words between a word of rising or falling and the amount of the change: "a rise of", "um"."""

ADDED = {
    "en": "up|down|an? (?:increase|rise|gain|drop|fall|decline) of",
    "nl": "een (?:stijging|toename|groei|daling|afname) van",
    "de": "ein (?:Plus|Minus|Zuwachs|Anstieg|Rückgang) von",
    "fr": "en (?:hausse|baisse|recul|progression) de|une (?:hausse|baisse|progression) de|"
    "un recul de",
    "es": "un (?:aumento|alza|incremento|descenso) de|una (?:subida|caída|bajada) de",
    "pt": "um (?:aumento|crescimento|recuo) de|uma (?:alta|queda) de",
    "it": "un (?:aumento|incremento|calo) di|una crescita di",
    "sv": "en (?:ökning|minskning) med",
    "pl": "wzrost o|spadek o",
    "ru": "рост на|снижение на",
}
"""Words before an amount that say that it is added to what was, or taken from it."""

ON_TOP = {
    "en": "a further|another|an additional|alone|just in|only in",
    "nl": "nog eens|verder|alleen al",
    "de": "weitere[nrs]?|allein|nochmals|noch einmal",
    "fr": "encore|rien qu['’]",
    "es": "otros?|adicional(?:es)?|solo en|sólo en",
    "pt": "outros?|adiciona(?:l|is)|só em",
    "it": "un altro|altri|ulterior[ei]|solo (?:a|in|nel)",
    "sv": "ytterligare|bara i",
    "pl": "kolejn\\w+|dodatkow\\w+|jeszcze",
    "ru": "ещё|еще|только в",
    "tr": "daha",
    "ko": "추가로|다시|또",
    "ja": "さらに|だけで",
    "zh": "再|进一步|又|仅在|仅今年",
}
"""Words before a change that make it one more than that told before, or that of a part of it."""
