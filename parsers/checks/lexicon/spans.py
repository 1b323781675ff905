"""Words that bind a length of time to the dates at its ends, by language."""

from __future__ import annotations

AFTER_LENGTH = {
    "en": "after",
    "nl": "na",
    "de": "nach",
    "fr": "après|au bout de",
    "es": "tras|después de|al cabo de",
    "pt": "após|depois de|ao fim de",
    "it": "dopo",
    "sv": "efter",
    "pl": "po",
    "ru": "через|спустя|после",
    "ar": "بعد",
}
"""Right before a length of time: what is told with it happens at its end."""

LENGTH_LATER = {
    "tr": "sonra",
    "hi": "बाद",
    "ko": "뒤|후|만에",
    "ja": "後|ぶり",
    "zh": "后|後|之后|之後",
}
"""The same, right behind the length, in languages that have it there."""

FOR_LENGTH = {
    "en": "for|lasted|lasts?|took|takes?|will take|stood still for|spans?",
    "nl": "duurde|duurt|gedurende|nam|neemt|lag|ligt|stond",
    "de": "dauerte|dauert|während|für|stand|lag|ruhte|blieb",
    "fr": "pendant|durant|duré|dure|durera|soit|pour",
    "es": "durante|por|duró|dura|durará|tardó",
    "pt": "durante|por|durou|dura|durará|levou",
    "it": "per|durante|durat[oa]|dura|durerà",
    "sv": "i|under|tog|tar|varade|varar|pågick",
    "pl": "przez|trwał[aoy]?|potrwa(?:ją)?|trwa(?:ją)?|na",
    "ru": "на|длил(?:ся|ась|ось|ись)|занял[аои]?|в течение",
    "ar": "لمدة|استمر\\w*|طوال",
}
"""Right before a length of time: what is told with it went on for so long."""

LENGTH_FOR = {
    "nl": "lang",
    "de": "lang",
    "tr": "boyunca|sürdü|sürecek|sürüyor",
    "hi": "तक|चला|चली|लगे",
    "ko": "동안|간|이나|만에|걸려|걸렸|걸린",
    "ja": "間|にわたり|にわたって|かかり|かかった|を要し",
    "zh": "后|後|之久|才|里",
}
"""The same, right behind the length."""

UNTIL_BEHIND = {
    "en": "until|till|to|up to|through|ending(?: in)?",
    "nl": "tot(?: en met| aan)?|t/m",
    "de": "bis(?: zum| zur)?",
    "fr": "jusqu['’](?:au|à|en)",
    "es": "hasta",
    "pt": "até",
    "it": "fino (?:al|alla|a|all['’])",
    "sv": "till|fram till",
    "pl": "(?:aż )?do",
    "ru": "до",
    "ar": "حتى|إلى",
}
"""What leads from a length of time to the date at its end: "for 75 years, until 2096"."""

TODAY = {
    "en": "today|now",
    "nl": "vandaag|nu",
    "de": "heute|ab sofort",
    "fr": "aujourd['’]hui",
    "es": "hoy",
    "pt": "hoje",
    "it": "oggi",
    "sv": "i dag|idag",
    "pl": "dziś|dzisiaj",
    "ru": "сегодня",
    "tr": "bugün",
    "ar": "اليوم",
    "hi": "आज",
    "ko": "오늘",
    "ja": "本日|今日|きょう",
    "zh": "今天|今日",
}
"""The day on which an article appears."""

OF_LENGTH = {
    "en": "of|in|at|on",
    "nl": "van|\\w+en",
    "de": "\\w+s|der|des|im|in|am|an",
    "fr": "d['’e]\\w*|des|du|à|en",
    "es": "de|del|en|sin",
    "pt": "de|d[ao]s?|em|sem",
    "it": "d[ei]\\w*|d['’]\\w+|in",
    "sv": "av|med|i",
    "pl": "\\w+",
    "ru": "\\w+",
}
"""Right behind a length of time: what it was spent with, so that it is no distance from a date."""

