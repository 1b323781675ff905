"""Superlatives, by language: which end of a column they speak of, and what they are not about."""

from __future__ import annotations

OFFICES = "경영|재무|기술|운영|책임|위원|인민|사령|관리자|의사"
"""What follows the Korean for “highest” in the names of offices, such as chief executive."""

HIGHEST = {
    "tr": "birinci(?! [^\\W\\d_])|ilk sırada|açık ara önde|başı çek\\w+|"
    "en (?:yüksek|büyük|çok|fazla|uzun|pahalı|ağır)\\w*",
    "en": "highest|largest|biggest|greatest|most(?! (?:of|to|people|likely|important))|"
    "longest|heaviest|fastest-growing|fastest growing|"
    "growing (?:the )?fastest|most expensive|dearest|tallest|leads|tops|"
    "steepest|sharpest|widest|deepest|oldest|busiest|"
    "richest|strongest|best-selling|comes? first|came first|ranks? first|on top|in first place|"
    "heads the (?:list|table|ranking)",
    "ar": "أكبر|أعلى|أطول|أغلى|أكثر|الأكبر|الأعلى|الأطول|الأغلى",
    "nl": "hoogste|grootste|meeste|langste|zwaarste|duurste|snelst groeiende|sterkste|drukste|"
    "grootst|hoogst|duurst|langst|zwaarst|kostbaarste?|op de eerste plaats|koploper",
    "de": "höchste[nrsm]?|größte[nrsm]?|meisten|längste[nrsm]?|schwerste[nrsm]?|teuerste[nrsm]?|"
    "stärkste[nrsm]?|am stärksten|am höchsten|am größten|am teuersten|am längsten|am meisten|"
    "an der Spitze|Spitzenreiter|auf Platz eins|auf dem ersten Platz",
    "fr": "le plus élevée?|la plus élevée?|le plus grand|la plus grande|le plus long|"
    "la plus longue|le plus cher|la plus chère|la plus forte|le plus fort|le plus important|"
    "la plus importante|le plus de|la plus lourde|le plus lourd|"
    "en tête|(?:arrive|arrivent|se classe) premi(?:er|ère)|au premier rang|à la première place|"
    "le plus peuplé",
    "pl": "najwyższ\\w+|największ\\w+|najdłuższ\\w+|najwięcej|na pierwszym miejscu|najdrożs\\w+",
    "sv": "högsta?|störst[ae]?|längst[ae]?|flest|i topp|på första plats|tyngst[ae]?|dyrast[ae]?",
    "es": "con más|más alt[oa]|mayor|más grande|más importante|más fuerte|más car[oa]|"
    "más larg[oa]|"
    "más creció|más crece|"
    "a la cabeza|en cabeza|en primer lugar|la mayor|el mayor",
    "pt": "com mais|mais alt[oa]|maior|mais car[oa]|mais long[oa]|na liderança|em primeiro lugar",
    "it": "con più|più alt[oa]|maggiore|più grande|più car[oa]|più lung[oa]|"
    "in testa|al primo posto|in cima",
    "ru": "сам\\w{2} (?:высок|больш|крупн|дорог|длинн|тяж)\\w+|крупнейш\\w+|наибольш\\w+|"
    "больше всего|на первом месте|лидиру\\w+",
    "ko": "가장 (?:\\w+(?:이|가|은|는) )?(?:높|크|큰|많|비싸|비싼|길|긴)\\w*|최대|"
    f"최고(?!{OFFICES})|1위|선두|맨 앞",
    "ja": "最大|最高|最も\\w{0,4}?(?:高|大き|多|長)\\w*|最多|一番\\w{0,4}?(?:高|大き|多)\\w*|"
    "首位|トップ|[1１一]位|最も高額",
    "zh": "最大|最高|最多|最贵|最长|最快|居首|领跑|最重|最强|最亮|最吵|最热|"
    "(?:是|居|(?<!系)列|排名?|位居|位列)第一(?!篇|章|节|節|期)",
}
LOWEST = {
    "tr": "sonuncu\\w*|son sırada|en (?:düşük|küçük|az|kısa|ucuz|hafif)\\w*",
    "sv": "lägst[ae]?|minst[ae]?|kortast[ea]?|lättast[ea]?|på sista plats",
    "pl": "najniżs\\w+|najmniejs\\w+|najkróts\\w+|najmniej|na ostatnim miejscu",
    "en": "lowest|smallest|fewest|shortest|cheapest|lightest|slowest|"
    "quietest|weakest|poorest|thinnest|narrowest|comes? last|came last|ranks? last|in last place",
    "ar": "أصغر|أقل|أدنى|أرخص|أقصر|الأصغر|الأقل|الأدنى|الأرخص",
    "nl": "laagste|kleinste|minste|kortste|goedkoopste|lichtste|"
    "kleinst|laagst|goedkoopst|kortst|lichtst|stilste?|zwakste?|op de laatste plaats",
    "de": "niedrigste[nrsm]?|kleinste[nrsm]?|wenigsten|kürzeste[nrsm]?|billigste[nrsm]?|"
    "günstigste[nrsm]?|leichteste[nrsm]?|"
    "am niedrigsten|am kleinsten|am wenigsten|am kürzesten|am schwächsten|schwächste[nrsm]?|"
    "Schlusslicht|auf dem letzten Platz",
    "fr": "le plus bas|la plus basse|le plus petit|la plus petite|le moins cher|la moins chère|"
    "le plus court|la plus courte|le plus faible|la plus faible|"
    "en queue|(?:arrive|arrivent) derni(?:er|ère)|au dernier rang|à la dernière place|"
    "le moins de|les moins de",
    "es": "más baj[oa]|menor|más pequeñ[oa]|más barat[oa]|más cort[oa]|"
    "en último lugar|a la cola|más débil",
    "pt": "mais baix[oa]|menor|mais barat[oa]|mais curt[oa]|em último lugar|mais fraca?|mais fraco",
    "it": "più bass[oa]|minore|più piccol[oa]|più economic[oa]|più cort[oa]|"
    "in coda|all'ultimo posto|più debole",
    "ru": "сам\\w{2} (?:низк|маленьк|малы|дешев|дешёв|коротк)\\w+|наименьш\\w+|меньше всего|"
    "на последнем месте|слабейш\\w+",
    "ko": "가장 (?:낮|작|적|싸|싼|짧)\\w*|최소|최저|최하위|꼴찌",
    "ja": "最小|最低|最も(?:低|小さ|少な|安|短)\\w*|最少|最下位|最も弱",
    "zh": "最小|最低|最少|最便宜|最短|垫底|最轻|最安静|最慢|最弱|最暗|最冷",
}
HEDGED = {
    "en": "at least|second|third|fourth|one of|among|ever|so far|not|after|than|except|apart from|"
    "behind|another|matters?|per|would|could|if|at most|most of|most people|ago|previous|"
    "next|except for",
    "nl": "minstens|tweede|derde|op één na|een van|niet|na|dan|behalve|per|zou|ooit",
    "de": "mindestens|zweit\\w*|dritt\\w*|eine[rs]? der|nicht|nach|als|außer|pro|je|würde|bisher",
    "fr": "au moins|deuxième|troisième|un des|une des|pas|après|que|sauf|par|jamais|serait",
    "es": "al menos|segund[oa]|tercer[oa]?|uno de|una de|no|después|que el|salvo|por|sería",
    "pt": "segund[oa]|terceir[oa]|um dos|uma das|não|depois|exceto|por|seria",
    "it": "second[oa]|terz[oa]|uno dei|una delle|non|dopo|tranne|per|sarebbe",
    "ru": "втор\\w+|трет\\w+|один из|одна из|не|после|кроме",
    "ko": "두 번째|세 번째|하나|않|다음|당|제외",
    "ja": "番目|の一つ|ない|次|当たり|除",
    "zh": "第二|第三|之一|不|其次|每|单次|单个|单位|除",
}
"""Words in whose company a superlative says something else than "the first of the column"."""

