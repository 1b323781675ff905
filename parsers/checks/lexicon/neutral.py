"""Words beside a superlative that tell neither what it measures nor among what, by language.

Adverbs of degree and time, verbs of having, holding and being found, and what a table or a list is
called. A word that is neither here nor in the table may change what a superlative is of.
"""

from __future__ import annotations

from typing import Final

NEUTRAL: Final[dict[str, str]] = {
    "en": "far|still|again|now|once|clear|clearly|easily|comfortably|comfortable|narrowly|single|"
    "wide|margin|distance|overall|however|meanwhile|too|here|though|indeed|currently|list|table|"
    "chart|ranking|field|rest|others|alone|well|ahead|away|saw|sees|seen|shows?|showed|record(?:s|"
    "ed)|post(?:s|ed)|register(?:s|ed)|achieve[sd]?|reach(?:es|ed)?|enjoy(?:s|ed)?|accounts?|"
    "accounted|form(?:s|ed)?|became|becomes?|prove[sd]?|turn(?:s|ed)|comes?|came|went|goes|got|"
    "gets|holds?|held|keeps|stays?|stayed|offers?|offered|takes?|took|ends?|ended|remain(?:s|ed)?|"
    "represent(?:s|ed)?|constitutes?|counts?|counted|ranks?|ranked|finish(?:es|ed)|scored?|scores|"
    "emerge[sd]?|sits?|sat|measured|reckoned|judged|terms|figures?|values?|result|there|whole|"
    "contrast|lie|lies|lay|found|given|expected|likely|unsurprisingly|surprisingly|throughout",
    "nl": "aantal|aantallen|veruit|verreweg|nog|steeds|echter|toch|weer|opnieuw|duidelijk|"
    "ruimschoots|afstand|dus|daarmee|daarbij|beide|doet|deed|deden|scoort|scoorde|staat|stond|had|"
    "hadden|haalt|haalde|behaal\\w+|boekte?n?|noteer\\w*|liet|laat|zien|zag|ziet|kende|kent|telt|"
    "telde|vormt|vormden?|vormen|neemt|nam|gaat|ging|eindigt|eindigde|geldt|gold|kreeg|krijgt|"
    "hield|houdt|gerekend|gemeten|bekeken|lijst|tabel|rij|ranglijst|dit|nu|daarentegen|juist|"
    "uiteindelijk|cijfers|verwachting|niettemin|daarvan|meteen|eerst|gewone|vinden|gevonden",
    "de": "Anzahl|Zahl|weitem|Abstand|immer|weiterhin|jedoch|hingegen|dagegen|allerdings|klar|"
    "deutlich|eindeutig|erneut|damit|dabei|zwar|verzeichne\\w*|verbuch\\w*|erziel\\w*|erreich\\w*|"
    "meldet\\w*|hatten|bild(?:et|eten?|en)|stell(?:t|ten?|en)|mach(?:t|ten?|en)|entfällt|"
    "entfallen|entfiel\\w*|steht|stand|stehen|schneidet|schnitt|weist|wies|zeig(?:t|ten?|en)|"
    "bleib(?:t|en)|blieb\\w*|gilt|galt|liegt|lag|liegen|gemessen|gerechnet|betrachtet|Liste|"
    "Tabelle|Feld|Vergleich|einzeln\\w*|allem|darunter|insgesamt|derzeit|inzwischen|mittlerweile|"
    "hier|dort|wenig|überraschend|fest|verzeichnen|mitsamt|gar|eben|indes|Zahlen|Werte?",
    "fr": "nombre|largement|loin|nettement|encore|toujours|également|toutefois|cependant|pourtant|"
    "donc|désormais|enregistr\\w*|affich\\w*|conna\\w+|connu\\w*|constitu\\w*|représent\\w*|"
    "forment?|formait|demeur\\w*|rest\\w*|compt(?:e|ent|ait)|obtien\\w*|obtenu\\w*|réalis\\w*|"
    "atteint|atteign\\w*|signe|signé|redevien\\w*|devien\\w*|c['’]est|était|étaient|termine\\w*|"
    "présent\\w*|rapport|liste|tableau|palmarès|seule?s?|ensemble|l['’]emporte|figure|revient|"
    "appartient|place|sans|surprise|ici|trouve|voit|quant|termes|chiffres|classement|détient|"
    "occupe",
    "es": "número|cantidad|diferencia|mucho|todavía|embargo|además|claramente|ampliamente|sigue|"
    "siguen|continú\\w*|registr\\w*|logr\\w*|obtuv\\w*|obtien\\w*|anot\\w*|alcanz\\w*|"
    "constituy\\w*|represent\\w*|forman?|present\\w*|muestr\\w*|mostr\\w*|tuv\\w*|tenían?|"
    "concentra\\w*|corresponde\\w*|ocup\\w*|qued\\w*|encabez\\w*|result\\w*|lista|tabla|conjunto|"
    "sola|solo|términos|medid\\w*|ahora|aquí|cambio|cuenta|lleva|llevó|marcó|marca|cifras|siendo|"
    "hoy|ofrece\\w*|mantiene\\w*|pertenece\\w*",
    "pt": "número|quantidade|ainda|contudo|porém|longe|larga|margem|claramente|continu\\w*|"
    "regist\\w*|obt[eé]\\w+|alcanç\\w*|constitu\\w*|represent\\w*|apresent\\w*|mostr\\w*|teve|"
    "tiveram|pertenc\\w*|ocup\\w*|fic\\w*|lista|tabela|conjunto|termos|verific\\w*|agora|aqui|"
    "números|mant[eé]\\w+|conta|lugar|marca|atingi\\w*|permanec\\w*|segue|seguem|hoje|oferec\\w*",
    "it": "numero|quantità|gran|lunga|ancora|tuttavia|invece|però|nettamente|chiaramente|"
    "largamente|registr\\w*|segn[aòo]\\w*|ottien\\w*|ottenut\\w*|ottenn\\w*|raggiung\\w*|"
    "raggiunt\\w*|costitu\\w*|rappresent\\w*|mostr\\w*|present\\w*|rest\\w*|riman\\w*|c['’]è|"
    "lista|tabella|termini|avut\\w*|ora|qui|cifre|aveva|avevano|conta|contano|occup\\w*|"
    "appartien\\w*|spicca|offr\\w*|mantien\\w*|oggi",
    "sv": "antal|antalet|fortfarande|alltjämt|ännu|också|dock|däremot|klart|överlägset|"
    "ojämförligt|tydligt|marginal|har|hade|haft|fick|får|visar|visade|noterar|noterade|redovisar|"
    "utgör|utgjorde|nådde|når|svarar|svarade|står|stod|lista|tabell|räknat|mätt|förstås|siffror|"
    "sammantaget|här|nu|åter|hittar|vid|återfinns|fortsätter|gör|gjorde|tog|tar",
    "pl": "liczb\\w*|nadal|wciąż|również|także|jednak|natomiast|zdecydowanie|wyraźnie|zanotow\\w*|"
    "notuj\\w*|osiągn\\w*|odnotow\\w*|uzyska\\w*|zarejestr\\w*|stanowi\\w*|pokaza\\w*|wykaza\\w*|"
    "mia[łl]\\w*|mają|okaz\\w*|zosta\\w*|lista|tabel\\w*|zestawieni\\w*|teraz|tutaj|zajmuj\\w*|"
    "zaj[ąę]\\w*|znów|znowu|należ\\w*|wypad\\w*",
    "ru": "расход\\w*|доход\\w*|числ\\w*|количеств\\w*|по-прежнему|также|однако|явно|значительно|"
    "показал\\w*|показыва\\w*|занима\\w*|занял\\w*|стал\\w*|остал\\w*|оста[её]\\w*|имеет|имел\\w*|"
    "составля\\w*|зафиксир\\w*|отмеч\\w*|оказал\\w*|списк\\w*|таблиц\\w*|получил\\w*|здесь|сейчас|"
    "опять|снова|отрыв\\w*|большим|пришл\\w*|приход\\w*",
    "tr": "sayı\\w*|hâlâ|hala|yine|ise|ile|bile|açık|farkla|oldu|olan|olarak|olup|kaldı|kalan|"
    "kalıyor|olacak|sahip|yer|aldı|alan|alıyor|gösterdi|kaydetti|geldi|geliyor|çıktı|çıkıyor|"
    "konumunda|durumda|arasında|içinde|listede|listenin|tabloda|tablonun|yılı|bunu|burada|ancak|"
    "ama|oluyor|olmaya|devam|ediyor|etti|yılın|bu|ulaştı",
    "ko": "수|가운데|중|중에서?|여전히|다시|역시|또한|지난해|올해|차지\\w*|기록\\w*|지켰\\w*|"
    "지키\\w*|올랐\\w*|오른|나타났\\w*|나타내\\w*|보였\\w*|보인|보이\\w*|이었\\w*|였\\w*|이다|"
    "것[은이도]|곳[은이도]|쪽[은이도]|단연|압도적\\w*|집계\\w*|꼽\\w*|한편|반면|이번에도?|있다|"
    "있는|있었다|됐다|되었다|들어서는|그래도|아직|이어갔\\w*|남았\\w*|남아|지금까지|표에서|보면|"
    "놓고|해[는가]|달[은이]|날[은이]",
    "ar": "هو|هي|كان|كانت|لا|يزال|تزال|ما|زال|زالت|في|من|بين|على|إلى|مع|بفارق|كبير|سجل\\w*|حقق\\w*|"
    "بلغ\\w*|حيث|أيضا|أيضًا|أما|فهو|فهي|التي|الذي|هذا|هذه|عام|العام|سنة|تبقى|يبقى|جاء\\w*",
    "hi": "है|हैं|था|थी|थे|रहा|रही|रहे|में|से|की|का|के|को|ने|पर|और|भी|ही|तो|यह|वह|इस|उस|सबसे|जो|अब|"
    "अभी|गया|गई|हुआ|हुई|दर्ज|किया|की|वाला|वाली|वाले|कुल|मिलाकर|साल|वर्ष|बना|बनी|हुआ",
}
"""Words that may stand in a superlative's clause and leave it as it is."""

