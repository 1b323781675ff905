"""Words of statements about numbers, by language: directions, multiples, each, together, lists.

Stems match at the beginning of a word (in scripts without blanks: anywhere). Patterns are for
masked sentences, in which every quantity is one character (`checks.analysis.phrases`). In them
`A` and `B` stand for two amounts of one unit and `~` for up to 45 characters without another
amount.
"""

from __future__ import annotations

FROM_TO = {
    "en": ("from A~to~B", "from~A~to~B"),
    "nl": ("van A~naar~B", "van~A~naar~B", "van A~tot B"),
    "de": ("von A~auf~B", "von~A~auf~B"),
    "fr": ("d[eu’'] ?A~à~B", "d[eu’'] ?~A~à~B"),
    "es": ("de A~ a ~B", "de~A~ a ~B", "del? l?[oa]?s?~A~ a (?:l[oa]s )?~B", "desde~A~hasta~B"),
    "pt": ("d(?:e|[oa]s?) A~(?:para| a )~B", "d(?:e|[oa]s?)~A~(?:para| a )~B"),
    "it": ("da A~ a ~B", "da(?:l|i|gli|lle|ll['’])?~A~ a(?:l|i|gli|lle|ll['’])?~B"),
    "sv": ("från A~till~B",),
    "pl": (" z A~do~B",),
    "ru": ("[сc]о? A~до~B", "[сc]о? ~A~до~B"),
    "ko": ("A~에서~B", "A~에서~,~B"),
    "ja": ("A~から~B", "A~から~、~B"),
    "zh": ("[从由自]~A~[到至为为]~B", "[从由自]~A~[到至為]~B"),
    "ar": ("من A~(?:إلى|الى)~B", "من~A~(?:إلى|الى)~B"),
}
"""A change from one value to another; the first pattern that matches counts."""

TO_FROM = {
    "en": (
        "to B~,? (?:up|down) ~from A",
        "B~,? (?:up|down) ~from A",
        "to B~from A",
        "B~,? ~(?:compared (?:with|to)|against|instead of|versus) A",
    ),
    "nl": ("B~,?~(?:tegen(?:over)?|in plaats van) A",),
    "de": ("B~,?~(?:gegenüber|statt|nach) A",),
    "fr": ("B~,?~(?:contre|au lieu de) A",),
    "es": ("B~,?~(?:frente a|en lugar de) A",),
    "pt": ("B~,?~(?:contra|em vez de|ante) A",),
    "it": ("B~,?~(?:contro|rispetto a(?:i|l)?|invece di) A",),
    "zh": (
        "B~[,，]?~比(?!之下)~A~(?:增|减|減|上升|下降|提高|多|少)",
        "B[,，]而[^。,，]{0,6}(?:前|原来|原先|过去|去年|上年|此前|当时)~A",
    ),
    "ja": ("B~で、~A~(?:から|より|に比べ)",),
    "ko": ("B(?:으로|로|이며|인데|,)~A~보다",),
    "ru": ("B~,?~против A",),
}
"""The same with the new value first."""

RANGE_TO = {
    "ko": "에서",
    "ja": "から",
    "zh": "(?:升|降|增|减|减少|增加|增长|涨|跌|提高|下降|上升)?[到至]",
    "ru": r"\s+до\s+",
    "en": r"\s+to\s+",
    "de": r"\s+auf\s+",
    "nl": r"\s+naar\s+",
    "fr": r"\s+à\s+",
    "es": r"\s+a\s+",
    "pt": r"\s+(?:para|a)\s+",
    "it": r"\s+a\s+",
    "ar": r"\s+(?:إلى|الى)\s+",
    "pl": r"\s+do\s+",
    "sv": r"\s+till\s+",
}
"""What stands between the ends where "from A to B" is read as one range."""