CHEAPEST = {
    "pl": "najtańsz\\w+",
    "sv": "billigast[ae]?",
    "en": "cheapest|least expensive",
    "nl": "goedkoopste|minst dure",
    "de": "billigste[nrsm]?|günstigste[nrsm]?|preiswerteste[nrsm]?",
    "fr": "(?:le|la) moins (?:chère?|coûteuse|coûteux)",
    "es": "más (?:barat[oa]|económic[oa])",
    "pt": "mais (?:barat[oa]|económic[oa]|econômic[oa])",
    "it": "più (?:economic[oa]|convenient[ei])|men[oo] car[oa]",
    "ru": "сам\\w{2} деш[её]в\\w+",
    "ko": "가장 (?:싼|싸|저렴)\\w*",
    "ja": "最も安\\w*|最安",
    "zh": "最便宜|最低价",
}
NOT_RANKED = {
    "en": "quarter|half|time|phase|stage|year|would|could|if|not|per",
    "nl": "kwartaal|helft|keer|fase|jaar|zou|niet",
    "de": "Quartal|Halbjahr|Mal|Phase|Jahr|würde|nicht",
    "fr": "trimestre|semestre|fois|phase|année|serait|pas",
    "es": "trimestre|semestre|vez|fase|año|sería|no",
    "pt": "trimestre|semestre|vez|fase|ano|seria|não",
    "it": "trimestre|semestre|volta|fase|anno|sarebbe|non",
    "ru": "квартал\\w*|раз|этап\\w*|год\\w*|не",
    "ko": "분기|단계|않",
    "ja": "四半期|段階|ない",
    "zh": "季度|阶段|次|不",
}
"""Words with which "second" counts something else than a place in a column."""