BESIDE_DATE = {
    "en": "in|on|by|at|for|due|around|early|late|mid|before|until",
    "nl": "in|op|tegen|voor|rond|eind|begin|medio|half|uiterlijk",
    "de": "im|in|am|bis|um|gegen|Ende|Anfang|Mitte|ab|spätestens",
    "fr": "en|au|le|fin|début|d['’]ici|vers|pour",
    "es": "en|el|a|para|hacia|al|antes",
    "pt": "em|no|na|a|para|até|ao",
    "it": "nel|a|entro|in|per|alla|ad|il",
    "sv": "i|på|till|under|våren|hösten|senast|sommaren",
    "pl": "w|na|do|pod|wiosną|jesienią|latem",
    "ru": "в|к|до|осенью|весной|летом",
}
"""Words between what is first or last and its date, where nothing else is told of it."""

FIRST = {
    "en": "first|begins?|began|begun|starts?|started|opens?|opened|founded",
    "nl": "eerste|begint|begon|beginnen|start|startte|starten|opent|opende|opgericht",
    "de": "erste[nrsm]?|beginn(?:t|en)|begann(?:en)?|start(?:et|en|ete)|eröffnet",
    "fr": "premi(?:er|ère)s?|commenc\\w+|débute\\w*|démarr\\w+|ouvr\\w+",
    "es": "primer[oa]?s?|empieza\\w*|empez\\w+|comienza\\w*|comenz\\w+|arranc\\w+|inicia\\w*",
    "pt": "primeir[oa]s?|começ\\w+|inici\\w+|arranc\\w+",
    "it": "prim[oaie]|inizi\\w+|cominci\\w+|part(?:e|ono|irà|iranno)",
    "sv": "första|börja\\w*|starta\\w*|inled\\w+",
    "pl": "pierwsz\\w+|rozpocz\\w+|zaczn\\w+|zacz\\w+|rusz\\w+|start\\w+",
    "ru": "перв\\w+|начн\\w+|начал\\w*|начина\\w+|старт\\w+",
    "tr": "ilk\\w*|başla\\w+",
    "ar": "الأول\\w*|أول\\w*|يبدأ|تبدأ|بدأ\\w*",
    "hi": "पहल\\w+|शुरू",
    "ko": "첫|착공|시작|개시|착수",
    "ja": "着工|開始|始ま|始め|最初|着手",
    "zh": "开工|動工|动工|开始|開始|首批|首台|启动|啟動",
}
"""What is first of several, or begins."""

LAST = {
    "en": "last|final|ends?|ended|finish\\w*|complet\\w+|close[sd]?",
    "nl": "laatste|eindigt?|eindigde|eindigen|voltooid\\w*|klaar|afgerond|sluit|sloot",
    "de": "letzte[nrsm]?|ende(?:t|n|te)|abgeschlossen|fertig\\w*|vollendet|schließ(?:t|en)",
    "fr": "derni(?:er|ère)s?|s['’]achèv\\w+|achev\\w+|termin\\w+|prendr\\w+ fin|fini\\w*",
    "es": "últim[oa]s?|termin\\w+|acab\\w+|finaliz\\w+|conclu\\w+",
    "pt": "últim[oa]s?|termin\\w+|acab\\w+|conclu\\w+",
    "it": "ultim[oaie]|termin\\w+|finir\\w+|finisc\\w+|conclu\\w+",
    "sv": "sista|slut\\w*|avsluta\\w*|färdig\\w*",
    "pl": "ostatni\\w*|zakończ\\w+|skończ\\w+|ukończ\\w+",
    "ru": "последн\\w+|законч\\w+|заверш\\w+|окончан\\w+",
    "tr": "son(?:uncu)?|bit\\w+|tamamlan\\w+|sona er\\w+",
    "ar": "الأخير\\w*|آخر|ينتهي|تنتهي|انته\\w+|يكتمل|تكتمل",
    "hi": "आख़िरी|आखिरी|अंतिम|ख़त्म|खत्म|पूरा|पूरी",
    "ko": "마지막|완공|준공|끝나|끝날|마무리|종료|완료",
    "ja": "完成|完了|終わ|終え|最後|竣工|完工",
    "zh": "完工|竣工|完成|结束|結束|最后|最後|建成",
}
"""What is last of several, or ends."""

IN_YEAR = {
    "en": "in|by|for|of",
    "nl": "in|over|voor|eind|begin|van",
    "de": "in|im Jahre?|für|Ende|Anfang|Mitte|von",
    "fr": "en|fin|pour|de",
    "es": "en|de|a finales de",
    "pt": "em|de|no fim de",
    "it": "nel|del|per il|a fine",
    "sv": "år|under|i|för",
    "pl": "w|w roku|za|na koniec",
    "ru": "в|за|на конец",
    "ar": "في عام|عام|في|سنة",
}
"""Right before a year: what is told beside it was so in that year."""