TO = {
    "en": (
        (
            "(?:fallen|fell|falls|risen|rose|rises|dropped|drops|grown|grew|grows|climbed|cut|cuts|"
            "increased) ?~to B"
        ),
    ),
    "nl": (
        "(?:gedaald|daalde|gestegen|steeg|gezakt|gegroeid) ?~tot B",
        "~naar B",
        "(?:is|zijn|wordt|worden) (?:het|dat) ~B",
    ),
    "de": (
        "auf B~(?:gefallen|gesunken|gestiegen|gewachsen)",
        "(?:fiel|sank|stieg|wuchs)~auf B",
        "(?:sind|werden|waren) es ~B",
    ),
    "fr": (
        "(?:tombé|passé|monté|descendu|baissé)\\w*~à B",
        "(?:ce sera|ce seront|il passera à) ~B",
    ),
    "es": ("(?:cayó|bajó|subió|caído|bajado|subido)~a B", "(?:serán|pasará a|pasarán a) ~B"),
    "it": ("(?:sceso|salito|calato|cresciuto)\\w*~a B", "(?:saranno|passerà a|passeranno a) ~B"),
    "pt": ("(?:caiu|subiu|caído|subido)~para B", "(?:serão|passará a|passarão a) ~B"),
    "zh": ("(?:降到|降至|升至|增至|涨到|跌至)~B",),
    "ja": ("B~に(?:下が|上が|減|増|値下)",),
    "ko": ("B~로 (?:내렸|올랐|줄었|늘었)",),
}
"""A change whose old value was given in the sentence before."""

UP = {
    "en": "rise(?!\\w{2}) rose(?!\\w) risen increase grow grew up(?!\\w) upward climb gain "
    "jump surge higher more expand growth improve raise soar uplift boost "
    "bigger larger dearer added",
    "nl": "verbeter stijg steeg toen[ae]m toe(?!\\w) groei meer hoger verhog toename duurder "
    "gegroeid",
    "de": "verbesser steig stieg kletter klomm zunahme wachs wuchs gewachs mehr höher erhöh "
    "anstieg zuwachs plus "
    "gestieg teurer zugenommen steigerung",
    "fr": "amélior hausse augment croiss croît progress plus bond crû grimp accru cher(?!ch) "
    "gagn supérieur élev",
    "es": "mejor aument subi sube crec más increment alza crecimiento creció elev "
    "gan[aóo] superior encarec",
    "pt": "melhor aument subi sobe cresc mais alta acréscimo elev ganh superior encarec",
    "it": "miglior aument sali(?!n) sale(?!\\w) salgono cresc più rialzo increment crescita "
    "guadagn superior rincar",
    "sv": "öka ökning steg väx mer högre",
    "pl": "wzr więcej wzros zwięk podroż",
    "ru": "рост вырос увелич больше прирост повыс подня подним подорож росл рос(?!\\w) выше возрос",
    "ko": "증가 (?<!오)늘 올랐 오른 뛰었 뛴 치솟 상승 성장 인상 높아 많 넓어 비싸 비쌌 비싼",
    "ja": "増 上昇 伸び 成長 上が 上げ 上回 値上 高 拡大",
    "zh": "增(?!值税|值稅) 上升 上涨 上调 提高 提升 涨 多(?!达) 高(?!达) 增長 上漲 上調",
}
UP["ar"] = (
    "ارتف ترتف يرتف سترتف سيرتف وارتف وترتف وسترتف تزيد يزيد ستزيد سيزيد يزداد تزداد قفز صعد "
    "زيادة زاد نمو نما أكثر أعلى بزيادة بارتفاع"
)
DOWN = {
    "ar": "انخف تنخف ينخف ستنخف سينخف وانخف تتراجع يتراجع تقلص يتقلص "
    "تراجع خفض أقل هبط بانخفاض بتراجع",
    "en": "fall(?!\\w) falls fall(?:en|ing)(?!\\w) fell(?!\\w) decrease drop declin down(?!\\w) "
    "downward reduc lower less(?!\\s\\w+[:;,.]) cut shrank shrink loss slash slid cheaper fewer "
    "smaller plunge slump saving shorter slow",
    "nl": "daal dal gedaald minder lager verlag afname daling goedkoper kromp korting "
    "bespar vertraag teruggang gezakt gekrompen",
    "de": "sink sank gesunk fallen(?!\\w) fällt fiel gefall abnahme rückgang weniger niedriger "
    "reduz verringer "
    "verlangsam zurück gering einspar erspar minus senk günstiger billiger kürz",
    "fr": "ralent baiss recul dimin moins chut rédui réduc tomb repli perd inférieur abaiss économ",
    "es": "desaceler ralentiz baj(?!o\\b) disminu caíd cay reduc reduj menos descen recort ahorr "
    "perd inferior abarat retroce",
    "pt": "desaceler abrand queda ca(?:i|iu|ir|em|íram|iram|ía|íam|íd[oa]s?|indo)(?!\\w) diminu "
    "reduç reduz menos desce baix recu "
    "inferior perd poupan econom",
    "it": "rallent cal(?:[aoiò]|an?o|at[oaie]|are|ando|erà|i|ano)(?!\\w) dimin scend sces riduz "
    "ridu ridott meno ribass "
    "inferior risparm perd pers[oiae](?!n)",
    "sv": "minsk sjönk fall föll lägre mindre",
    "pl": "spowoln spad mniej obniż zmniejsz stania",
    "ru": "замедл снизи сниж упа паден дешевле подешев меньше сокращ сократ умень дешев",
    "ko": "둔화 감소 줄(?=[었어인이여일고며면임]) 내렸 내린 하락 낮아 낮은 낮춘 낮췄 떨어 "
    "(?<![가-힣])적(?=[은었어다게]) 인하 (?<!둘러)싸 절감 단축 저렴",
    "ja": "鈍化 減速 減 下落 低下 下が 下げ 値下 安く 安い 安か 縮小 少な 短縮 縮",
    "zh": "放缓 减速 降 减 下跌 下调 下調 削 跌 (?<![至不很])少(?![数數]) 低 減 下滑 缩短 "
    "节省 便宜",
}