PARTICLES: Final[dict[str, str]] = {
    "zh": "数量|其中|仍然|依然|依旧|仍是|仍|也|则|而|的|是|为|在|当中|之中|中|里|要数|当属|属|数|"
    "达到|达|占|有|以|共|全年|今年|去年|目前|当前|所有|全部|各|家|个|项|款|种|条|座|类|城市|地区|"
    "公司|企业|产品|位居|位列|排名|排|居|成为|保持|继续|录得|实现|明显|遥遥|远远|单|就|看|从|来|"
    "按|得|同样|又|还|都|均|这|那|该|了|最终|结果|表现|一直|已|一|对|较",
    "ja": "依然として|依然|なお|今も|引き続き|また|ここでも|一方|だった|である|であり|でした|です|"
    "となった|となり|になった|なった|なり|占める|占めた|記録した|示した|達した|いる|いた|ある|"
    "あった|された|した|して|する|のは|もの|こと|ところ|この|その|うち|ほど|だけ|から|まで|で|の|"
    "は|が|も|を|に|と|へ|や|だ|社|今年度|昨年度|今年|昨年|前年|年度|全体|地域|都市|製品|メーカー|"
    "会社|部門|項目|店|圧倒的|断然|最終的|結果|番|続く|続き|続いた|やはり",
}
"""What may stand there in languages that do not part words: particles, copulas, verbs of having."""

