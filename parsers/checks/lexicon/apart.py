"""Words of statements that tell how far apart two amounts are, by language.

Those with blanks between them are beginnings of words, those with bars are whole phrases.
"""

from __future__ import annotations

NAMED = {
    "en": "differen gap(?!\\w) saving saves saved shortfall surplus deficit overrun margin balance "
    "net(?!\\w) lead(?!\\w) spread ahead behind short(?=\\sof) missing lacking",
    "nl": "verschil scheelt scheelde kloof bespar bespaart overschot tekort saldo marge voorsprong "
    "achterstand ontbre mist(?!\\w) missen schelen netto",
    "de": "unterschied differenz abstand lücke einspar erspar spart sparen überschuss defizit "
    "fehlbetrag saldo vorsprung rückstand fehlen fehlt fehlten fehlte unterm "
    "auseinander mehrkosten minderkosten netto",
    "fr": "différence écart économi excédent(?!\\sbrut) déficit manqu solde avance "
    "retard surcoût marge net",
    "es": "diferencia brecha ahorr superávit déficit saldo ventaja falt margen sobrecost net[oa]",
    "pt": "diferença poup econom superávit superavit défice déficit saldo vantagem falt margem "
    "líquid",
    "it": "differenza divario risparm avanzo disavanzo deficit surplus saldo vantaggio scarto "
    "manc distacc "
    "ballan nett",
    "sv": "skillnad gap bespar sparar sparas överskott underskott marginal försprång fattas saknas "
    "netto",
    "pl": "różnic oszczędn oszczędz nadwyżk deficyt brak przewag saldo netto",
    "ru": "разниц разрыв эконом профицит дефицит сальдо недоста нехват чист",
    "tr": "fark tasarruf açık açığ eksik net(?!\\w)",
    "ko": "차이 격차 절감 절약 아낀 아낄 아꼈 흑자 적자 모자라 모자란 앞선 앞서 앞섰 뒤진 뒤지 "
    "뒤처 순감 순증 나아진 나아졌",
    "ja": "差は 差が 差で 差をつ 差し引き 開き 節約 足りな 足りま 足りず 不足 浮く 浮いた 純増 "
    "純減",
    "zh": "相差 差距 差额 之差 节省 省下 省了 结余 缺口 净增 净减 还差 差了 高出 低了 好转",
    "ar": "فرق الفرق فجوة توفير فائض عجز",
    "hi": "अंतर फ़र्क बचत घाटा",
}
"""Words that name what lies between two amounts."""

BETWEEN = {
    "en": "difference gap(?!\\w) spread",
    "nl": "verschil kloof",
    "de": "unterschied differenz abstand",
    "fr": "différence écart",
    "es": "diferencia brecha desnivel",
    "pt": "diferença",
    "it": "differenza divario scarto dislivello",
    "sv": "skillnad",
    "pl": "różnic",
    "ru": "разниц разрыв",
    "tr": "fark",
    "ko": "차이 격차",
    "ja": "差は 差が",
    "zh": "差距 差额 之差",
    "ar": "فرق الفرق فجوة",
    "hi": "अंतर फ़र्क",
}
"""Those of them that name nothing else, so that what they come to is no level of anything."""

NET = {
    "en": "net(?!\\w)",
    "nl": "netto",
    "de": "netto",
    "fr": "net(?!\\w)",
    "es": "net[oa]",
    "pt": "líquid",
    "it": "nett[oa]",
    "sv": "netto",
    "pl": "netto",
    "ru": "чист",
    "tr": "net(?!\\w)",
}
"""Those that also name a profit, an income or a weight."""

THAN = {
    "en": "than|on|above|below|over|under|ahead of|behind|short of|compared",
    "nl": "dan|boven|onder|ten opzichte|vergeleken|tegenover|voor op|achter op",
    "de": "als|gegenüber|über|unter|im Vergleich|vor|hinter",
    "fr": "que|qu['’]|par rapport|au-dessus|au-dessous|sur",
    "es": "que|respecto|frente|sobre|por encima|por debajo",
    "pt": "que|do que|em relação|face|sobre|acima|abaixo",
    "it": "che|rispetto|sopra|sotto|di quant\\w+|del|della|dell['’]",
    "sv": "än|jämfört|över|under|före|efter",
    "pl": "niż|od|w porównaniu|powyżej|poniżej|wobec",
    "ru": "чем|по сравнению|выше|ниже",
    "ar": "من|مقارنة",
}
"""Words behind an amount, after which comes what it is more or less than."""

THAN_BEHIND = {
    "ko": "보다|대비|에 비해|에 비하면|比",
    "ja": "より|比べ|比で|比",
    "tr": "(?:dan|den|göre|kıyasla)",
    "hi": "से|की तुलना में|के मुकाबले",
}
"""The same behind what the amount is more or less than."""

