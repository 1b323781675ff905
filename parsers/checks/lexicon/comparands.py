"""Words around what a ratio is measured by: "than a year earlier", "as many as", "前年の"."""

from __future__ import annotations

BEHIND = {
    "en": "than|as (?:in|for|at|on)?|compared (?:with|to)|against|versus|relative to",
    "nl": "dan|als|vergeleken met|ten opzichte van|tegenover",
    "de": "als|wie|gegenüber|verglichen mit|im Vergleich (?:zu[mr]?|mit)|zum",
    "fr": "que|par rapport (?:à|aux?)|contre|face (?:à|aux?)|comparé à|sur",
    "es": "que|respecto (?:al?|de)|frente al?|comparado con|en comparación con|sobre",
    "pt": "(?:do )?que|face (?:a|ao|à)|em relação (?:a|ao|à)|em comparação com|sobre",
    "it": "(?:di )?quell[aeio]|che|rispetto (?:al?|alla|all['’]|agli|alle)|su|contro",
    "ru": "чем|по сравнению с|против|к",
    "pl": "niż|w porównaniu (?:z|do)|wobec|względem",
    "sv": "än|som|jämfört med|mot",
}
"""What leads, behind a change or a multiple, to what it is measured by."""

DETERMINED = {
    "en": "the|its|their|that of|those of|what|last|his|her|our",
    "nl": "het|de|zijn|hun|dat van|die van|wat|vorig",
    "de": "des|der|seine[sr]|ihre[sr]|dessen|vom|von",
    "fr": "la|le|les|l['’]|de la|du|des|celui|celle|ceux|ce (?:que|qu)|son|sa|ses|leurs?",
    "es": "de la|del|de los|de las|de lo que|lo que|la|el|los|las|su|sus",
    "pt": "da|do|das|dos|o que|a|o|os|as|sua|seu|seus|suas",
    "it": "della|del|dei|delle|dell['’]|di quanto|quanto|la|il|le|i|l['’]|sua|suo|suoi",
    "sv": "det|den|de|dess|deras|vad",
}
"""What may stand right behind a multiple, before what it multiplies: "twice the budget"."""

BEFORE = {
    "ko": "의|보다|대비|에\\s?비해|가운데|중|중에서",
    "ja": "の|より[はも]?|比で?|に比べて?|に対して?|と比べて?|のうち",
    "zh": "的|同期",
    "tr": "['’]?\\w{0,2}(?:n[ıiuü]n|[ıiuü]n)|['’]?\\w*(?:a|e) (?:göre|kıyasla|oranla)|"
    "\\w*[dt][ae]n",
}
"""What stands between what a ratio is measured by and the ratio, where that comes first."""

LEADING = {
    "zh": "比|较|較|是|为|占|相当于|达到?|超过|不到|比起|相比|接近",
}
"""What stands before what a ratio is measured by, where that comes first."""

COMPARING = frozenset("比较較")
"""Those after which a comparison need not say where what it is measured by ends."""

ITSELF = {
    "en": "it|them|that|this|these|those|which|whom|both",
    "nl": "hen|die|dat|dit|deze|ervan|daarvan|hiervan|beide",
    "de": "davon|dessen|deren|ihnen|diesen?|dieser|beiden?",
    "fr": "ceux-ci|celles-ci|cela|ce|elles|eux|cette somme",
    "es": "ellos|ellas|ello|eso|esto|estos|estas|esos|esas",
    "pt": "eles|elas|deles|delas|isso|disso|destes?|desses?",
    "it": "essi|esse|questi|queste|questo|quest[oa]|loro",
    "ru": "них|этого|этих|неё|него",
    "pl": "nich|tego|tych|niej|niego",
    "sv": "dem|det|dessa|detta",
    "ko": "이|그|이것|그것|이들|그들",
    "ja": "その|それ|これ|この|そのうち|これら",
    "zh": "其|其中|它|这|该",
    "tr": "bunun|onun|bunların|onların|bundan|bunlardan",
}
"""Words for what was named just before."""

