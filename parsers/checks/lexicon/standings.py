"""Words around superlatives, by language: other places, names of rows, what confines them."""

from __future__ import annotations

from typing import Final

PLACES: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "en": (("second[- ]", 2), ("third[- ]", 3), ("fourth[- ]", 4)),
    "nl": (
        ("(?:op )?(?:één|een|1) na (?:de |het )?", 2),
        ("(?:op )?(?:twee|2) na (?:de |het )?", 3),
    ),
    "de": (("zweit", 2), ("dritt", 3), ("viert", 4)),
    "fr": (
        ("deuxième (?=plus)|seconde? (?=plus)", 2),
        ("troisième (?=plus)", 3),
        ("quatrième (?=plus)", 4),
    ),
    "es": (
        ("segund[oa] (?:[^\\W\\d_]+ )?(?=más|en )|segund[oa] (?=mayor|menor)", 2),
        ("tercer[oa]? (?:[^\\W\\d_]+ )?(?=más|en )|tercer[oa]? (?=mayor|menor)", 3),
        ("cuart[oa] (?:[^\\W\\d_]+ )?(?=más|en )|cuart[oa] (?=mayor|menor)", 4),
    ),
    "pt": (
        ("segund[oa] (?:[^\\W\\d_]+ )?(?=mais)|segund[oa] (?=maior|menor)", 2),
        ("terceir[oa] (?:[^\\W\\d_]+ )?(?=mais)|terceir[oa] (?=maior|menor)", 3),
    ),
    "it": (
        ("second[oa] (?:[^\\W\\d_]+ )?(?=più)|second[oa] (?=maggior|minor)", 2),
        ("terz[oa] (?:[^\\W\\d_]+ )?(?=più)|terz[oa] (?=maggior|minor)", 3),
    ),
    "sv": (("näst |andra ", 2), ("tredje ", 3)),
    "pl": (("drug[iae]\\w* (?=co do|naj)", 2), ("trzeci\\w* (?=co do|naj)", 3)),
    "tr": (("ikinci (?=en)", 2), ("üçüncü (?=en)", 3)),
    "ru": (("втор\\w{2} по величине", 2), ("трет\\w{2,3} по величине", 3)),
    "ko": (("두 ?번째로 ", 2), ("세 ?번째로 ", 3)),
    "ja": (("[2２二]番目に", 2), ("[3３三]番目に", 3)),
    "zh": (("第二", 2), ("第三", 3)),
}
"""What before a superlative makes it one of another place than the first."""

LEADING: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "en": (("(?:number one|leading|main|chief|top)", 1), ("number two", 2)),
    "nl": (("(?:eerste|belangrijkste|voornaamste)", 1), ("tweede", 2), ("derde", 3)),
    "de": (("(?:wichtigste[nrsm]?|erste[rs]?)", 1), ("zweite[rs]?", 2), ("dritte[rs]?", 3)),
    "fr": (
        ("(?:premi(?:er|ère)|principale?)", 1),
        ("(?:deuxième|seconde?)", 2),
        ("troisième", 3),
    ),
    "es": (("(?:primera?|primero|principal)", 1), ("segund[oa]", 2), ("tercera?|tercero", 3)),
    "pt": (("(?:primeir[oa]|principal)", 1), ("segund[oa]", 2), ("terceir[oa]", 3)),
    "it": (("(?:prim[oa]|principale)", 1), ("second[oa]", 2), ("terz[oa]", 3)),
    "sv": (("(?:främsta|viktigaste|första)", 1), ("andra", 2), ("tredje", 3)),
    "pl": (("(?:pierwszy|pierwsza|główn[ya])", 1), ("drug[ia]", 2), ("trzeci[ae]?", 3)),
    "tr": (("(?:birinci|bir numaralı|başlıca)", 1), ("ikinci", 2), ("üçüncü", 3)),
}
"""First, second, leading: with a word of `ROLES` behind them they speak of size."""