THAN_AHEAD = {"zh": "比|较|相比"}
"""The same before what the amount is more or less than, which stands before the amount."""

WHEN = {
    "en": "when|where|which|who",
    "nl": "toen|dat|die|waarin|waar",
    "de": "als|wo|in dem|in der|der|die|das|in denen",
    "fr": "quand|où|lorsqu|année où|date à laquelle|qui",
    "es": "cuando|en que|año en que|que|en el que",
    "pt": "quando|em que|ano em que|que",
    "it": "quando|in cui|anno in cui|che",
    "sv": "då|när|som",
    "pl": "kiedy|gdy|w którym|kiedy to|któr[aey]",
    "ru": "когда|в котором|в которой|котор(?:ый|ая|ое|ые)",
}
"""Words that lead, behind a comma, to what there was at the time that is compared with."""

AGAINST = {
    "en": "than|against|versus|vs\\.?|compared (?:with|to)|instead of|rather than|from|"
    "previously|earlier|before|had been|used to|while|whereas|but(?: only)?|now|ago",
    "nl": "dan|tegen|tegenover|vergeleken met|in plaats van|ten opzichte van|van|eerder|was|"
    "waren|terwijl|maar|nu|geleden|voorheen",
    "de": "als|gegenüber|statt|anstelle|verglichen mit|im Vergleich|von|zuvor|früher|noch|"
    "während|aber|nur|jetzt|nun|heute|vor",
    "fr": "que|contre|au lieu d[eu’']|par rapport|auparavant|plus tôt|avant|alors qu[e’']|"
    "tandis qu[e’']|mais|était|étaient|il y a",
    "es": "que|frente a|en lugar de|en vez de|respecto|antes|mientras|pero|era|eran|hace",
    "pt": "que|contra|em vez de|face a|em relação|ante|antes|enquanto|mas|era|eram|há",
    "it": "che|contro|invece d\\w+|rispetto|prima|mentre|ma|era|erano|a fronte|fa",
    "sv": "än|mot|i stället för|istället för|jämfört med|från|tidigare|medan|men|var|nu",
    "pl": "niż|wobec|zamiast|w porównaniu|z|wcześniej|podczas gdy|ale|było|teraz|przed",
    "ru": "чем|против|вместо|по сравнению|раньше|прежде|тогда как|а|но|было|теперь",
    "tr": "(?:dan|den)|göre|kıyasla|yerine|iken|ise|önce",
    "ko": "보다|에서|대비|비해|이던|였던|인데|이고|지만|는데|였는데|이제|지금",
    "ja": "より|から|に比べ|比|だった|対し|一方|今は|現在",
    "zh": "比|从|到|至|较|相比|而|原来|但|原先|如今|现在|只需|仅需|此前|过去",
    "ar": "من|إلى|مقابل|مقارنة|بدلا|بينما",
    "hi": "से|की तुलना|के मुकाबले|जबकि",
}
"""Words between two amounts that set one against the other."""

TO = {
    "en": "to",
    "nl": "naar|tot|op",
    "de": "auf",
    "fr": "à|pour atteindre",
    "es": "a|hasta",
    "pt": "para|a|até",
    "it": "a|fino a",
    "sv": "till",
    "pl": "do",
    "ru": "до",
    "ar": "إلى",
}
"""Words between the amount of a change and what it led to: "rose by 4 to 36"."""

INSTEAD = {
    "en": "instead of|rather than|against|versus",
    "nl": "in plaats van|tegen|tegenover",
    "de": "statt|anstelle von|gegenüber",
    "fr": "au lieu de|contre",
    "es": "en lugar de|en vez de|frente al?",
    "pt": "em vez de|contra",
    "it": "invece di|contro|a fronte di",
    "sv": "i stället för|istället för|mot",
    "pl": "zamiast|wobec",
    "ru": "вместо|против",
}
"""Words before an amount that another one is set against."""

