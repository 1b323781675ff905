"""Words that say that one amount is a portion of another, by language.

Patterns are for masked sentences; see `parsers.checks.analysis.phrases`.
"""

from __future__ import annotations

RATE = {
    "en": "interest(?: rates?)?(?: of)?|yields?(?: of)?|coupon(?: of)?|rates? of interest(?: of)?",
    "nl": "rente(?:voet|percentage)?(?: van)?",
    "de": "Zins(?:en|satz|sätze)?(?: von)?|verzinst(?: mit)?",
    "fr": "taux d['’]intérêt(?: est)?(?: de)?",
    "es": "(?:tipo de )?interés(?: es)?(?: del?)?",
    "pt": "juros?(?: de)?|taxa de juros?(?: é)?(?: de)?",
    "it": "tasso(?: d['’]interesse)?(?: del)?|interessi?(?: del)?",
    "pl": "oprocentowanie(?: wynosi)?|oprocentowan\\w+(?: na)?",
    "sv": "ränta(?: på)?|räntan(?: är)?",
    "ru": "ставк\\w+(?: в)?",
    "ko": "금리[는은가]?|이자율[은이]?",
    "ja": "金利[はが]?|利率[はが]?|年利",
    "zh": "利率(?:为|是|約|约|為)?|年利率(?:为|是|為)?|收益率(?:为|是|為)?",
}
"""Words right before a percentage that is the price of money and no part of anything."""

EQUALS = {
    "en": "that is|which is|that makes|i\\.e\\.|or|equal to|thus|so(?! on)|namely",
    "nl": "dat is|dat zijn|dus|ofwel|oftewel|of wel|wat neerkomt op|goed voor",
    "pl": "czyli|więc|zatem|to jest|tj\\.|co (?:stanowi|daje|odpowiada)",
    "sv": "eller|det vill säga|dvs\\.?|vilket (?:är|motsvarar)|motsvarande|alltså",
    "de": "das sind|das ist|das heißt|d\\. ?h\\.|also|das entspricht|mithin|"
    "was (?:\\w+ )?entspricht|sprich",
    "fr": "soit|c['’]est-à-dire|donc|ce qui (?:fait|représente|équivaut à)",
    "es": "es decir|o sea|esto es|por tanto|lo que (?:supone|equivale al?|representa)",
    "pt": "ou seja|isto é|portanto|o que (?:equivale|corresponde) a|o que dá|o que representa",
    "it": "cioè|ossia|ovvero|vale a dire|dunque|quindi|pari al?|pari all['’]|il che equivale a",
    "ru": "то есть|или|что составляет|что соответствует|итого",
    "ar": "أي|أو",
    "ko": "즉|곧|이는",
    "ja": "つまり|すなわち|すると",
    "zh": "即|也就是|相当于",
}
"""Words between a portion and the amount that it makes, or the other way about."""

OF = {
    "en": "of",
    "nl": "van",
    "de": "der|des|von|vom",
    "fr": "de|du|des|d['’]",
    "es": "de|del",
    "pt": "de|da|do|das|dos",
    "it": "di|del|della|dei|delle|dell['’]",
}
"""Words that lead from a portion to the whole."""

MAKES = {
    "en": "made up|makes? up|accounts? for|accounted for|represents?|represented|is|was|are|were",
    "nl": "vormen|vormt|vormde|is|zijn|was|waren|goed voor",
    "de": "macht\\w*|entspricht|entsprechen|sind|ist|waren|war",
    "fr": "représent\\w+|constitu\\w+|est|sont",
    "es": "represent\\w+|supone\\w*|constituy\\w+|es|son",
    "pt": "represent\\w+|constitu\\w+|é|são",
    "it": "rappresent\\w+|costituisc\\w+|è|sono",
}

