"""Words around a stated number that open or widen what it may stand for, by language."""

from __future__ import annotations

OVER = {
    "en": "more than|over|above|upwards of|at least|just over|a little over|slightly over|"
    "well over|a little more than|slightly more than|just more than|exceed\\w*|a good|better than",
    "nl": "meer dan|ruim|boven de|minstens|iets meer dan|net iets meer dan|een dikke",
    "de": "mehr als|über|gut|mindestens|etwas mehr als|reichlich|wenigstens",
    "fr": "plus d[e'’u]|plus des|au moins|un peu plus d[e'’u]|plus que|supérieure?s? à|dépasse\\w*",
    "es": "más del?|más de la|al menos|algo más del?|por encima de|superior al?|más que",
    "pt": "mais d[eoa]|pelo menos|um pouco mais d[eoa]|acima d[eo]|mais que",
    "it": "più d[ei]l?|più della|oltre|almeno|poco più d[ei]l?|più che",
    "ru": "более чем|более|больше|свыше|не менее|чуть более|чуть больше|больше чем",
    "pl": "ponad|więcej niż|przeszło|co najmniej|nieco ponad|powyżej",
    "sv": "mer än|över|drygt|minst|lite mer än|dryga",
    "tr": "den fazla|dan fazla|en az|aşkın",
    "ko": "넘|초과|이상",
    "ja": "超",
    "zh": "超过|逾|超|至少",
    "ar": "أكثر من|ما يزيد على|فوق",
    "hi": "से अधिक|से ज्यादा",
}
"""Words that say that the value is above the number, standing before it."""

OVER_BEHIND = {
    "en": "\\s?(?:and a bit|or more|plus|and then some|or better)",
    "nl": "\\s?(?:of meer|en een beetje)",
    "de": "\\s?(?:oder mehr|und mehr)",
    "fr": "\\s?(?:ou plus|et plus|et demie?)",
    "es": "\\s?(?:o más|y pico|largos?)",
    "pt": "\\s?(?:ou mais|e tal)",
    "it": "\\s?(?:o più|e passa|abbondant[ei])",
    "ko": "\\s?(?:이상|넘|남짓|강|[을를이가도] (?:\\S{1,3} )?(?:넘|웃))",
    "ja": "超|以上|強|余|あまり|を超|を上回|を越",
    "zh": "多|以上|余|有余",
    "tr": "['’]?\\w{0,4}\\s(?:fazla|aşkın)",
}
"""The same behind it."""

UNDER = {
    "en": "less than|under|below|almost|nearly|close to|just under|a little under|not quite|"
    "just short of|up to|at most|slightly less than|a little less than|just below|just shy of",
    "nl": "minder dan|bijna|onder de|krap|net geen|iets minder dan|hooguit|tot",
    "de": "weniger als|unter|fast|beinahe|knapp|nahezu|höchstens|bis zu|"
    "nicht ganz|etwas weniger als",
    "fr": "moins d[e'’u]|presque|près d[e'’u]|près des|au plus|un peu moins d[e'’u]|jusqu['’]à|"
    "pas tout à fait",
    "es": "menos del?|casi|cerca del?|algo menos del?|hasta|por debajo de|menos de la",
    "pt": "menos d[eoa]|quase|perto d[eo]|um pouco menos d[eoa]|até|abaixo d[eo]",
    "it": "meno d[ei]l?|quasi|poco meno d[ei]l?|fino al?|sotto",
    "ru": "менее|почти|меньше|чуть менее|чуть меньше|до|без малого",
    "pl": "prawie|niemal|mniej niż|niespełna|poniżej|blisko|do",
    "sv": "nästan|knappt|mindre än|under|upp till|knappa|närmare",
    "tr": "neredeyse|yaklaşık olarak",
    "ko": "거의|미만|가까이|최대",
    "ja": "ほぼ|弱",
    "zh": "近|将近|接近|不到|不足|几乎|最多",
    "ar": "أقل من|نحو ما يقارب|قرابة",
    "hi": "लगभग|करीब",
}
"""Words that say that the value is below the number, or nearly reaches it."""

UNDER_BEHIND = {
    "en": "\\s?(?:or less|or fewer|at most)",
    "nl": "\\s?of minder",
    "de": "\\s?oder weniger",
    "ko": "\\s?(?:미만|가까|에 육박|약|[도이가] (?:채 )?안|도 채|에도? 못|"
    "에 미치지|에도 미치지|을 밑|를 밑|이하)",
    "ja": "弱|近く|未満|足らず|以下|に満た|にも満た|を下回|を割|に迫|に届か",
    "tr": "['’]?\\w{0,4}\\s(?:az|altında|bile değil)",
    "zh": "不到",
}

ABOUT = {
    "en": "about|around|roughly|approximately|some|or so|circa|ca\\.|an estimated|something like|"
    "in the region of|close on",
    "nl": "ongeveer|rond|zo['’]n|circa|ca\\.|pakweg|grofweg",
    "de": "etwa|rund|ungefähr|circa|ca\\.|um die|in etwa|annähernd|schätzungsweise",
    "fr": "environ|à peu près|quelque|autour d[e'’u]|approximativement|de l['’]ordre de",
    "es": "unos|unas|alrededor del?|aproximadamente|cerca del?|en torno al?|más o menos",
    "pt": "cerca d[eo]|aproximadamente|uns|umas|por volta d[eo]|em torno d[eo]",
    "it": "circa|intorno al?|all['’]incirca|più o meno|pressappoco|quasi",
    "ru": "около|примерно|приблизительно|порядка|где-то",
    "pl": "około|ok\\.|mniej więcej|w przybliżeniu|jakieś",
    "sv": "ungefär|cirka|omkring|runt|ca\\.?",
    "tr": "yaklaşık|aşağı yukarı|civarında",
    "ko": "약|대략|정도|쯤|어림",
    "ja": "約|およそ|ほぼ|おおむね|ざっと",
    "zh": "约|大约|大概|约为|左右|差不多",
    "ar": "نحو|حوالي|ما يقرب من|تقريبا",
    "hi": "लगभग|करीब",
}
"""Words that say that the value is near the number."""

ABOUT_BEHIND = {
    "en": "\\s(?:or so|or thereabouts)",
    "nl": "\\s(?:of zo|ongeveer)",
    "fr": "\\s(?:environ|à peu près)",
    "es": "\\s(?:aproximadamente|más o menos)",
    "it": "\\s(?:circa|all['’]incirca)",
    "tr": "\\s?(?:kadar|civarı|dolayı)",
    "ko": "\\s?(?:정도|가량|안팎|쯤|수준|꼴|내외)",
    "ja": "(?:ほど|程度|前後|ぐらい|くらい|内外|見当)",
    "zh": "(?:左右|上下)",
}
"""The same behind it."""

AT_LEAST = {
    "en": "at least|at most|up to|as many as|only about",
    "nl": "minstens|ten minste|minimaal|hoogstens|maximaal|tot",
    "de": "mindestens|wenigstens|höchstens|maximal|bis zu",
    "fr": "au moins|au plus|jusqu['’]à",
    "es": "al menos|como mínimo|como máximo|hasta",
    "pt": "pelo menos|ao menos|no máximo|até",
    "it": "almeno|al massimo|fino a",
    "sv": "minst|högst|upp till",
    "pl": "co najmniej|przynajmniej|najwyżej|do",
    "ru": "не менее|как минимум|не более|до",
    "tr": "en az|en fazla",
}
"""Right before a count that is no exact one."""