ROLES: Final[dict[str, str]] = {
    "en": "customers?|clients?|buyers?|markets?|suppliers?|sources?|items?|post|categor(?:y|ies)|"
    "segments?|divisions?|units?|contributors?|consumers?|producers?|exporters?|importers?|"
    "destinations?|channels?|lines?|components?|costs?|expenses?|blocks?|parts?|shares?|ones?|"
    "trading partners?|owners?|operators?|groups?|donors?|factors?",
    "nl": "klant|afnemers?|markt|leveranciers?|bron|post|kostenposten?|categorie|segment|divisie|"
    "producent|exporteur|importeur|bestemming|kanaal|onderdeel|aandeel|handelspartner|eigenaar",
    "de": "Kunde|Kundin|Abnehmer(?:in)?|Käufer|Markt|Absatzmarkt|Lieferant|Quelle|Posten|"
    "Kostenblock|"
    "Kostenposten|Kategorie|Segment|Sparte|Bereich|Produzent|Erzeuger|Exporteur|Importeur|"
    "Verbraucher|Zielland|Teil|Bestandteil|Ziel|Kanal|Anteil|Brocken|Handelspartner|Eigentümer",
    "fr": "clients?|acheteurs?|marchés?|débouchés?|fournisseurs?|sources?|postes?|catégories?|"
    "segments?|divisions?|branches?|producteurs?|exportateurs?|importateurs?|consommateurs?|"
    "destinations?|canal|part|contributeurs?|partenaires?|opérateurs?",
    "es": "clientes?|compradora?e?s?|mercados?|proveedora?e?s?|fuentes?|partidas?|capítulos?|"
    "categorías?|"
    "segmentos?|divisi(?:ón|ones)|productora?e?s?|exportadora?e?s?|consumidora?e?s?|destinos?|"
    "canal(?:es)?|socios?",
    "pt": "clientes?|compradora?e?s?|mercados?|fornecedora?e?s?|fontes?|rubricas?|categorias?|"
    "segmentos?|produtora?e?s?|exportadora?e?s?|consumidora?e?s?|destinos?|cana(?:l|is)|parceiros?",
    "it": "clienti?e?|acquirent[ei]|mercat[oi]|sbocc[oh]i?|fornitor[ei]|fonti?e?|voc[ei]|"
    "categori[ae]|segment[oi]|divisioni?e?|produttor[ei]|esportator[ei]|consumator[ei]|"
    "destinazioni?e?|canal[ei]|partner",
    "sv": "kund(?:en)?|köpare|marknad(?:en)?|leverantör(?:en)?|källan?|post(?:en)?|kategorin?|"
    "segment(?:et)?|producent(?:en)?|exportör(?:en)?|del(?:en)?",
    "pl": "klient\\w*|odbiorc\\w+|nabywc\\w+|ryn\\w+|dostawc\\w+|źródł\\w+|pozycj\\w+|kategori\\w+|"
    "segment\\w*|producent\\w*|eksporter\\w*|konsument\\w*|kierun\\w+",
    "ru": "стать[яеи]|рын\\w+|покупател\\w+|клиент\\w*|поставщик\\w*|источник\\w*|сегмент\\w*|"
    "направлени\\w+|категори\\w+|производител\\w+|экспорт[её]р\\w*|дол[яи]|част[ьи]|груп\\w+",
    "zh": "客户|市场|来源|项目|部门|供应商|渠道|开支|支出|品类|业务|买家|去向|成本|部分",
    "ja": "顧客|取引先|市場|項目|部門|支出|費目|供給源|買い手|輸出先|輸入先|用途|割合",
    "ko": "고객|시장|항목|부문|비용|수요처|공급처|지출|사업|비중|거래처|수출국|수입국|채널",
    "tr": "müşteri\\w*|alıcı\\w*|pazar\\w*|tedarikçi\\w*|kaynağ\\w*|kaynak\\w*|kalem\\w*|"
    "kategori\\w*|üretici\\w*|ihracatçı\\w*|ithalatçı\\w*|pay\\w*",
}
"""What rows of amounts may be called, whatever their table is headed with."""

SCOPE: Final[dict[str, str]] = {
    "en": "of|in|among|on|for|from|outside|at|to|by|across|within|under",
    "nl": "van|in|onder|op|voor|uit|buiten|bij",
    "de": "der|des|von|vom|in|im|unter|auf|für|aus|außerhalb|bei|innerhalb|am",
    "fr": "de|d['’]|du|des|en|dans|parmi|sur|pour|hors|au|aux|chez|à",
    "es": "de|del|en|entre|para|fuera|a|al|por",
    "pt": "de|do|da|dos|das|em|no|na|nos|nas|entre|para|fora|a|ao",
    "it": "di|del|della|dei|delle|degli|dello|d['’]|in|nel|nella|nei|fra|tra|su|per|fuori|a|al",
    "sv": "av|i|bland|på|för|från|utanför|till",
    "pl": "z|ze|w|we|wśród|spośród|na|dla|poza|do",
}
"""Words that begin what a superlative is confined to."""