OTHER_YEAR = {
    "en": "than|from|since|until|before|after|against|versus|with|to|over|below|above|on",
    "nl": "dan|van|vanaf|sinds|tot|voor|na|tegen|tegenover|met|naar|ten opzichte van|onder|boven",
    "de": "als|von|seit|bis|vor|nach|gegenüber|gegen|mit|auf|über|unter",
    "fr": "que|de|depuis|jusqu\\S+|avant|après|contre|avec|à|sous",
    "es": "que|de|desde|hasta|antes|tras|frente|contra|con|a|sobre",
    "pt": "que|de|desde|até|antes|após|contra|com|para|sobre",
    "it": "che|di|da|dal\\w*|fino|prima|dopo|contro|rispetto|con|a|sopra",
    "sv": "än|från|sedan|till|före|efter|mot|jämfört|med|över",
    "pl": "niż|od|z|do|przed|po|wobec|przeciw|w porównaniu|ponad",
    "ru": "чем|с|от|до|после|против|по сравнению|к|над",
    "ar": "من|منذ|حتى|مقارنة|مقابل|إلى",
    "hi": "से|तक",
    "tr": "den|dan|beri|kadar",
    "ko": "보다|에서|부터|까지|대비|이후|이래",
    "ja": "から|より|まで|以来|比|以降",
    "zh": "从|自|比|较|到|至|以来|之前|之后",
}
"""Between a year and an amount, or before the year: the amount may be that of another year."""

HAVING = {
    "en": "with|at",
    "nl": "met",
    "de": "mit",
    "fr": "avec",
    "es": "con",
    "pt": "com",
    "it": "con",
    "sv": "med",
    "pl": "z|ze",
    "ru": "с",
}
"""Behind the comma after a year: what it had ("the best year was 2021, with 1,305")."""

ONE = {
    "en": r"\b(?:hour|day|night|week|month|quarter|year|minute|second)s?\b",
    "nl": r"\b(?:uur|dag|nacht|week|maand|kwartaal|jaar|minuut)\b",
    "de": r"\b(?:stunde|tag|nacht|woche|monat|quartal|jahr|minute)\w*",
    "fr": r"\b(?:heure|jour|nuit|semaine|mois|trimestre|an|année|minute)s?\b",
    "es": r"\b(?:hora|día|noche|semana|mes|trimestre|año|minuto)s?\b",
    "pt": r"\b(?:hora|dia|noite|semana|mês|trimestre|ano|minuto)s?\b",
    "it": r"\b(?:or[ae]|giorn[oi]|nott[ei]|settiman[ae]|mes[ei]|trimestr[ei]|ann[oi]|minut[oi])\b",
    "sv": r"\b(?:timm|dag|dygn|natt|veck|månad|kvartal|år|minut)\w*",
    "pl": r"\b(?:godzin|dzień|dob|tydzień|miesią|kwarta|rok|minut)\w*",
    "ru": r"\b(?:час|ден|сут|недел|месяц|квартал|год|минут)\w*",
    "tr": r"\b(?:saat|gün|hafta|ay|çeyrek|yıl|dakika)\w*",
    "ko": "시간|일|주|월|달|분기|연|년|분|초|하루",
    "ja": "時間|日|週|月|四半期|年|分|秒",
    "zh": "小时|时|天|日|周|月|季|年|分|秒",
}
"""Spans of time, of which one needs no count to be told."""