TIES = {
    "en": "equals?|amounts? to|corresponds? to|comes? to|makes? up|accounts? for|share of|covers?",
    "nl": "komt overeen met|bedraagt|beloopt|is goed voor|aandeel|dekt",
    "de": "entspr\\w+|beträgt|ausmach\\w+|Anteil\\w*|deckt|stell\\w+",
    "fr": "équiva\\w+|correspond\\w*|représent\\w+|part|couvre\\w*",
    "es": "equival\\w+|correspond\\w+|represent\\w+|supon\\w+|cuota|cubre\\w*",
    "pt": "equival\\w+|correspond\\w+|represent\\w+|parcela|cobre\\w*",
    "it": "equival\\w+|corrispond\\w+|rappresent\\w+|quota|copr\\w+",
    "ru": "составля\\w+|соответству\\w+|доля|равн\\w+",
    "ko": "해당|차지|이다|인",
    "ja": "あたる|相当|占め",
    "zh": "占|相当于|等于|为",
    "ar": "تعادل|يعادل|تمثل|يمثل|تغطي|تمول",
}
"""Words that tie a portion to what it is."""

REST = {
    "ko": "나머지",
    "ja": "残り",
    "zh": "其余|其餘|剩余|剩下",
    "en": "the rest|the remaining|the remainder|the other",
    "nl": "de rest|de overige|de resterende|de andere",
    "de": "der Rest|die übrigen|die restlichen",
    "fr": "le reste|les autres|le solde",
    "es": "el resto|los restantes|los otros|las restantes",
    "pt": "o resto|os restantes|os outros",
    "it": "il resto|i restanti|gli altri|la parte restante",
}
"""Words for what a portion leaves."""

FRACTIONS: dict[str, tuple[tuple[str, float], ...]] = {
    "en": (
        ("(?:a|one) third", 1 / 3),
        ("two[- ]thirds", 2 / 3),
        ("(?:a|one) quarter", 0.25),
        ("three[- ]quarters", 0.75),
        ("(?:a|one) fifth", 0.2),
        ("(?:a|one) tenth", 0.1),
        ("half", 0.5),
    ),
    "nl": (
        ("een derde", 1 / 3),
        ("twee derde", 2 / 3),
        ("een kwart", 0.25),
        ("drie kwart", 0.75),
        ("een vijfde", 0.2),
        ("een tiende", 0.1),
        ("de helft", 0.5),
    ),
    "de": (
        ("ein Drittel", 1 / 3),
        ("zwei Drittel", 2 / 3),
        ("ein Viertel", 0.25),
        ("drei Viertel", 0.75),
        ("ein Fünftel", 0.2),
        ("ein Zehntel", 0.1),
        ("die Hälfte", 0.5),
    ),
    "fr": (
        ("un tiers|le tiers", 1 / 3),
        ("deux tiers", 2 / 3),
        ("un quart|le quart", 0.25),
        ("trois quarts", 0.75),
        ("un cinquième", 0.2),
        ("un dixième", 0.1),
        ("la moitié", 0.5),
    ),
    "es": (
        ("un tercio|la tercera parte", 1 / 3),
        ("dos tercios|las dos terceras partes", 2 / 3),
        ("un cuarto|la cuarta parte", 0.25),
        ("tres cuartos|las tres cuartas partes", 0.75),
        ("un quinto|la quinta parte", 0.2),
        ("la décima parte", 0.1),
        ("la mitad", 0.5),
    ),
    "pt": (
        ("um terço|a terça parte", 1 / 3),
        ("dois terços", 2 / 3),
        ("um quarto|a quarta parte", 0.25),
        ("três quartos", 0.75),
        ("um quinto", 0.2),
        ("um décimo", 0.1),
        ("a metade|metade", 0.5),
    ),
    "it": (
        ("un terzo", 1 / 3),
        ("due terzi", 2 / 3),
        ("un quarto", 0.25),
        ("tre quarti", 0.75),
        ("un quinto", 0.2),
        ("un decimo", 0.1),
        ("la metà|metà", 0.5),
    ),
    "ru": (
        ("дв(?:е|ух) трет\\w+", 2 / 3),
        ("треть\\w?|трети", 1 / 3),
        ("три четверти", 0.75),
        ("четверть\\w?|четверти", 0.25),
        ("половин\\w+", 0.5),
    ),
    "ko": (("절반", 0.5),),
    "ja": (("半分|半数", 0.5),),
    "zh": (("一半|半数", 0.5),),
    "ar": (("النصف|نصف", 0.5), ("الثلث|ثلث", 1 / 3), ("الربع|ربع", 0.25)),
}
"""Fractions as words."""