ABSOLUTE: Final[dict[str, str]] = {
    "en": "absolute\\w*",
    "nl": "absolute?",
    "de": "absolut\\w*",
    "fr": "absolue?s?|valeur",
    "es": "absolut[oa]s?",
    "pt": "absolut[oa]s?",
    "it": "assolut[oaie]",
    "sv": "absolut\\w*",
    "pl": "bezwzględn\\w*",
    "ru": "абсолютн\\w*",
    "tr": "mutlak",
    "ko": "절대\\w*",
    "ja": "絶対",
    "zh": "绝对",
}
"""Words that make a change one told as an amount, whatever it is a change from."""

RELATIVE: Final[dict[str, str]] = {
    "en": "relative(?:ly)?|proportion\\w*|percentage",
    "nl": "relatie(?:f|ve)|procentu\\w+|verhoudingsgewijs|naar verhouding",
    "de": "relativ\\w*|prozentual\\w*|anteilig|verhältnismäßig",
    "fr": "relati(?:f|fs|ve|ves|vement)|proportion\\w*|pourcentage",
    "es": "relativ\\w+|proporci\\w+|porcentual\\w*|porcentaje",
    "pt": "relativ\\w+|proporç\\w+|proporcion\\w+|percentu\\w*|percentagem",
    "it": "relativ\\w+|proporzion\\w*|percentual\\w*",
    "sv": "relativ\\w*|procentuell\\w*|proportion\\w*",
    "pl": "względn\\w*|procentow\\w*|proporcjonaln\\w*",
    "ru": "относительн\\w*|процентн\\w*|пропорци\\w*",
    "tr": "oransal|göreli|yüzdesel|oranla",
    "ko": "상대\\w*",
    "ja": "相対",
    "zh": "相对|比例|百分比",
}
"""Words that make a change one told by what it is a change from."""