COSTLIEST = {
    "pl": "najdroższ\\w+",
    "sv": "dyrast[ae]?",
    "en": "most expensive|dearest|costliest",
    "nl": "duurste",
    "de": "teuerste[nrsm]?|kostspieligste[nrsm]?",
    "fr": "(?:le|la) plus (?:chère?|coûteuse|coûteux|onéreux|onéreuse)",
    "es": "más (?:car[oa]|costos[oa])",
    "pt": "mais (?:car[oa]|custos[oa])",
    "it": "più (?:car[oa]|costos[oa])",
    "ko": "가장 비싼|가장 비싸",
    "ja": "最も高額|最も費用",
    "zh": "最贵|最昂贵|耗资最多",
}
"""Superlatives that say by themselves that the column is one of costs."""

ORDINAL: dict[str, tuple[tuple[str, int], ...]] = {
    "en": (
        (
            (
                "second[- ](?:largest|highest|biggest|most|longest)|(?:ranks?|comes?|came|is|"
                "in|takes?) (?:in )?(?:the )?second(?: place)?"
            ),
            2,
        ),
        (
            (
                "third[- ](?:largest|highest|biggest|most|longest)|(?:ranks?|comes?|came|is|in|"
                "takes?) (?:in )?(?:the )?third(?: place)?"
            ),
            3,
        ),
        (
            (
                "fourth[- ](?:largest|highest|biggest|most|longest)|(?:ranks?|comes?|"
                "came) (?:in )?fourth(?: place)?"
            ),
            4,
        ),
    ),
    "nl": (
        (
            ("op één na (?:grootste|hoogste|duurste|langste)|tweede(?: plaats)?|tweede in"),
            2,
        ),
        ("derde(?: plaats)?", 3),
    ),
    "de": (
        (
            (
                "zweit(?:größte|höchste|teuerste|längste|meiste)[nrsm]?|zweite[nr]? (?:Stelle|"
                "Platz|Rang)|Platz zwei"
            ),
            2,
        ),
        (
            (
                "dritt(?:größte|höchste|teuerste|längste|meiste)[nrsm]?|dritte[nr]? (?:Stelle|"
                "Platz|Rang)|Platz drei"
            ),
            3,
        ),
    ),
    "fr": (
        (
            (
                "(?:deuxième|seconde?) (?:position|place|rang|plus)|en (?:deuxième|second)|"
                "arrive deuxième"
            ),
            2,
        ),
        ("troisième (?:position|place|rang|plus)|en troisième|arrive troisième", 3),
    ),
    "es": (
        ("segund[oa] (?:lugar|puesto|posición|más|mayor)|en segund[oa]", 2),
        ("tercer[oa]? (?:lugar|puesto|posición|más|mayor)|en tercer[oa]?", 3),
    ),
    "pt": (
        ("segund[oa] (?:lugar|posição|mais|maior)|em segund[oa]", 2),
        ("terceir[oa] (?:lugar|posição|mais|maior)|em terceir[oa]", 3),
    ),
    "it": (
        ("second[oa] (?:posto|posizione|più|per)|al secondo", 2),
        ("terz[oa] (?:posto|posizione|più|per)|al terzo", 3),
    ),
    "ru": (
        ("на втором месте|втор\\w+ по", 2),
        ("на третьем месте|трет\\w+ по", 3),
    ),
    "ko": (
        ("두 번째|2위|둘째", 2),
        ("세 번째|3위|셋째", 3),
        ("네 번째|4위", 4),
    ),
    "ja": (
        ("[2２二]番目|[2２]位", 2),
        ("[3３三]番目|[3３]位", 3),
        ("[4４]番目|[4４]位", 4),
    ),
    "zh": (
        ("第二|次之|居次", 2),
        ("第三", 3),
        ("第四", 4),
    ),
    "ar": (
        ("المرتبة الثانية|المركز الثاني", 2),
        ("المرتبة الثالثة|المركز الثالث", 3),
    ),
}
"""Ranks other than the first, in words."""