EARLIER = {
    "en": "year (?:earlier|ago|before)|years (?:earlier|ago|before)|(?:last|previous|prior|"
    "preceding|past) (?:\\w+ )?(?:years?|quarters?|months?|seasons?|weeks?|summers?|"
    "winters?|springs?|autumns?|decades?)|(?:year|quarter|month|season) before|"
    "in the past|then|previously|before|earlier|"
    "at (?:its|their|the) peak|(?:its|their|the) (?:peak|heyday)",
    "nl": "vorige?|jaar (?:eerder|geleden|ervoor|daarvoor)|voorgaande?|eerdere?|destijds|toen|"
    "(?:piek|hoogtepunt)(?:jaar)?",
    "de": "vorjahr\\w*|vorquartal\\w*|vormonat\\w*|vorsaison|vorjahres\\w*|(?:jahr\\w*|"
    "monat\\w*) (?:zuvor|davor|vorher)|letzte[nsmr]?|vergangene[nsmr]?|vorige[nsmr]?|"
    "zuvor|früher|damals|höchststand\\w*|höhepunkt\\w*",
    "fr": "(?:an|ans|année|années|mois|trimestre|saison) (?:plus tôt|dernier|dernière|"
    "précédente?s?|passée?|auparavant|avant)|l['’]an (?:dernier|passé)|précédente?s?|"
    "auparavant|plus tôt|l['’]époque|son (?:pic|apogée|sommet)",
    "es": "(?:año|años|mes|meses|trimestre|temporada|curso|ejercicio)s? (?:anterior|antes|"
    "pasad[oa]|previ[oa]|atrás)|anterior|hace \\w+ años?|entonces|su (?:pico|apogeo|máximo)",
    "pt": "(?:ano|anos|mês|meses|trimestre|época|safra) (?:anterior|antes|passad[oa]|atrás)|"
    "anterior|então|há \\w+ anos?|(?:seu|o) (?:pico|auge)",
    "it": "(?:anno|anni|mese|mesi|trimestre|stagione) (?:prima|fa|precedente|scors[oa]|"
    "passat[oa])|precedente|allora|prima|(?:suo|del) (?:picco|apice|massimo)",
    "ru": "(?:год|года|лет|годом|месяц\\w*) (?:назад|ранее|раньше)|прошл\\w+|предыдущ\\w+|"
    "прежн\\w+|пик\\w*|рекордн\\w+",
    "pl": "(?:rok|lata|lat|miesiąc\\w*) (?:wcześniej|temu)|poprzedni\\w*|ubiegł\\w+|zeszł\\w+|"
    "szczyt\\w*",
    "sv": "(?:år|året|åren|månad\\w*) (?:tidigare|sedan|före|innan|dessförinnan)|föregående|förra|"
    "tidigare|toppåret|toppen",
    "ko": "전년|작년|지난해|전분기|직전|전월|전기|이전|동기|년 전|지난달|당시|전성기|정점",
    "ja": "前年|昨年|前期|前月|前回|同期|年前|従来|以前|前の年|去年|昨季|当時|当初|"
    "[設創]立時|開業時|最盛期|ピーク時?",
    "zh": "去年|上年|前年|同期|上月|上季|年前|此前|往年|上一|同比|环比|以前|"
    "当时|当初|起步时?|之初|"
    "高峰\\w?|峰值|鼎盛\\w?",
    "tr": "geçen|önceki|(?:yıl|ay|sezon) önce|evvelki",
}
"""Words for an earlier time, by which something is measured."""

DIMENSIONS = {
    "en": "length|height|width|depth|breadth|weight|price|cost|area|size|speed|range|age",
    "nl": "lengte|hoogte|breedte|diepte|gewicht|prijs|kosten|oppervlakte?|omvang|snelheid|leeftijd",
    "de": "Länge|Höhe|Breite|Tiefe|Gewichts?|Preis\\w*|Kosten|Fläche|Größe|Geschwindigkeit",
    "fr": "longueur|hauteur|largeur|profondeur|poids|prix|coût|surface|taille|vitesse|âge",
    "es": "longitud|altura|anchura|ancho|largo|profundidad|peso|precio|coste|superficie|velocidad",
    "pt": "comprimento|altura|largura|profundidade|peso|preço|custo|área|superfície|velocidade",
    "it": "lunghezza|altezza|larghezza|profondità|peso|prezzo|costo|superficie|velocità|età",
    "sv": "längd\\w*|höjd\\w*|bredd\\w*|djup\\w*|vikt\\w*|pris\\w*|kostnad\\w*|yta\\w*|fart\\w*",
    "pl": "długoś\\w+|wysokoś\\w+|szerokoś\\w+|głębokoś\\w+|wag\\w|cen\\w|powierzchni\\w?",
    "ru": "длин\\w|высот\\w|ширин\\w|глубин\\w|вес\\w?|цен\\w|площад\\w+|скорост\\w+",
    "ko": "길이|높이|너비|폭|깊이|무게|가격|면적|속도",
    "ja": "長さ|高さ|幅|深さ|重さ|価格|面積|速さ|速度|全長",
    "zh": "长度|高度|宽度|深度|重量|价格|面积|速度|全长|总长",
}
"""Nouns for what is measured, where an adjective tells the value: "84 m high", "its height"."""

NOW = {
    "en": "now|today|at present|currently",
    "nl": "nu|vandaag|momenteel",
    "de": "heute|jetzt|derzeit",
    "fr": "aujourd['’]hui|maintenant|actuellement",
    "es": "ahora|hoy|actualmente",
    "pt": "agora|hoje|atualmente",
    "it": "ora|oggi|adesso|attualmente",
    "pl": "teraz|dziś|obecnie",
    "ru": "сейчас|сегодня|теперь",
    "sv": "nu|idag|i dag",
    "ko": "지금|현재|오늘날|요즘",
    "ja": "現在|今|いま",
    "zh": "现在|目前|如今|今天",
}
"""Words for the present, by which something of the past is measured: "twice as much as now"."""

OWING_TO = {
    "en": "thanks to|owing to|due to|because of|on the back of|helped by",
    "nl": "dankzij|vanwege|wegens|door",
    "de": "dank|wegen|aufgrund",
    "fr": "grâce à|grâce au|en raison d|à cause d",
    "es": "gracias a|debido a|a causa de",
    "pt": "graças a|devido a|por causa d",
    "it": "grazie a|a causa d|per via d",
    "pl": "dzięki|z powodu",
    "ru": "благодаря|из-за",
    "sv": "tack vare|på grund av",
    "ko": "덕분|덕에|때문",
    "ja": "おかげ|により|ため",
    "zh": "得益于|由于|因为|因為",
}
"""Words between a ratio and an amount that make this one its cause, and not what it is of."""