TO_PART = {
    "en": "to|by",
    "nl": "tot|naar",
    "de": "auf",
    "fr": "à|au",
    "es": "a",
    "pt": "para|pela|à",
    "it": "a|alla",
    "ru": "до|на",
    "zh": "到|至",
    "ar": "إلى",
}
"""Words before the fraction of its old value to which something fell."""

OF_ALL = {
    "en": "total|whole|cost|costs|budget|investment|sum|spending|money|amount|price|programme|"
    "project|revenue|sales|expenditure|expenses|outlay|income|turnover|takings|proceeds",
    "nl": "totaal|kosten|budget|begroting|investering|bedrag|geld|som|prijs|project|omzet|"
    "uitgaven|inkomsten|opbrengsten?|totaalbedrag",
    "de": "Gesamt\\w*|Summe|Kosten|Budgets?|Investition\\w*|Betrags?|Geld\\w*|Preis\\w*|"
    "Projekts?|Umsatz\\w*|Ausgaben|Einnahmen|Erlös\\w*|Aufwand\\w*|Mittel",
    "fr": "total|coûts?|budget|investissements?|somme|montant|dépenses?|prix|projet|chiffre|"
    "recettes|ventes",
    "es": "total|cantidad|ronda|costes?|presupuesto|inversión|suma|importe|gastos?|"
    "precio|proyecto|ventas|ingresos|facturación|recaudación",
    "pt": "total|custos?|orçamento|investimento|soma|valor|gastos?|preço|projeto|vendas|receitas?|"
    "despesas?|faturamento|faturação",
    "it": "totale|costi|costo|bilancio|investiment[oi]|somma|importo|spesa|spese|prezzo|"
    "progetto|ricavi|fatturato|entrate|uscite|incasso",
    "ru": "общ\\w+|затрат|стоимост\\w+|бюджет\\w*|инвестици\\w+|сумм\\w+|расход\\w+|выручк\\w+",
    "sv": "summa\\w*|kostnad\\w*|budget\\w*|investering\\w*|belopp\\w*|pris\\w*|projekt\\w*|"
    "intäkt\\w*|omsättning\\w*|pengar\\w*",
    "pl": "kwot\\w+|sum\\w+|koszt\\w+|budżet\\w*|inwestycj\\w+|wydatk\\w+|cen\\w|projekt\\w*|"
    "przychod\\w+|sprzedaż\\w*",
    "zh": "总\\w{1,3}|全部|投资\\w{0,2}|预算|成本",
    "ja": "全体|総額|\\w{0,2}事業費|総工費|投資額?|予算|費用|合計",
    "ko": "전체|총\\w{1,3}|투자\\w{0,2}|예산|비용",
    "ar": "المجموع|الإجمالي|التكلفة|الميزانية|الاستثمارات?|المبلغ",
}
"""What a portion may be of, where it is all that the article has named before."""