GONE_BY = {
    "en": "was|is|were|been|turn\\w*|celebrat\\w*(?: its| their)?|its|after|for|mark\\w*",
    "nl": "al|is|was|werd|wordt|bestaat|bestond|viert|vierde|zijn|haar|hun|na",
    "de": "seit|nach|wurde|wird|feier\\w*|begeh\\w*|seine?\\w*|ihre?\\w*|besteht|bestand|schon",
    "fr": "a|avait|aura|ses|leurs|fêt\\w+|célébr\\w+|depuis|après|il y a",
    "es": "tiene|tenía|tendrá|lleva|llevaba|cumpl\\w+|celebr\\w+|sus|los|hace|tras|con",
    "pt": "tem|tinha|terá|fez|faz|há|complet\\w+|celebr\\w+|cumpr\\w+|seus|os|após|com",
    "it": "ha|aveva|compi\\w+|celebr\\w+|festegg\\w+|i|gli|suoi|da|dopo|con",
    "sv": "fyll\\w+|fira\\w*|är|var|blir|blev|i|efter|sina",
    "pl": "ma|miał\\w*|obchodz\\w+|istnieje|istniał\\w*|liczy\\w*|skończy\\w+|od|po|swoje",
    "ru": "исполнил\\w+|исполня\\w+|уже|отмеча\\w+|отметил\\w*|через|спустя|почти",
    "tr": "tam|toplam",
    "ko": "째|(?:이라)?의 역사|을 맞|이 됐|이 되|이 지|이 흘",
    "ja": "目|を迎え|の歴史|が経|になる|となる|の節目",
    "zh": "的?历史|来|了|之久|[。，；,]",
}
"""Right before a number of years, in wide scripts right behind it: they have gone by."""

OLD = {
    "en": "years old|old|of (?:existence|history|service|business|operations?|use|life)|ago",
    "nl": "oud|geleden|bestaan|geschiedenis|jubileum",
    "de": "alt|bestehen|geschichte|her|jubiläum",
    "fr": "d['’](?:existence|histoire|activité|âge|exploitation)|de (?:service|vie|carrière)",
    "es": "de (?:vida|existencia|historia|actividad|antigüedad|servicio|trayectoria)|atrás",
    "pt": "de (?:vida|existência|história|atividade|idade|serviço)|atrás",
    "it": "di (?:vita|esistenza|storia|attività|età|servizio|esercizio)|fa",
    "sv": "gam(?:mal|la)|sedan|i (?:trafik|drift|bruk|tjänst)",
    "pl": "temu|istnienia|działalności|historii|pracy|eksploatacji|użytkowania",
    "ru": "назад|существования|истории|работы|эксплуатации|исполн",
    "tr": "yaşında|önce|geçmiş|boyunca|sonra",
}
"""Right behind a number of years: so many have gone by."""

YEARLY = {
    "nl": "-?jarig",
    "de": "-?jährig|-Jahr-",
    "sv": "-?års?(?:jubileum|dag|fest)|-?årig",
    "pl": "[-. ]?leci\\w+|[-. ]?letni\\w*",
    "ru": "[- ]?лети\\w+|[- ]?летн\\w+",
    "tr": "\\.? (?:yıl ?dönüm|yaş|kuruluş yıl)",
}
"""Right behind a number that makes an anniversary, or an age, of it."""

ANOTHER = {
    "en": "another|a further|yet another|additional|next|coming|previous|preceding|past|last|prior",
    "nl": "nog eens|nog|weer|opnieuw|volgende|komende|vorige|voorgaande|afgelopen|laatste",
    "de": "weitere[nrs]?|noch einmal|noch|wieder|nächsten|kommenden|vorigen|vergangenen|letzten|"
    "vorangegangenen",
    "fr": "encore|de nouveau|prochaines?|nouvelles?|autres|derni[eè]re?s|dernières|précédente?s",
    "es": "otros|otras|nuevos|próximos|más|últimos|anteriores",
    "pt": "mais|outros|outras|próximos|novos|últimos|anteriores",
    "it": "altri|altre|ancora|ulteriori|prossimi|ultimi|precedenti",
    "sv": "ytterligare|nästa|kommande|senaste|föregående",
    "pl": "kolejn\\w+|następn\\w+|jeszcze|dalsz\\w+|najbliższ\\w+|ostatni\\w+|poprzedni\\w+",
    "ru": "ещё|еще|следующ\\w+|ближайш\\w+|последн\\w+|предыдущ\\w+",
    "tr": "daha|sonraki|önümüzdeki|son|geçen|önceki",
    "ko": "다시|또|추가로|향후|앞으로",
    "ja": "さらに|今後|もう",
    "zh": "又过了|又|再过?|另外|今后|未来|过去",
}
"""Right before a length of time that comes on top of those told before it."""

