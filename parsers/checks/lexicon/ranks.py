"""Superlatives, by language: which end of a column they speak of, and what they are not about."""

from __future__ import annotations

OFFICES = "경영|재무|기술|운영|책임|위원|인민|사령|관리자|의사"
"""What follows the Korean for “highest” in the names of offices, such as chief executive."""

HEDGED = {
    "en": "at least|second|third|fourth|one of|among|ever|so far|not|after|than|except|apart from|"
    "behind|another|matters?|would|outside|excluding|without|could|if|at most|most of|"
    "most people|ago|previous|"
    "next|except for|but one|but two|bar one|bar two|save one",
    "nl": "minstens|tweede|derde|op één na|een van|niet|(?<!één )(?<!een )(?<!twee )na|"
    "dan|behalve|zou|ooit|buiten|zonder",
    "de": "mindestens|zweit\\w*|dritt\\w*|eine[rs]? der|nicht|nach|als|außer|würde|bisher|"
    "außerhalb|ohne",
    "fr": "au moins|deuxième|troisième|un des|une des|pas|après|sauf|jamais|serait|"
    "hors|sans|en dehors",
    "es": "al menos|segund[oa]|tercer[oa]?|uno de|una de|no|después|que el|salvo|sería|fuera|sin",
    "pt": "segund[oa]|terceir[oa]|um dos|uma das|não|depois|exceto|seria|fora|sem",
    "it": "second[oa]|terz[oa]|uno dei|una delle|non|dopo|tranne|sarebbe|fuori|senza",
    "ru": "втор\\w+|трет\\w+|один из|одна из|не|после|кроме|бы|если",
    "sv": "minst en|andra|tredje|en av|ett av|inte|efter|än|utom|skulle|om det|utanför|utan",
    "pl": "drug\\w+|trzeci\\w*|jed(?:en|na|no|nym|ną|nego|nej) z|nie|po|niż|oprócz|poza|bez|gdyby|"
    "jeśli",
    "tr": "ikinci|üçüncü|biri|birisi|değil|sonra|dışında|hariç|olsa",
    "ar": "أحد|إحدى|ليس|ليست|لا|لم|بعد|باستثناء|لو|لكل",
    "hi": "में से एक|नहीं|बाद|छोड़कर|प्रति|अगर|यदि",
    "ko": "두 번째|세 번째|하나|않|다음|제외",
    "ja": "番目|の一つ|ない|次|除",
    "zh": "第二|第三|之一|不|其次|单次|单个|单位|除",
}
"""Words in whose company a superlative says something else than "the first of the column"."""


CLAUSE = {
    "en": "but|while|whereas|although|though|and",
    "nl": "maar|terwijl|hoewel|en",
    "de": "aber|während|obwohl|doch|und",
    "fr": "mais|tandis que|alors que|et",
    "es": "pero|mientras|aunque|y",
    "pt": "mas|enquanto|embora|e",
    "it": "ma|mentre|anche se|e",
    "ru": "но|а|хотя|и",
    "sv": "men|medan|fastän|och",
    "pl": "ale|a|choć|natomiast|i",
    "tr": "ama|ancak|ve|ise",
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

RANK_COLUMN = """
rank ranking place position pos rang platz platzierung positie plaats classement place
puesto posición clasificación ranking lugar posição classificação colocação posizione posto
classifica miejsce pozycja место позиция рейтинг placering plats sıra sıralama
순위 랭킹 등수 順位 ランク ランキング 排名 名次 位次 排序 الترتيب المركز रैंक स्थान
"""
"""Whole headers, in small letters, of columns of places."""
