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
    "in the past|then|previously|before|earlier",
    "nl": "vorige?|jaar (?:eerder|geleden|ervoor|daarvoor)|voorgaande?|eerdere?|destijds|toen",
    "de": "vorjahr\\w*|vorquartal\\w*|vormonat\\w*|vorsaison|vorjahres\\w*|(?:jahr\\w*|"
    "monat\\w*) (?:zuvor|davor|vorher)|letzte[nsmr]?|vergangene[nsmr]?|vorige[nsmr]?|"
    "zuvor|früher|damals",
    "fr": "(?:an|ans|année|années|mois|trimestre|saison) (?:plus tôt|dernier|dernière|"
    "précédente?s?|passée?|auparavant|avant)|l['’]an (?:dernier|passé)|précédente?s?|"
    "auparavant|plus tôt",
    "es": "(?:año|años|mes|meses|trimestre|temporada|curso|ejercicio)s? (?:anterior|antes|"
    "pasad[oa]|previ[oa]|atrás)|anterior|hace \\w+ años?|entonces",
    "pt": "(?:ano|anos|mês|meses|trimestre|época|safra) (?:anterior|antes|passad[oa]|atrás)|"
    "anterior|então|há \\w+ anos?",
    "it": "(?:anno|anni|mese|mesi|trimestre|stagione) (?:prima|fa|precedente|scors[oa]|"
    "passat[oa])|precedente|allora|prima",
    "ru": "(?:год|года|лет|годом|месяц\\w*) (?:назад|ранее|раньше)|прошл\\w+|предыдущ\\w+|"
    "прежн\\w+",
    "pl": "(?:rok|lata|lat|miesiąc\\w*) (?:wcześniej|temu)|poprzedni\\w*|ubiegł\\w+|zeszł\\w+",
    "sv": "(?:år|året|åren|månad\\w*) (?:tidigare|sedan|innan|dessförinnan)|föregående|förra|"
    "tidigare",
    "ko": "전년|작년|지난해|전분기|직전|전월|전기|이전|동기|년 전|지난달",
    "ja": "前年|昨年|前期|前月|前回|同期|年前|従来|以前|前の年|去年|昨季",
    "zh": "去年|上年|前年|同期|上月|上季|年前|此前|往年|上一|同比|环比|以前",
    "tr": "geçen|önceki|(?:yıl|ay|sezon) önce|evvelki",
}
"""Words for an earlier time, by which something is measured."""

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