OF_AMOUNT = {
    "en": "sav lose losing lost loss cost",
    "nl": "bespar verlie verlor kost",
    "de": "spar einspar erspar verlier verlor verlust kost",
    "fr": "économis perd pert coût",
    "es": "ahorr perd pérd cost",
    "pt": "poup econom perd custa",
    "it": "risparm perd perso(?!n) persi persa cost",
    "sv": "spar förlor kost",
    "pl": "oszczęd strac koszt",
    "ru": "эконом теря потер стоит",
    "ko": "절감 절약 손실",
    "ja": "節約 削減 損失",
    "zh": "节省 节约 损失",
}
"""Stems of verbs that say how much is saved or lost: a range behind them is of that amount."""

YEARLY = {
    "en": "a year|per year|annual|annually|yearly|on average|per annum|each year|every year|"
    "compound|CAGR",
    "nl": "per jaar|jaarlijks|gemiddeld",
    "de": "pro Jahr|jährlich|im Jahr|durchschnittlich|jedes Jahr",
    "fr": "par an|annuel|en moyenne|chaque année",
    "es": "al año|anual|de media|cada año|por año",
    "pt": "ao ano|anual|em média|por ano|a cada ano",
    "it": "all['’]anno|annuo|annua|in media|ogni anno",
    "ru": "в год|ежегодн|годов|в среднем",
    "ko": "연평균|매년|해마다|연간",
    "ja": "年平均|毎年|年率|年間",
    "zh": "年均|每年|年平均|复合|複合",
}

POINTS = {
    "en": "percentage point|points|pp",
    "nl": "procentpunt",
    "de": "prozentpunkt",
    "fr": "points?",
    "es": "puntos?",
    "pt": "pontos?",
    "it": "punti",
    "ru": "п\\.п|процентн\\w+ пункт",
    "ko": "포인트|p",
    "ja": "ポイント",
    "zh": "百分点|個百分點|百分點",
}

