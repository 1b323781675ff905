"""What a superlative may measure: names of the measures, headers of columns, words of change."""

from __future__ import annotations

from typing import Final

SIZE, NUMBER, HIGH, BEST = "size", "number", "high", "best"
PLACE, ANY = "place", "any"
"""Coming first, whatever it is measured by, and superlatives of which no more is known."""
COST, SPEED, LENGTH, WEIGHT, SOUND = "cost", "speed", "length", "weight", "sound"
AGE, TRAFFIC = "age", "traffic"
RATE, GROWTH, FALL, CHANGE = "rate", "growth", "fall", "change"

Degree = tuple[str, str, int]
"""A pattern of superlatives, what it measures, and the end of a column it speaks of: 1 the upper
one, -1 the lower one."""

HEADED: Final[dict[str, str]] = {
    SPEED: "speed|tempo|snelheid|geschwindigkeit|vitesse|velocidad|velocidade|velocità|hastighet|"
    "prędkość|hız|속도|速度|throughput|durchsatz|doorvoer|débit|latency|latenz|latence|latencia",
    AGE: "since|opened|built|founded|year|sinds|bouwjaar|opening|geopend|seit|baujahr|eröffn|"
    "gegründet|depuis|ouverture|année|construction|desde|apertura|año|ano|inaugura|anno|dal|"
    "byggår|öppnad|rok|otwarci|yıl|açılış|개통|개관|설립|연도|開業|開設|建設|年|建成|开通|成立",
    TRAFFIC: "passenger|visit|rider|traffic|user|order|guest|attendance|trip|flight|reizigers|"
    "bezoek|gebruik|passagier|besuch|fahrgäst|nutzer|gäste|fréquentation|voyageur|visite|passager|"
    "visita|viajero|pasajero|usuario|passageiro|visitante|utente|passegger|visitator|besök|"
    "resenär|pasażer|odwiedz|gości|yolcu|ziyaret|승객|방문|이용|관람|乗客|来場|利用|客|乘客|游客|人次|"
    "пассажир|посети|посещ|пользоват",
}
"""What the header of a column that a superlative measures has in it, in all languages."""

COSTS: Final[dict[str, str]] = {
    "en": "costs?\\b|spen[dt]|paid\\b|pays?\\b",
    "nl": "kost(?:te|ten|en)?\\b|betaal",
    "de": "kostet\\w*\\b|kosten\\b|zahl",
    "fr": "coût|dépens",
    "es": "cuest|costó|costaron|pag",
    "pt": "cust|pag",
    "it": "cost[ao]|costa\\w*|spend|pag",
    "sv": "kostar|kostade|betala",
    "pl": "koszt|płac",
    "ru": "сто[ия]т|стоил|обош",
}
"""Beginnings of verbs that make "most" and "least" ones of money, by language."""

SIZES: Final[dict[str, str]] = {
    "en": "size",
    "nl": "omvang|grootte",
    "de": "Größe|Umfang",
    "fr": "taille|importance",
    "es": "tamaño|volumen",
    "pt": "tamanho|dimensão|volume",
    "it": "dimensioni?|grandezza",
    "sv": "storlek",
    "pl": "wielkoś|rozmiar",
    "ru": "размер|величин",
    "tr": "büyüklü|boyut",
    "ko": "규모|크기",
    "ja": "規模|大きさ",
    "zh": "规模|大小",
    "ar": "حجم|الحجم",
    "hi": "आकार",
}
"""Beginnings of words for size, which say no more than a superlative of size does, by language."""