SIZE = {
    "en": "largest|biggest|greatest",
    "nl": "grootste",
    "de": "größte[nrsm]?|am größten",
    "fr": "(?:le plus grand|la plus grande|le plus important|la plus importante)",
    "es": "más grande|mayor",
    "pt": "maior",
    "it": "più grande|maggiore",
    "ru": "сам\\w{2} (?:больш|крупн)\\w+|крупнейш\\w+",
    "ko": "가장 큰|최대",
    "ja": "最大|最も\\w{0,4}?大き\\w*",
    "zh": "最大",
    "ar": "أكبر|الأكبر",
}
"""Superlatives of size, which go with any column of amounts."""

CLAUSE = {
    "en": "but|while|whereas|although|though|and",
    "nl": "maar|terwijl|hoewel|en",
    "de": "aber|während|obwohl|doch|und",
    "fr": "mais|tandis que|alors que|et",
    "es": "pero|mientras|aunque|y",
    "pt": "mas|enquanto|embora|e",
    "it": "ma|mentre|anche se|e",
    "ru": "но|а|хотя|и",
}
"""Words at which another statement begins."""

COST_COLUMN = (
    "costs?|spent|spending|price|expenditure|budget|Kosten|Preis|Ausgaben|Baukosten|kosten|prijs|"
    "uitgaven|coûts?|prix|dépenses|coste|costo|costes|costos|precio|gasto|custos?|preço|gastos|"
    "costi|prezzo|spesa|비용|사업비|가격|투자|費用|価格|投資額|成本|费用|价格|投资|"
    "amounts?|Betrag|bedrag|montant|importe|importo|belopp|kwota|сумма|金额|金額|금액|"
    "koszt\\w*|cena|kostnad\\w*|стоимость|расход\\w*|затрат\\w*|цена|تكلفة|التكلفة"
)
"""Headers of columns of costs, in all languages."""

GREW_MOST = {
    "en": "(?:grew|rose|increased|gained|climbed|grown|risen) (?:the )?(?:most|fastest)",
    "nl": "(?:groeide|steeg|nam) het (?:meest|sterkst|snelst)(?: toe)?|"
    "het (?:meest|sterkst|snelst)"
    " (?:gegroeid|gestegen)",
    "de": "(?:wuchs|stieg|legte) am (?:stärksten|meisten|schnellsten)(?: zu)?",
    "fr": "(?:a le plus (?:augmenté|progressé|crû)|qui progresse le plus)",
    "es": "(?:que )?más (?:creció|aumentó|subió)|(?:creció|aumentó|subió) más",
    "pt": "mais (?:cresceu|aumentou|subiu)|(?:cresceu|aumentou|subiu) mais",
    "it": "(?:è )?(?:cresciut[oa]|aumentat[oa]|salit[oa]) di più",
    "ko": "가장 (?:많이|크게) (?:늘|올랐|증가|성장)",
    "ja": "最も(?:大きく|多く)?(?:伸び|増え|上が)",
    "zh": "(?:增长|增幅|涨幅|上涨)最(?:快|大|多)",
}
FELL_MOST = {
    "en": "(?:fell|dropped|declined|shrank|fallen) (?:the )?(?:most|furthest|fastest)",
    "nl": "(?:daalde|kromp|zakte) het (?:meest|sterkst|snelst)|het (?:meest|sterkst) gedaald",
    "de": "(?:fiel|sank|schrumpfte) am (?:stärksten|meisten|schnellsten)",
    "fr": "a le plus (?:baissé|reculé|diminué|chuté)",
    "es": "más (?:cayó|bajó|disminuyó)|(?:cayó|bajó|disminuyó) más",
    "pt": "mais (?:caiu|baixou|diminuiu)|(?:caiu|baixou) mais",
    "it": "(?:è )?(?:sces[oa]|calat[oa]|diminuit[oa]) di più",
    "ko": "가장 (?:많이|크게) (?:떨어|내렸|줄|감소)",
    "ja": "最も(?:大きく)?(?:下が|減)",
    "zh": "(?:下降|跌幅|降幅|下跌)最(?:快|大|多)",
}
"""Superlatives of change, which speak of a column of changes in per cent."""

RANKING = {
    "en": "rank\\w*|ratings?|place|position|chart|leaderboard|league|top",
    "nl": "rang\\w*|ranglijst|plaats|positie|klassement",
    "de": "Rang\\w*|Platz|Position|Tabelle|Rangliste|Ranking",
    "fr": "rang|classement|place|position|palmarès",
    "es": "puesto|posición|clasificación|ranking|lugar",
    "pt": "posição|classificação|ranking|lugar|colocação",
    "it": "posto|posizione|classifica",
    "ru": "мест\\w*|рейтинг\\w*|позици\\w*|строчк\\w*",
    "zh": "排名|名次|榜|排行",
    "ja": "順位|ランキング|位",
    "ko": "순위|랭킹|위",
}
"""Words of lists in which a lower place has a higher number."""