CONTRAST = {
    "en": "than|from|as (?:many|much|large|high) as|compared (?:with|to)|against|"
    "versus|instead of|previously|earlier|before",
    "nl": "dan|nog|was dat|zoveel als|als|tegen|tegenover|"
    "ten opzichte van|vergeleken met|eerder|voorheen",
    "de": "als|wie|gegenüber|im Vergleich|verglichen|statt|waren es noch|noch|zuvor|früher",
    "fr": "que|contre|par rapport|au lieu de|inférieure?s?|supérieure?s?|auparavant|plus tôt|avant",
    "es": "que|frente|respecto|en lugar de|inferior(?:es)?|superior(?:es)?|antes|anterior",
    "pt": "que|contra|face|em relação|em vez de|inferior(?:es)?|superior(?:es)?|antes|anterior",
    "it": "che|contro|rispetto|invece di|inferior[ie]|superior[ie]|prima|precedente",
    "ru": "чем|против|по сравнению|вместо|ранее|раньше|прежде|прошл\\w+",
    "ko": "보다|대비|에 비해|이전|기존|종전",
    "ja": "より|比べ|前年|から|対し|以前",
    "zh": "比|相比|较|而",
    "ar": "من|مقارنة|مقابل|بدلا",
}
"""Words in a sentence of two values and a change that say the one is measured by the other."""

LEVEL = {
    "fr": "inférieure?s?|supérieure?s?",
    "es": "inferior(?:es)?|superior(?:es)?",
    "pt": "inferior(?:es)?|superior(?:es)?",
    "it": "inferior[ie]|superior[ie]",
}
"""Words that by themselves set one value against another."""

THUS = {
    "en": "thus|so|therefore|hence|which means|that is|a (?:rise|fall|drop|cut|gain|saving)",
    "nl": "dus|daarmee|zodoende|ofwel|dat is",
    "de": "also|damit|somit|folglich|mithin|demnach|das sind|das ist",
    "fr": "donc|ainsi|soit|c['’]est",
    "es": "así|por tanto|por lo tanto|es decir|entonces|o sea",
    "pt": "assim|portanto|ou seja|logo",
    "it": "quindi|dunque|così|cioè|pertanto",
    "ru": "таким образом|то есть|значит|итак|тем самым",
    "ko": "따라서|즉|그러므로|결국",
    "ja": "つまり|したがって|すなわち|よって",
    "zh": "因此|即|也就是|于是|从而",
    "ar": "أي|وبذلك|إذن",
}
"""Words by which a sentence draws the sum of what was said before."""

WITH = {
    "en": "with an?|with",
    "nl": "met een|met",
    "de": "mit einem|mit einer|mit",
    "fr": "avec une?|avec|ce qui (?:fait|représente)",
    "es": "con un|con una|lo que (?:supone|representa|equivale a|significa)",
    "pt": "com um|com uma|o que (?:dá|representa|corresponde a|significa)",
    "it": "con un|con una|il che (?:rappresenta|equivale a)|pari a",
    "ru": "что (?:составляет|соответствует)",
}
"""Words that tie a change to the values before it, though they look like another clause."""

EACH = {
    "en": "each|apiece|every one|per (?:head|person|unit|piece)",
    "nl": "elke?|ieder|iedere|per stuk",
    "de": "jede[rsmn]?|jeweils|je",
    "fr": "chacune?|chaque",
    "es": "cada",
    "pt": "cada",
    "it": "ciascun[oa]?|ognuno|ognuna|ogni|l['’]uno|l['’]una",
    "ar": "لكل|كل واحد|كل",
    "sv": "varje|vardera",
    "pl": "każd\\w+",
    "ru": "кажд\\w+|по",
    "ko": "각각|씩|한 \\w{1,3}에",
    "ja": "それぞれ|ずつ|\ue000\\w{0,2}(?:あたり|当たり|につき)|各",
    "zh": "每|各",
}