WORKS = {
    "en": "of (?:work|construction|building|building work|operation|planning)",
    "nl": "bouwen|bouw|bouwtijd|werk|werkzaamheden",
    "de": "bauzeit|bauarbeiten|bau|arbeit|betrieb|planung",
    "fr": "de (?:travaux|chantier|construction)",
    "es": "de (?:obras?|construcción|trabajos)",
    "pt": "de (?:obras?|construção|trabalhos?)",
    "it": "di (?:cantiere|lavori|costruzione)",
    "sv": "(?:av )?(?:arbete|byggande|drift|byggtid)",
    "pl": "budowy|prac|robót",
    "ru": "строительства|работ|стройки",
    "ja": "の(?:工事|建設|工期)",
    "ko": "의? ?(?:공사|건설)",
    "zh": "的?(?:建设|施工)",
}
"""Right behind a length of time: works, which begin and end at the dates told with it."""

WHILE = {
    "en": "for",
    "nl": "gedurende|voor|al",
    "de": "während|für|seit",
    "fr": "pendant|durant|pour|depuis",
    "es": "durante|por|desde hace",
    "pt": "durante|por|há",
    "it": "per|durante|da",
    "sv": "i|under|sedan",
    "pl": "przez|na|od",
    "ru": "на|в течение|уже",
}
"""Right before a length of time: something was so for that time, which may be part of a longer."""

WHILE_BEHIND = {
    "de": " lang(?!e)",
    "nl": " lang(?!e)",
    "tr": " boyunca| süreyle",
    "ko": " ?동안| ?간",
    "ja": "(?:間)?(?:にわた|も|、|続)|間(?!で)",
    "zh": "间|里",
}
"""The same, right behind the length."""

THROUGH = {
    "ja": "を(?:経て|かけて|要して)",
    "ko": "(?:을|를)? ?(?:거쳐|걸려|들여)|간?의? ?(?:공사|작업|건설|준비)? ?끝에",
    "zh": "(?:建设|施工|努力)?后",
    "tr": "(?:lık|lik|luk|lük)? .{0,20}ardından",
}
"""Behind a length of time: it leads to the date that follows."""

PREVIOUS = {
    "en": "(?:before|earlier|previously|ago|of age)\\b",
    "nl": "(?:ervoor|eerder|daarvoor|geleden)\\b",
    "de": "(?:zuvor|davor|vorher|früher)\\b",
    "fr": "(?:précédente?s|plus tôt|auparavant|avant)\\b",
    "es": "(?:anteriores|antes|atrás|previos)\\b",
    "pt": "(?:anteriores|antes|atrás|prévios)\\b",
    "it": "(?:precedenti|prima|fa)\\b",
    "sv": "(?:dessförinnan|tidigare|innan)\\b",
    "pl": "(?:wcześniej|temu|poprzedni\\w+)\\b",
    "ru": "(?:назад|ранее|до этого|раньше)\\b",
    "tr": "(?:önce|öncesi)",
    "ko": " ?전",
    "ja": "前",
    "zh": "(?:之)?前",
}
"""Right behind a length of time: it lies before what is told."""

BEGINNING = {
    "en": "after (?:the |its |their )?(?:start|beginning|launch|found|foundation|open|ground|"
    "birth|creation)",
    "nl": "na (?:de |het |zijn |haar )?(?:start|begin|oprichting|opening|geboorte|ontstaan)",
    "de": "nach (?:dem |der |seinem |seiner |ihrer |ihrem )?(?:start|beginn|gründung|eröffnung|"
    "baubeginn|geburt|entstehung)",
    "fr": "après (?:le |la |l['’]|son |sa )?(?:début|lancement|création|fondation|ouverture|"
    "naissance)",
    "es": "después d(?:e |el )(?:la |el |su )?(?:inicio|comienzo|fundación|creación|apertura|"
    "nacimiento)",
    "pt": "depois d(?:e |[ao] )(?:sua )?(?:início|começo|fundação|criação|abertura|nascimento)",
    "it": "dopo (?:l['’]|la |il |lo )?(?:sua |suo )?(?:inizio|avvio|fondazione|apertura|"
    "nascita|creazione|costituzione)",
    "sv": "efter (?:starten|början|grundandet|öppnandet|invigningen|bildandet)",
    "pl": "po (?:rozpoczęci|starcie|założeni|otwarci|powstani)",
    "ru": "после (?:начала|старта|основания|открытия)",
}
"""Right behind a length of time: it is counted from what the first date tells."""