EXAMINED: Final[dict[str, str]] = {
    "en": "examined|surveyed|tested|listed|compared|studied|individual|named|mentioned",
    "nl": "onderzochte|geteste|vergeleken|genoemde|afzonderlijke",
    "de": "untersuchten|getesteten|verglichenen|genannten|einzelnen|aufgeführten",
    "fr": "étudiée?s|testée?s|comparée?s|examinée?s|citée?s",
    "es": "examinad[oa]s|analizad[oa]s|probad[oa]s|comparad[oa]s|citad[oa]s",
    "pt": "examinad[oa]s|analisad[oa]s|testad[oa]s|comparad[oa]s|citad[oa]s",
    "it": "esaminat[ie]|analizzat[ie]|testat[ie]|provat[ie]|confrontat[ie]|citat[ie]",
    "sv": "undersökta|testade|jämförda|nämnda",
    "pl": "badanych|zbadanych|testowanych|porównywanych|wymienionych",
}
"""Words that say of things that they are those told of, which narrows nothing."""

BY: Final[dict[str, str]] = {
    "en": "by|in terms of",
    "nl": "qua|naar|gemeten naar",
    "de": "nach|gemessen an",
    "fr": "par|en",
    "es": "por|en",
    "pt": "por|em",
    "it": "per",
    "sv": "efter|i",
    "pl": "pod względem|według",
}
"""Words between a place and what it is measured by: "the second district by permits"."""

POSSESSIVES: Final[dict[str, str]] = {
    "en": "its|their|his|her|my|our|your|whose|\\w+['’]s?",
    "nl": "zijn|haar|hun|ons|onze|mijn|wiens|wier|\\w+['’]s",
    "de": "(?:sein|ihr|unser|mein)(?:e[nrsm]?)?|dessen|deren",
    "fr": "(?:son|sa|ses|leurs?|notre|nos|mon|ma|mes|dont)(?: \\w+)?",
    "es": "(?:sus?|nuestr[oa]s?|cuy[oa]s?)(?: \\w+)?",
    "pt": "(?:(?:o |a |os |as )?(?:seus?|suas?)|noss[oa]s?|cuj[oa]s?)(?: \\w+)?",
    "it": "(?:suo|sua|suoi|sue|loro|nostr[oaie]|cui)(?: \\w+)?",
    "sv": "sin|sitt|sina|dess|deras|hans|hennes|vår|vårt|vars",
    "pl": "jego|jej|ich|swoj\\w+|sw[óą]\\w*|któr(?:ego|ej|ych)",
    "ru": "его|её|ее|их|сво\\w+|чь[иея]\\w*|котор(?:ого|ой|ых)",
}
"""Words right before a superlative that make it one of what belongs to something."""

OVERTAKES: Final[dict[str, str]] = {
    "en": "overt[ao]\\w+|surpass\\w*|outstrip\\w*|replac\\w+|displac\\w+",
    "nl": "inhaal\\w*|haalde\\w* in|passeer\\w*|voorbijgestreefd|verdr[io]ng\\w*",
    "de": "überhol\\w*|übertr\\w+|lös\\w+ \\w+|verdräng\\w*|abgelöst",
    "fr": "dépass\\w*|devanc\\w*|supplant\\w*|détrôn\\w*",
    "es": "super[aóo]\\w*|adelant\\w*|desbanc\\w*|desplaz\\w*",
    "pt": "ultrapass\\w*|super[aoou]\\w*|destron\\w*",
    "it": "super[aoò]\\w*|sorpass\\w*|scavalc\\w*|scalz\\w*",
    "sv": "passera\\w*|gick om|gått om|kört om",
    "pl": "wyprzedz\\w+|prześcign\\w+|zastąpi\\w*",
    "ru": "обог\\w+|опере\\w+|обош\\w+|сменил\\w*|вытесн\\w+",
    "tr": "geç(?:ti|erek|miş|en)\\w*|geride bırak\\w*",
    "ko": "제치|제친|앞질|추월|밀어내",
    "ja": "抜い|抜き|追い抜|上回",
    "zh": "超过|超越|反超|取代|赶超",
    "ar": "تجاوز\\w*|تفوق\\w*",
    "hi": "पीछे छोड़",
}
"""Verbs beside which a row may be named as what another has left behind."""