TOGETHER = {
    "en": "together|in all|in total|altogether|combined|a total of|all told|which makes|that makes|"
    "therefore|thus|adds? up to|sums? up to|totall?ing|overall|total|hence|comes? to|making",
    "nl": "samen|in totaal|bij elkaar|alles bij elkaar|dus|opgeteld|goed voor|totaal|"
    "dat is|dat zijn",
    "de": "zusammen|insgesamt|macht zusammen|in Summe|folglich|also|somit|demnach|macht das|"
    "ergibt|alle zusammen|mithin|summiert",
    "fr": "en tout|au total|ensemble|soit|pour un total de|donc|ce qui (?:fait|représente)|total",
    "es": "suman|suma|en total|en conjunto|juntos|totalizan|por un total de|"
    "lo que (?:da|suma|supone)|total",
    "pt": "somam|no total|ao todo|juntos|totalizam|num total de|o que (?:dá|soma|perfaz)|total",
    "it": "in tutto|in totale|insieme|complessiv\\w+|per un totale di|cioè|quindi|totale",
    "sv": "tillsammans|totalt",
    "pl": "razem|łącznie",
    "ru": "вместе|всего|в сумме|итого|в общей сложности|то есть|суммарно",
    "ar": "معا|إجمالي|إجمالا|بمجموع|المجموع|أي",
    "ko": "모두|합쳐|총|합하면|합계|전체|합치면",
    "ja": "合わせて|合計|計|全部で|全体で|総額|では|なら",
    "zh": "共|合计|一共|总共|合計|總共|总计|即",
}

BUT = {
    "en": "but|while|whereas|though|although",
    "nl": "maar|terwijl|echter",
    "de": "aber|doch|während|jedoch",
    "fr": "mais|tandis que|alors que",
    "es": "pero|mientras que|aunque",
    "pt": "mas|enquanto|embora",
    "it": "ma|mentre|però",
    "sv": "men|medan",
    "pl": "ale|lecz|natomiast",
    "ru": "но|а|однако",
    "tr": "ama|ancak|fakat",
    "ko": "지만|는데|반면",
    "ja": "だが|ですが|一方",
    "zh": "但|不过|而",
}
"""Words that set what follows against what was said."""

JOINTLY = {
    "en": "together|combined|between them|jointly",
    "nl": "samen|tezamen|gezamenlijk",
    "de": "zusammen|gemeinsam",
    "fr": "ensemble|à eux (?:deux|trois)|réuni\\w*",
    "es": "juntos|juntas|en conjunto|entre (?:ambos|ambas|los dos|las dos)",
    "pt": "juntos|juntas|em conjunto",
    "it": "insieme|congiuntamente",
    "pl": "razem|wspólnie",
    "ru": "вместе|совместно",
    "sv": "tillsammans",
    "ko": "합쳐|합치면|합하면|함께",
    "ja": "合わせて|合計",
    "zh": "合计|合計|共同|加起来",
}
"""Words that say that several things are or do something together."""

WHOLE = {
    "en": "includes?|including|consists? of|comprises?|made up of|split into|divided|of the|of its|"
    "of these|of this|of that|of which|comes? from|share|breaks? down|allocat\\w+|went to|goes? to|"
    "sources|among them",
    "nl": "van de|waarvan|bestaat uit|komt|verdeeld|omvat|daarvan",
    "de": "davon|von den|besteht aus|setzt sich|verteil\\w+|umfasst|entfallen|entfällt|darunter",
    "fr": "dont|sur les|comprend|se compose|se partagent|répart\\w+|provien\\w+|dans le détail",
    "es": "de los|de las|incluye|se compone|se destinan|de ellos|reparten|proceden|distribuye\\w*",
    "pt": "dos|das|inclui|compõe|destinad\\w+|deles|distribuíd\\w+|vêm de",
    "ar": "منها|من بينها|تشمل|يشمل|تتكون|تتوزع|موزعة|من",
    "it": "dei|delle|di cui|comprende|si compone|suddivis\\w+|provengono|destinat\\w+",
    "ru": "из них|из которых|включает|состоит|в том числе|приход\\w+",
    "ko": "가운데|중|포함|구성|나누어|나뉜",
    "ja": "うち|内訳|含|からなる|分け|のは",
    "zh": "其中|包括|分为|来自|由|用于|當中|中(?=[,，])",
}