WITHIN = {
    "en": "in|over|within",
    "nl": "in|binnen",
    "de": "in|binnen|innerhalb von",
    "fr": "en|sur",
    "es": "en",
    "pt": "em",
    "it": "in",
    "sv": "på",
    "pl": "w ciągu|przez|w",
    "ru": "за",
}
"""Right before a length of time in which amounts have changed."""

WITHIN_BEHIND = {
    "tr": "(?:da|de) |lık bir süre",
    "ko": " ?(?:만에|사이)",
    "ja": "間?で",
    "zh": "(?:间|内|来)",
}
"""The same, right behind the length."""

EXPIRES = {
    "en": "runs? until|ends? in|expires?|ending in|will end|until",
    "nl": "loopt\\b.{0,12}\\btot|eindigt|verloopt|tot",
    "de": "läuft\\b.{0,12}\\bbis|endet|bis",
    "fr": "prend(?:ra)? fin|expire\\w*|court jusqu|jusqu|s['’]achève",
    "es": "vence|vencerá|termina\\w*|expira\\w*|hasta",
    "pt": "termina\\w*|expira\\w*|vence|até",
    "it": "scad\\w+|termina\\w*|fino",
    "sv": "löper ut|löper till|upphör|till",
    "pl": "wygas\\w+|kończy się|do",
    "ru": "истека\\w+|истеч\\w+|заканчива\\w+|до",
    "tr": "sona er\\w+|dolacak|doluyor|bit\\w+",
}
"""Between two dates: what was agreed upon at the first one ends at the second."""

AGREED = {
    "en": "sign\\w*|award\\w*|grant\\w*|agreed|began|started|took effect|leased|let",
    "nl": "getekend|tekende|gesloten|sloot|ingegaan|ging in|verleend",
    "de": "unterzeichn\\w+|geschlossen|schloss|begann|in Kraft|vergeben",
    "fr": "sign\\w+|conclu\\w*|accord\\w+|entr\\w+ en vigueur|attribu\\w+",
    "es": "firm\\w+|suscrib\\w+|adjudic\\w+|entró en vigor|conced\\w+",
    "pt": "assin\\w+|celebrad[oa]|adjudic\\w+|entrou em vigor|conced\\w+",
    "it": "firmat\\w+|firmò|stipulat\\w+|aggiudicat\\w+|in vigore|concess\\w+",
    "sv": "teckna\\w+|skrev\\w*|ingick\\w*|trädde i kraft|tilldela\\w+",
    "pl": "podpisa\\w+|zawart\\w+|wszedł w życie|wesz\\w+ w życie|przyznan\\w+",
    "ru": "подписа\\w+|заключ\\w+|вступил\\w*|получ\\w+|выдан\\w*",
    "tr": "imzala\\w+|aldı|devral\\w+|yürürlüğe",
}
"""What was agreed upon, for a length of time."""

TOOK = {
    "en": "took|lasted|takes|lasts|(?:will|to|would) (?:take|last)",
    "nl": "duurde|nam|kostte|duurt|duren|neemt|vergt",
    "de": "dauerte|dauerten|nahm|dauert|dauern",
    "fr": "(?:a|ont|aura|auront) (?:duré|pris)|dura|dur(?:e|ent|era|eront)|prendr(?:a|ont)",
    "es": "duró|duraron|tardó|llevó|tardaron|dura(?:n|rá|rán)?|durar|llevará|tardará",
    "pt": "durou|duraram|levou|demorou|dura(?:m|rá|rão)?|durar|levará|demorará|demorar",
    "it": "durat[oaie]|durò|richiesto|dur(?:a|ano|erà|eranno)",
    "sv": "tog|varade|tar|varar|pågår|pågick",
    "pl": "trwał\\w*|zajęł\\w+|potrwa\\w*|trwa\\w*|zajmie|zajmą",
    "ru": "занял\\w*|длил\\w+|продолжал\\w+|продл\\w+|займ[её]т|длится|длятся",
}
"""Right before a length of time that works take."""

TOOK_BEHIND = {"tr": "(?:sür|al)d[iüu]", "ko": " ?(?:걸렸|걸려|소요)", "ja": "(?:を要|かか)"}
"""The same, right behind it."""