LEFT = {
    "en": "remaining|remainder|remain|rest|left|leaves|leaving|other|others",
    "nl": "rest|resterende|resteert|resteren|overige|overblij\\w+|overgebleven|over|andere|"
    "blijft|blijven|nog",
    "de": "Rest|restlich\\w*|übrig\\w*|verbleib\\w*|bleiben|bleibt|blieben|andere[nr]?|fehlen|"
    "fehlt|weitere[nr]?",
    "fr": "reste(?:nt|ra|ront|rai(?:en)?t)?|restants?|restantes?|autres|manque|manquent|reliquat|"
    "solde",
    "es": "resto|restantes?|restan|restarían?|quedan?|quedarían?|quedaban?|demás|otr[oa]s|"
    "faltan?|sobran?",
    "pt": "resto|restantes?|resta(?:m|riam?|vam?)?|restarão|sobram?|demais|outr[oa]s|faltam?",
    "it": "resto|restanti?|restano|resta|rimanent[ei]|rimangono|rimane|altr[ie]|mancano|manca",
    "sv": "resten|resterande|återstår|återstående|återstod|övriga|kvar|(?<!den )(?<!det )andra|"
    "fattas|saknas",
    "pl": "reszta|resztę|pozostał\\w+|brakuje|"
    "zosta(?:ło|ły|je)(?!\\s+\\w+(?:n[aeyi]|nych|t[aeyi]|tych)(?!\\w))",
    "ru": "остальн\\w+|остал\\w+|оста[её]тся|остаток",
    "tr": "kalan\\w*|kaldı|geri kalan\\w*|diğer|geriye",
    "ko": "나머지|남은|남는|남았\\w*|남아\\w*",
    "ja": "残り|残る|残っ\\w*|残した|残額",
    "zh": "剩余|剩下|余下|其余|剩|还剩|尚余",
    "ar": "الباقي|المتبقي|المتبقية|تبقى|يتبقى|الباقية",
    "hi": "शेष|बाकी|बचे|बचा",
}
"""Words of what is left of a whole when the parts told are taken away."""

EITHER_WAY = {
    "en": "plus or minus|give or take|within|margin of error",
    "nl": "plus of min|marge",
    "de": "plus/minus|plus oder minus|Schwankung\\w*|Fehlerspanne",
    "fr": "plus ou moins|marge d['’]erreur",
    "es": "más o menos|margen de error",
    "pt": "mais ou menos|margem de erro",
    "it": "più o meno|margine d['’]errore",
    "sv": "plus minus|felmarginal\\w*",
    "pl": "plus minus|plus/minus",
    "ru": "плюс-минус|погрешност\\w*",
    "ko": "플러스마이너스|오차",
    "ja": "プラスマイナス|誤差",
    "zh": "上下|浮动|正负|误差",
}
"""Words beside what an amount may be off by, one way or the other."""

MINUS = {
    "en": "loss(?:es)?|lost|deficit|shortfall|red",
    "nl": "verlies|verliezen|verloor|tekort|min",
    "de": "Verlust\\w*|verlor\\w*|Defizit\\w*|Fehlbetrag|Minus",
    "fr": "pertes?|perdu|perdait|déficit\\w*",
    "es": "pérdidas?|perd\\w+|déficit|números rojos",
    "pt": "prejuízos?|perdas?|perdeu|déficit|défice",
    "it": "perdit[ae]|pers[oe]|perso|disavanzo|deficit|rosso",
    "sv": "förlust\\w*|underskott\\w*|minus",
    "pl": "strat\\w*|deficyt\\w*",
    "ru": "убыт\\w+|дефицит\\w*|потер\\w+",
    "tr": "zarar\\w*|açık|kayıp",
    "ko": "손실|적자|순손실",
    "ja": "赤字|損失",
    "zh": "亏损|亏|净亏|赤字",
    "ar": "خسائر|خسارة|عجز",
    "hi": "घाटा|नुकसान|हानि",
}
"""Words at an amount that is below nothing: a loss."""

PLUS = {
    "en": "profits?|surplus|earned|gain|black|positive",
    "nl": "winst|overschot|verdiende|positie[fv]e?",
    "de": "Gewinn\\w*|Überschuss\\w*|verdient\\w*|Plus|positive[rsnm]?",
    "fr": "bénéfices?|profits?|gagn\\w+|excédent\\w*|positi(?:f|ve)s?",
    "es": "beneficios?|ganancias?|gan[óaó]\\w*|superávit|positiv[oa]s?",
    "pt": "lucros?|ganhos?|superávit|superavit|positiv[oa]s?",
    "it": "util[ei]|profitt[oi]|guadagn\\w+|avanzo|positiv[oi]",
    "sv": "vinst\\w*|överskott\\w*|plus|positiv\\w*",
    "pl": "zysk\\w*|nadwyżk\\w*|dodatni\\w*",
    "ru": "прибыл\\w+|профицит\\w*|положительн\\w+",
    "tr": "kâr\\w*|kar|fazla",
    "ko": "이익|흑자|순이익",
    "ja": "黒字|利益",
    "zh": "利润|净利润|盈利|盈余|净利|赚",
    "ar": "أرباح|ربح|فائض",
    "hi": "लाभ|मुनाफा|मुनाफ़ा",
}
"""Words at an amount that is above nothing: a profit."""