INCLUDING = {
    "en": "including|among|such as|mainly|mostly|above all|largest",
    "nl": "waaronder|onder meer|onder andere|vooral|met name|grootste",
    "de": "darunter|unter anderem|vor allem|hauptsächlich|größte\\w*",
    "fr": "dont|notamment|parmi|surtout|principalement",
    "es": "entre ell[oa]s|incluid\\w+|sobre todo|principalmente",
    "pt": "entre el[ea]s|incluindo|sobretudo|principalmente",
    "it": "tra cui|fra cui|soprattutto|principalmente",
    "ru": "в том числе|среди|прежде всего|главным образом",
    "zh": "其中包括|主要|等",
    "ja": "など|主に",
    "ko": "등|주로",
}
"""Words that say that the parts named may not be all."""

REST = {
    "en": "rest|remaining|remainder|other half|left over|others|respectively",
    "nl": "rest|overige|resterende",
    "ar": "البقية|الباقي|المتبقي\\w*|بقية",
    "de": "rest|übrige\\w*|restliche\\w*|sonstige\\w*",
    "fr": "reste|restante?s?|autres?",
    "es": "resto|restantes?|demás",
    "pt": "resto|restantes?|demais",
    "it": "resto|restant[ie]|rimanent[ie]",
    "ru": "остальн\\w+|остат\\w+|оставш\\w+",
    "pl": "reszt\\w+|pozosta\\w+",
    "sv": "resten|resterande|återstå\\w+|övriga",
    "tr": "kalan\\w*|diğer",
    "ko": "나머지|기타",
    "ja": "残り|残る|その他|ほか",
    "zh": "其余|剩余|剩下|其餘|其[他它](?:占|为|是|则)",
}

SHARE_OF = {
    "en": "make up|makes up|made up|account\\w*|share|shares|holds?|own|owns|comprise|of the",
    "nl": "aandeel|vormen|goed voor|bezit|maakt|maken",
    "de": "anteil\\w*|entfallen|entfällt|ausmachen|macht|machen|hält|halten|stellen|stellt",
    "fr": "représent\\w+|part|détien\\w+|constitu\\w+",
    "es": "represent\\w+|cuota|supone\\w*|posee\\w*|constituye\\w*",
    "pt": "represent\\w+|parcela|detêm|detém|respond\\w+",
    "it": "rappresent\\w+|quota|detien\\w+|costituisc\\w+",
    "ru": "дол\\w+|составля\\w+|приход\\w+|принадлеж\\w+",
    "ko": "차지|비중|비율|지분|점유",
    "ja": "占め|内訳|割合|比率|シェア",
    "zh": "占|比例|份额|持有|份額",
}

BREAK = {
    "en": "while|whereas|but|and|as|when|although|with|because|after|despite|which|who",
    "nl": "terwijl|maar|en|toen|hoewel|met|omdat|nadat|die|dat",
    "de": "während|aber|und|als|obwohl|mit|weil|nachdem|wobei|der|die|das",
    "fr": "tandis que|mais|et|alors que|quand|avec|car|après|qui|que",
    "es": "mientras|pero|y|cuando|aunque|con|porque|tras|que",
    "pt": "enquanto|mas|e|quando|embora|com|porque|após|que",
    "it": "mentre|ma|e|quando|anche se|con|perché|dopo|che",
    "ru": "а|но|и|когда|хотя|с|потому|после|котор\\w+",
    "sv": "medan|men|och|som|när|trots|eftersom|efter",
    "pl": "podczas gdy|a|ale|i|gdy|choć|bo|po|któr\\w+",
    "ko": "반면|하지만|그리고|동안",
    "ja": "一方|しかし|そして",
    "zh": "而|但|并|同时|虽然",
}
"""Words that begin another clause, which may be about something else."""