RISES: Final[dict[str, str]] = {
    "en": "grow|grew|rise|rose|rising|increas|gain|climb|jump|surg|expan|uptick|uplift|soar|swell|"
    "swollen|balloon",
    "nl": "groei|gegroei|steeg|stijg|gestegen|toena|toegeno|aangroei|\\w+groei|\\w+stijging|"
    "duurder",
    "de": "wuchs|wächst|wachs|gewachsen|steig|stieg|gestieg|anstieg|zuwachs|zuleg|zugelegt|legte|"
    "zunahm|zugenommen|verteuer|\\w+wachstum|\\w+anstieg|\\w+steigerung|\\w+zuwachs",
    "fr": "progress|augment|hausse|croissance|croît|crû|grandi|gagn|bondi|accro|renchér",
    "es": "crec|aument|subi|sube|increment|ganó|ganado|gana\\b|alza|encarec",
    "pt": "cresc|aument|subi|sobe|ganh|alta\\b|encarec",
    "it": "cresc|aument|salit|sale\\b|rialz|increment|guadagn|balz|rincar",
    "sv": "väx|vuxit|ök|steg\\b|stig|uppgång|tillväxt|fördyr",
    "pl": "rośn|rosn|rósł|rosł|wzros|wzrós|urosł|urósł|wzrast|zwiększ|przyb|zysk|podroż|zdroż",
    "ru": "рос|раст|вырос|увелич|прирост|прибав|подорож",
    "tr": "büyü(?!k)|art(?:t|a|ı)|artış|yüksel|kazan|çoğal",
    "ko": "늘|증가|성장|올랐|오른|상승|자란|자라|커진",
    "ja": "伸び|増え|増加|成長|上昇|上が|増や|拡大",
    "zh": "增长|增幅|增速|涨|上升|增加|提升",
    "ar": "نمو|زاد|زيادة|ارتفع|ارتفاع|نما",
    "hi": "बढ़|वृद्धि|बढ़ोतरी",
}
"""Beginnings of words for what grows, by language."""

FALLS: Final[dict[str, str]] = {
    "en": "fall|fell|drop|declin|decreas|lost|lose|loss|shrank|shrunk|shrink|reduc|slump|plung",
    "nl": "daal|daling|gedaald|kromp|krimp|gekrompen|zakte|gezakt|verlies|verloor|verloren|"
    "afna|afgeno|terugval|\\w+daling",
    "de": "fiel|gefallen|sank|sink|gesunken|rückgang|schrumpf|geschrumpf|verlor|verlust|verlier|"
    "abnahm|abgenommen|einbu|einbruch|verbillig|\\w+rückgang",
    "fr": "baiss|recul|diminu|chut|perd|perte|repli",
    "es": "cay|caí|caíd|baja(?!s?\\s(?:es|son))|bajó|bajad|disminu|descen|perd|pierd|retroce|reduc",
    "pt": "cai|caí|queda|baix[oó]u|diminu|perd|desc|recu|reduç",
    "it": "cal[aoi]|scend|sces|perd|pers[oa]\\b|diminu|fless|riduz",
    "sv": "föll|fall|minsk|sjönk|sjunk|tapp|nedgång|krymp",
    "pl": "spad|zmal|zmniejsz|strac|obniż|malej|skurcz",
    "ru": "упал|сниз|сниж|сократ|паден|потер|уменьш",
    "tr": "düşt|düşen|düşüş|azal|geril|kayb|küçül",
    "ko": "줄|감소|하락|떨어|내린|내렸|빠진",
    "ja": "減|下落|下が|落ち|低下|縮",
    "zh": "下降|降幅|跌|减少|下滑",
    "ar": "انخفض|انخفاض|تراجع|هبط",
    "hi": "घट|गिर",
}
"""Beginnings of words for what falls, by language."""

MOVES: Final[dict[str, str]] = {
    "en": "chang|differen|deviat|swing|variation|improve",
    "nl": "verander|verschil|afwijk|wijzig|verbeter",
    "de": "veränder|differenz|abweich|unterschied|verbesser",
    "fr": "variation|écart|évolution|différence|changement|amélior",
    "es": "variaci|(?<!con )(?<!con gran )(?<!con mucha )diferenci|cambi|desviaci|mejora",
    "pt": "variaç|diferenç|mudanç|desvi|melhori",
    "it": "variazion|differenz|scost|cambiament|miglioram",
    "sv": "förändr|skillnad|avvik|förbättr",
    "pl": "zmian|różnic|odchyl|popraw",
    "ru": "измен|разниц|отклон|улучш",
    "tr": "değiş|fark|sapma|iyileş",
    "ko": "변화|차이|격차|편차|개선",
    "ja": "変化|差|乖離|改善",
    "zh": "变化|差距|差异|偏差|改善",
    "ar": "تغير|فرق",
    "hi": "बदलाव|अंतर",
}
"""Beginnings of words for what changes either way, by language."""
