"""Words that set one thing above all the others of a kind, alone or together, by language."""

from __future__ import annotations

TOGETHER = {
    "en": "all (?:of )?(?:the )?(?:others?|other [\\w-]+|rest) (?:combined|together|put together)|"
    "(?:the )?(?:others|rest|other [\\w-]+(?: [\\w-]+)?|remaining [\\w-]+(?: [\\w-]+)?) "
    "(?:combined|put together|taken together|together)",
    "nl": "alle (?:andere|anderen|overige)(?: \\w+)? (?:samen|bij elkaar|opgeteld)|"
    "de (?:rest|anderen|(?:andere|overige) \\w+) (?:samen|bij elkaar)",
    "de": "alle (?:anderen?|übrigen)(?: \\w+)? zusammen(?:genommen)?|"
    "(?:der Rest|die (?:anderen|übrigen)(?: \\w+){0,2}) zusammen(?:genommen)?",
    "fr": "(?:tous|toutes|l'ensemble|ensemble) (?:les|des|de tous les|de toutes les) autres"
    "(?: \\w+)?(?: réuni(?:e?s)?| confondu(?:e?s)?| cumulé(?:e?s)?| ensemble)?|"
    "les (?:\\w+ )?autres(?: \\w+)? (?:réuni(?:e?s)|cumulé(?:e?s)|ensemble)",
    "es": "tod[oa]s (?:l[oa]s )?(?:demás|otr[oa]s)(?: \\w+)?(?: junt[oa]s|"
    " combinad[oa]s| sumad[oa]s)?|"
    "(?:el resto|l[oa]s demás|l[oa]s otr[oa]s(?: \\w+){0,2}) (?:junt[oa]s?|"
    "combinad[oa]s|sumad[oa]s)",
    "pt": "tod[oa]s (?:[oa]s )?(?:demais|outr[oa]s)(?: \\w+)?(?: junt[oa]s| somad[oa]s|"
    " combinad[oa]s)?|"
    "(?:o resto|[oa]s demais|[oa]s outr[oa]s(?: \\w+){0,2}) (?:junt[oa]s?|somad[oa]s|"
    "combinad[oa]s)",
    "it": "tutt[ie] (?:gli|le) altr[ie](?: \\w+)?(?: mess[ie] insieme| insieme| sommat[ie])?|"
    "(?:gli altri|le altre)(?: \\w+){0,2} (?:mess[ie] insieme|insieme|sommat[ie])",
    "pl": "wszystkie (?:pozostałe|inne)(?: \\w+)? (?:razem|łącznie)(?: wzięte)?|"
    "pozostałe(?: \\w+)? (?:razem|łącznie)(?: wzięte)?",
    "sv": "all[ae] (?:de )?(?:andra|övriga)(?: \\w+)? (?:tillsammans|sammanlagt|ihop)|"
    "de (?:andra|övriga)(?: \\w+){0,2} (?:tillsammans|sammanlagt|ihop)",
    "tr": "diğerlerinin toplamından|diğer \\w+ toplamından|geri kalanın toplamından",
    "ru": "все (?:остальные|другие|прочие)(?: \\w+)? вместе(?: взятые)?|"
    "остальные(?: \\w+)? вместе(?: взятые)?",
    "ko": "나머지(?:를| \\w+(?:을|를))? (?:모두 )?(?:합친|합한) (?:것|규모|금액)?보다|"
    "나머지 (?:전체|모두)를? (?:합친|합한)",
    "ja": "(?:他|ほか|残り)の?\\w{0,6}?(?:すべて|全て|全部)?を?(?:合わせた|合計した|"
    "足した)\\w{0,4}?より",
    "zh": "(?:其他|其余|剩余|其它)(?:所有)?\\w{0,8}?(?:加起来|总和|之和|合计|加总)",
}
"""All the others as one sum."""

MORE = {
    "en": "more (?:\\w+ )?than|larger than|bigger than|greater than|higher than|"
    "exceeds?|outweighs?|"
    "outspends?|outsells?|surpass(?:es|ed)?|exceeded",
    "nl": "meer (?:\\w+ )?dan|groter dan|hoger dan|overtreft",
    "de": "mehr (?:\\w+ )?als|größer als|höher als|übertrifft|übersteigt",
    "fr": "plus (?:[\\w']+ )?que|plus (?:de \\w+ )que|supérieure? à|dépasse|davantage que",
    "es": "más (?:\\w+ )?que|mayor que|supera|superó",
    "pt": "mais (?:\\w+ )?(?:do )?que|maior (?:do )?que|supera|superou",
    "it": "più (?:\\w+ )?(?:di|che|degli|delle)|maggiore di|supera",
    "pl": "więcej (?:\\w+ )?niż|większ\\w+ niż|przewyższa|przekracza",
    "sv": "mer (?:\\w+ )?än|större än|högre än|fler (?:\\w+ )?än|överträffar|överstiger",
    "tr": "fazla|büyük",
    "ru": "больше,? чем|больше|превышает|превосходит",
    "ko": "많\\w*|크\\w*|큰|높\\w*|웃돈\\w*|넘\\w*",
    "ja": "多\\w*|大き\\w*|上回\\w*|高\\w*",
    "zh": "超过|高于|大于|多于|比",
}
"""Words that say of what stands before them that it is the more."""

DWARFS = {
    "en": "dwarf(?:s|ed|ing)?",
    "de": "in den Schatten",
    "fr": "éclipse(?:nt)?",
    "es": "eclipsan?|empequeñecen?",
    "pt": "ofuscam?",
    "it": "eclissan?o?",
}
"""Verbs that say of one thing that the others are small beside it."""

OTHERS = {
    "en": "all (?:of )?(?:the )?others?|every(?:one| other)|the (?:others?|rest)|"
    "all (?:its )?rivals|"
    "every rival|all competitors",
    "de": "alle (?:anderen|übrigen)",
    "fr": "tou(?:te)?s les autres",
    "es": "tod[oa]s (?:l[oa]s )?(?:demás|otr[oa]s)|el resto",
    "pt": "tod[oa]s (?:[oa]s )?(?:demais|outr[oa]s)|o resto",
    "it": "tutt[ie] (?:gli|le) altr[ie]",
}
"""All the others, each for itself."""

HEDGED = {
    "en": "not|nearly|almost|as much as|would|could|may|might|if|until|no longer|once|used to",
    "nl": "niet|bijna|zou|kan|als|tot|vroeger",
    "de": "nicht|fast|beinahe|würde|könnte|wenn|bis|früher",
    "fr": "pas|presque|serait|pourrait|si|autant",
    "es": "no|casi|sería|podría|si|tanto",
    "pt": "não|quase|seria|poderia|se|tanto",
    "it": "non|quasi|sarebbe|potrebbe|se|tanto",
    "pl": "nie|prawie|byłoby|gdyby",
    "sv": "inte|nästan|skulle|kan|om",
    "tr": "değil|neredeyse",
    "ru": "не|почти|если|бы",
    "ko": "않|거의|면",
    "ja": "ない|ほぼ|なら",
    "zh": "不|几乎|如果|若|将",
}
"""Words with which such a sentence says something else."""