COPULAS: Final[dict[str, str]] = {
    "en": "is|are|was|were|remains?|remained|c[ao]mes?|went|goes|belongs?|lives?|runs?|stands?|"
    "occurred|happened|lies|lay|fell",
    "nl": "is|zijn|was|waren|blijft|blijven|bleef|viel|valt|ligt|lag|zit|kwam|komt|wordt|werd",
    "de": "ist|sind|war|waren|bleibt|bleiben|blieb|fiel|fällt|liegt|lag|kam|kommt|wird|wurde",
    "fr": "vient|viennent|arrive|arrivent|est|sont|était|étaient|reste|restent|fut|revient|"
    "se trouve|étant|devient|affiche|compte|possède|enregistre|a|ont",
    "es": "vienen?|vino|es|son|está|están|fue|fueron|era|eran|sigue|siguen|"
    "corresponde|se da|se dio|queda|siendo|tiene|tienen|tuvo|registra|registró|resulta",
    "pt": "é|são|está|estão|foi|foram|era|eram|ve[mi]|vêm|veio|vieram|"
    "continua|fica|ficou|coube|cabe|sendo|tem|têm|teve|regista|registou|registrou",
    "it": "viene|vengono|arriva|arrivano|è|sono|era|erano|fu|"
    "resta|restano|rimane|spetta|si trova|va|tocca|essendo|risulta|ha|hanno|registra|ottiene",
    "sv": "är|var|blir|blev|förblir|finns|fanns|kom|kommer|ligger|låg|står|stod",
    "pl": "jest|są|był|była|było|były|pozostaje|pozostają|przypada|przypadł\\w*|odnotow\\w+",
    "ru": "это|был|была|было|были|остаётся|остается|пришёл\\w*|приш\\w+|наблюда\\w+",
}
"""Verbs between a superlative and the row it is said of: "the largest gain is in exports"."""

PER: Final[dict[str, str]] = {
    "en": "per",
    "nl": "per",
    "de": "pro|je",
    "fr": "par",
    "es": "por",
    "pt": "por",
    "it": "per",
    "sv": "per",
    "pl": "na",
    "ru": "на",
    "tr": "başına",
    "ko": "당",
    "ja": "当たり|あたり",
    "zh": "每",
    "ar": "لكل",
    "hi": "प्रति",
}
"""Words for "for each" and "by", beside which a superlative is of a column that has them too."""

YEARS: Final[dict[str, str]] = {
    "en": r"\byears?\b",
    "nl": r"\bjaar\b|jaar\b|\bjaren\b",
    "de": r"\w*jahre?s?\b",
    "fr": r"\bann[ée]es?\b|\ban\b",
    "es": r"\baños?\b",
    "pt": r"\banos?\b",
    "it": r"\bann[oi]\b|annata",
    "sv": r"\bår\b|\båret\b",
    "pl": r"\brok\w*|\blat\w*",
    "ru": r"\bгод\w*",
    "tr": r"\byıl\w*",
    "ko": "해|년",
    "ja": "年",
    "zh": "年",
    "ar": "عام|سنة",
    "hi": "वर्ष|साल",
}
"""Words for a year, without which a year beside a superlative is no thing that is ranked."""

FIRSTS: Final[dict[str, str]] = {
    "en": "c[ao]mes? (?:out )?first|ranks? first|in first place|on top|tops|at the top|"
    "heads the (?:list|table|ranking)|leads the (?:list|table|ranking|field|way)",
    "nl": "op de eerste plaats|koploper|aan kop|bovenaan|voert de lijst aan",
    "de": "an der Spitze|Spitzenreiter|auf Platz eins|auf dem ersten Platz|ganz vorne?",
    "fr": "en tête|(?:arrive|arrivent|se classe) premi(?:er|ère)|au premier rang|"
    "à la première place",
    "es": "a la cabeza|en cabeza|en primer lugar|encabeza|encabezan|lidera|lideran",
    "pt": "na liderança|em primeiro lugar|lidera|lideram|à frente de todos",
    "it": "in testa|al primo posto|in cima|guida la classifica",
    "sv": "i topp|på första plats|toppar listan|överst",
    "pl": "na pierwszym miejscu|na czele",
    "ru": "на первом месте|лидиру\\w+|первое место",
    "tr": "birinci(?! [^\\W\\d_])|ilk sırada|açık ara önde|başı çek\\w+",
    "ko": "1위|선두|맨 앞",
    "ja": "首位|トップ|(?<!\\d)[1１一]位",
    "zh": "居首|领跑|(?:是|居|排名?|位居|位列)第一(?![篇章部次年届期季天步个家批代版])",
    "ar": "في المرتبة الأولى|في المركز الأول|في الصدارة",
    "hi": "पहले स्थान|पहले नंबर|सबसे आगे",
}
"""Ways to say that something comes first, whatever it is measured by."""