AND = {
    "en": "and|as well as|plus",
    "nl": "en",
    "de": "und|sowie",
    "fr": "et",
    "es": "y|e",
    "pt": "e",
    "it": "e|ed",
    "sv": "och",
    "pl": "i|oraz",
    "ru": "и",
    "tr": "ve",
    "ar": "و",
    "ko": "와|과|및|그리고",
    "ja": "と|および|及び",
    "zh": "和|与|及|以及|與",
}

ADVERSE = {
    "en": "but|yet|although|though|however",
    "nl": "maar|echter|hoewel",
    "de": "aber|jedoch|doch|obwohl",
    "fr": "mais|cependant|bien que",
    "es": "pero|aunque|sin embargo",
    "pt": "mas|embora|porém",
    "it": "ma|però|anche se",
    "pl": "ale|lecz|choć",
    "ru": "но|однако|хотя",
    "sv": "men|dock",
    "ko": "지만|으나|는데",
    "ja": "が、|ものの|けれど",
    "zh": "但|不过|然而|却",
}
"""Words after which a sentence sets something else against what it has said."""

KNOWN = {
    "en": "the(?: (?:entire|whole|full|same))?|these|those|that|this|all those",
    "nl": "de|deze|die|de (?:hele|volle)",
    "de": "die|diesen?|dieser|der|den|jenen?",
    "fr": "les|ces|desdits",
    "es": "l[oa]s|est[oa]s|es[oa]s|dich[oa]s|aquell[oa]s",
    "pt": "[oa]s|est[ea]s|ess[ea]s|dest[ea]s|dess[ea]s|d[oa]s",
    "it": "i|gli|le|quest[ie]|quei|quegli|quelle",
    "ru": "эти|этих|этим|те|тех|всех",
    "pl": "te|tych|tym|owych",
    "sv": "de|dessa|de där",
    "tr": "bu|söz konusu",
}
"""Words before an amount that has been named before: "the $40 million"."""

KNOWN_TOPIC = {
    "ja": "は|の(?:うち|内訳)|を",
    "zh": "中|里|的|将|分|来自|由",
    "ko": "\\s?(?:은|는|의|가운데|중|을|를)",
}
"""What stands behind such an amount in languages without articles, at a sentence's beginning."""

BY = {
    "en": "by",
    "nl": "met",
    "de": "um",
    "pl": "o",
    "fr": "de",
    "es": "en un|un",
    "pt": "em",
    "it": "del|di",
    "ru": "на",
}
"""Words right before the amount of a change whose verb has been said."""

THAN = {
    "en": "than|on|from|over|compared",
    "nl": "dan|ten opzichte",
    "de": "als|gegenüber|im Vergleich|zum",
    "fr": "que|par rapport",
    "es": "que|respecto|frente",
    "pt": "que|em relação",
    "it": "rispetto|che|di",
}
"""Words after a change that say what it is measured against."""

PART_OF = {
    "en": "(?:is|are|form|forms) (?:only |just )?part of (?:an?|the|its|their)?",
    "nl": "(?:is|zijn|maakt?|maken) (?:een )?(?:onder)?deel (?:uit )?van (?:een|het|de)?",
    "de": "(?:ist|sind) Teil (?:eines|einer|der|des)?",
    "fr": "(?:fait|font|est) (?:une )?parti[e]? (?:de|d['’]un|d['’]une|du)?",
    "es": "(?:es|son|forman?) (?:una )?parte de (?:un|una|la|el)?",
    "pt": "(?:é|são|fazem?) (?:uma )?parte de (?:um|uma)?",
    "it": "(?:è|sono|fa|fanno) parte (?:di un|di una|del|della)?",
}