COLLECTIVES = {
    "en": "workforce|staff|headcount|payroll|fleet|portfolio|stock|collection|membership|members|"
    "population|electorate|votes|area|output|production|crop|harvest|catch|traffic|network|length|"
    "distance|route|capacity|volume|supply|demand|market|orders|payment|debt|capital|shares",
    "nl": "personeel|\\w*bestand|vloot|portefeuille|voorraad|collectie|leden|bevolking|"
    "stemmen|oppervlakte?|productie|oogst|vangst|verkeer|netwerk|lengte|afstand|traject|"
    "capaciteit|volume|vraag|aanbod|markt|orders|schuld|kapitaal|aandelen",
    "de": "Belegschaft|Personals?|Flotte|"
    "\\w*[Bb]estand\\w*|Portfolios?|Sammlung|Mitglieder|Bevölkerung|"
    "Stimmen|Fläche|Produktion|Ernte|Fangs?|Verkehrs?|Netz\\w*|Länge|Strecke|Kapazität|Leistung|"
    "Mengen?|Nachfrage|Angebots?|Marktes|Aufträge|Schulden|Kapitals|Aktien",
    "fr": "effectifs?|personnel|flotte|parc|stocks?|collection|membres|population|voix|"
    "suffrages|surface|superficie|production|récolte|trafic|réseau|longueur|distance|parcours|"
    "capacité|volume|demande|offre|marché|commandes|dette|capital|actions",
    "es": "plantilla|personal|flota|cartera|colección|socios|miembros|población|votos|"
    "superficie|producción|cosecha|tráfico|red|longitud|distancia|recorrido|capacidad|volumen|"
    "demanda|oferta|mercado|pedidos|deuda|capital|acciones",
    "pt": "quadro|pessoal|efetivo|frota|carteira|acervo|coleção|sócios|membros|população|votos|"
    "área|superfície|produção|colheita|safra|tráfego|rede|extensão|comprimento|distância|"
    "capacidade|volume|procura|demanda|oferta|mercado|encomendas|dívida|capital|ações",
    "it": "organico|personale|flotta|portafoglio|collezione|soci|iscritti|popolazione|voti|"
    "superficie|produzione|raccolto|traffico|rete|lunghezza|distanza|percorso|capacità|volume|"
    "domanda|offerta|mercato|ordini|debito|capitale|azioni",
    "sv": "personal\\w*|arbetsstyrka\\w*|flotta\\w*|bestånd\\w*|samling\\w*|medlemm\\w+|"
    "befolkning\\w*|röster\\w*|yta\\w*|areal\\w*|produktion\\w*|skörd\\w*|trafik\\w*|nät\\w*|"
    "längd\\w*|sträcka\\w*|kapacitet\\w*|volym\\w*|marknad\\w*|skuld\\w*|kapital\\w*",
}
"""Nouns for all there is of a kind, which are seldom said of the number that it is."""

MORE = {
    "en": "more|less|fewer|higher|lower|larger|smaller|as much again",
    "nl": "meer|minder|hoger|lager|groter|kleiner",
    "de": "mehr|weniger|höher|niedriger|größer|kleiner",
    "fr": "de plus|de moins|en plus|en moins|plus|moins",
    "es": "más|menos",
    "pt": "mais|menos|a mais|a menos",
    "it": "in più|in meno|più|meno",
    "ru": "больше|меньше|выше|ниже",
    "zh": "以上|多|少",
    "ja": "増|減|多い|少ない",
    "ko": "더|증가|감소",
}
"""Words behind a portion that is added to something or taken off: "a quarter more"."""

RESPECTIVELY = {
    "en": "respectively",
    "de": "beziehungsweise|bzw\\.?|jeweils",
    "nl": "respectievelijk",
    "fr": "respectivement",
    "es": "respectivamente",
    "pt": "respectivamente",
    "it": "rispettivamente",
    "ru": "соответственно",
    "zh": "分别|分別",
    "ja": "それぞれ",
    "ko": "각각",
}
"""Words that give each of some amounts to a thing named before, and so make no whole of them."""

OF_ITSELF = {
    "en": "market share|share of the market|premium|discount",
    "nl": "marktaandeel|premie|korting",
    "de": "Marktanteil\\w*|Aufschlag|Abschlag|Prämie|Rabatt",
    "fr": "parts? de marché|prime|rabais|décote",
    "es": "cuota de mercado|prima|descuento",
    "pt": "quota de mercado|participação de mercado|prêmio|prémio|desconto",
    "it": "quota di mercato|premio|sconto",
    "sv": "marknadsandel\\w*|premie|rabatt",
    "pl": "udział\\w* w rynku|premi\\w+|rabat\\w*",
    "ru": "дол\\w+ рынка|преми\\w+|скидк\\w+",
    "ko": "시장 ?점유율|프리미엄|할인",
    "ja": "市場シェア|プレミアム|割引",
    "zh": "市场份额|溢价|折价|折扣",
}
"""Words for portions of a whole that is mostly not told: of a market, or of a price."""