LASTS: Final[dict[str, str]] = {
    "en": "c[ao]mes? (?:in )?last|ranks? last|in last place|at the bottom|brings up the rear",
    "nl": "op de laatste plaats|hekkensluiter|onderaan|sluit de rij",
    "de": "Schlusslicht|auf dem letzten Platz|ganz hinten",
    "fr": "en queue|(?:arrive|arrivent|se classe) derni(?:er|ère)|au dernier rang|"
    "à la dernière place|ferme la marche",
    "es": "en último lugar|a la cola|cierra la lista",
    "pt": "em último lugar|na cauda|fecha a lista",
    "it": "in coda|all['’]ultimo posto|chiude la classifica",
    "sv": "på sista plats|i botten|nederst",
    "pl": "na ostatnim miejscu|na końcu",
    "ru": "на последнем месте|замыка\\w+",
    "tr": "sonuncu\\w*|son sırada",
    "ko": "최하위|꼴찌",
    "ja": "最下位",
    "zh": "垫底|(?:是|居|排名?|位居|位列)末位|倒数第一",
    "ar": "في المرتبة الأخيرة|في المركز الأخير",
    "hi": "आख़?िरी स्थान|सबसे पीछे",
}
"""Ways to say that something comes last."""

ORDINALS: Final[dict[str, tuple[tuple[str, int], ...]]] = {
    "en": (
        ("(?:ranks?|comes?|came|finishe[sd]) (?:in )?second|(?:in|takes?|took) second place", 2),
        ("(?:ranks?|comes?|came|finishe[sd]) (?:in )?third|(?:in|takes?|took) third place", 3),
        ("(?:ranks?|comes?|came|finishe[sd]) (?:in )?fourth|(?:in|takes?|took) fourth place", 4),
    ),
    "nl": (("(?:op de )?tweede plaats", 2), ("(?:op de )?derde plaats", 3)),
    "de": (
        ("(?:an )?zweiter Stelle|auf (?:Platz|Rang) (?:zwei|2)|auf dem zweiten Platz", 2),
        ("(?:an )?dritter Stelle|auf (?:Platz|Rang) (?:drei|3)|auf dem dritten Platz", 3),
    ),
    "fr": (
        ("(?:en|à la) (?:deuxième|seconde) (?:position|place)|(?:arrive|arrivent) deuxième", 2),
        ("(?:en|à la) troisième (?:position|place)|(?:arrive|arrivent) troisième", 3),
    ),
    "es": (
        ("en (?:segundo lugar|segunda posición)|segundo puesto", 2),
        ("en (?:tercer lugar|tercera posición)|tercer puesto", 3),
    ),
    "pt": (
        ("em segundo lugar|na segunda posição", 2),
        ("em terceiro lugar|na terceira posição", 3),
    ),
    "it": (("al secondo posto|in seconda posizione", 2), ("al terzo posto|in terza posizione", 3)),
    "sv": (("på andra plats", 2), ("på tredje plats", 3)),
    "pl": (("na drugim miejscu", 2), ("na trzecim miejscu", 3)),
    "ru": (("на втором месте|второе место", 2), ("на третьем месте|третье место", 3)),
    "tr": (("ikinci sırada", 2), ("üçüncü sırada", 3)),
    "ko": (
        ("(?<!\\d)2위|두 ?번째(?!로)", 2),
        ("(?<!\\d)3위|세 ?번째(?!로)", 3),
        ("(?<!\\d)4위", 4),
    ),
    "ja": (
        ("(?<!\\d)[2２二](?:位|番目(?!に))", 2),
        ("(?<!\\d)[3３三](?:位|番目(?!に))", 3),
        ("(?<!\\d)[4４四]位", 4),
    ),
    "zh": (
        (
            "(?:居|排名?|位居|位列|退居|跃居|升至|降至)第二(?![篇章部次年届期季天步个家批代版])|居次|第二[大高多长快贵]",
            2,
        ),
        (
            "(?:居|排名?|位居|位列|退居|跃居|升至|降至)第三(?![篇章部次年届期季天步个家批代版])|第三[大高多长快贵]",
            3,
        ),
    ),
    "ar": (
        ("في المرتبة الثانية|في المركز الثاني", 2),
        ("في المرتبة الثالثة|في المركز الثالث", 3),
    ),
    "hi": (("दूसरे स्थान|दूसरे नंबर", 2), ("तीसरे स्थान|तीसरे नंबर", 3)),
}
"""Ways to say that something has another place than the first or last."""
