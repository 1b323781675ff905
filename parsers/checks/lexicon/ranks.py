"""Superlatives, by language: which end of a column they speak of, and what they are not about."""

from __future__ import annotations

HIGHEST = {
    "en": "highest|largest|biggest|greatest|most|longest|heaviest|fastest-growing|fastest growing|"
    "most expensive|dearest|tallest|leads|tops",
    "nl": "hoogste|grootste|meeste|langste|zwaarste|duurste|snelst groeiende",
    "de": "höchste[nrsm]?|größte[nrsm]?|meisten|längste[nrsm]?|schwerste[nrsm]?|teuerste[nrsm]?|"
    "am stärksten|am höchsten|am größten",
    "fr": "le plus élevée?|la plus élevée?|le plus grand|la plus grande|le plus long|"
    "la plus longue|le plus cher|la plus chère|la plus forte|le plus fort|le plus important|"
    "la plus importante",
    "es": "más alt[oa]|mayor|más grande|más car[oa]|más larg[oa]|más creció|más crece",
    "pt": "mais alt[oa]|maior|mais car[oa]|mais long[oa]",
    "it": "più alt[oa]|maggiore|più grande|più car[oa]|più lung[oa]",
    "ru": "самый высокий|самая высокая|самый большой|самая большая|крупнейш\\w+|наибольш\\w+",
    "ko": "가장 (?:높|크|큰|많|비싸|비싼|길|긴)\\w*|최대|최고",
    "ja": "最大|最高|最も(?:高|大き|多|長)\\w*|最多|一番(?:高|大き|多)\\w*",
    "zh": "最大|最高|最多|最贵|最长|最快",
}
LOWEST = {
    "en": "lowest|smallest|fewest|shortest|cheapest|lightest|slowest",
    "nl": "laagste|kleinste|minste|kortste|goedkoopste|lichtste",
    "de": "niedrigste[nrsm]?|kleinste[nrsm]?|wenigsten|kürzeste[nrsm]?|billigste[nrsm]?|"
    "günstigste[nrsm]?|leichteste[nrsm]?",
    "fr": "le plus bas|la plus basse|le plus petit|la plus petite|le moins cher|la moins chère|"
    "le plus court|la plus courte|le plus faible|la plus faible",
    "es": "más baj[oa]|menor|más pequeñ[oa]|más barat[oa]|más cort[oa]",
    "pt": "mais baix[oa]|menor|mais barat[oa]|mais curt[oa]",
    "it": "più bass[oa]|minore|più piccol[oa]|più economic[oa]|più cort[oa]",
    "ru": "самый низкий|самая низкая|наименьш\\w+|самый маленький",
    "ko": "가장 (?:낮|작|적|싸|싼|짧)\\w*|최소|최저",
    "ja": "最小|最低|最も(?:低|小さ|少な|安|短)\\w*|最少",
    "zh": "最小|最低|最少|最便宜|最短",
}
HEDGED = {
    "en": "at least|second|third|fourth|one of|among|ever|so far|not|after|than|except|apart from|"
    "behind|another|per|would|could|if|at most|most of|most people|ago|previous|next|except for",
    "nl": "minstens|tweede|derde|op één na|een van|niet|na|dan|behalve|per|zou|ooit",
    "de": "mindestens|zweit\\w*|dritt\\w*|eine[rs]? der|nicht|nach|als|außer|pro|je|würde|bisher",
    "fr": "au moins|deuxième|troisième|un des|une des|pas|après|que|sauf|par|jamais|serait",
    "es": "al menos|segund[oa]|tercer[oa]?|uno de|una de|no|después|que el|salvo|por|sería",
    "pt": "segund[oa]|terceir[oa]|um dos|uma das|não|depois|exceto|por|seria",
    "it": "second[oa]|terz[oa]|uno dei|una delle|non|dopo|tranne|per|sarebbe",
    "ru": "втор\\w+|трет\\w+|один из|одна из|не|после|кроме",
    "ko": "두 번째|세 번째|하나|않|다음|당|제외",
    "ja": "番目|の一つ|ない|次|当たり|除",
    "zh": "第二|第三|之一|不|其次|每|除",
}
"""Words in whose company a superlative says something else than "the first of the column"."""
