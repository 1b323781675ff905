"""Words for what is still to come, planned or expected, by language."""

from __future__ import annotations

WILL = {
    "en": "will|is to|are to|expected to|plans? to|aims? to|forecast to|projected to|set to",
    "nl": "zal|zullen|wil|willen|verwacht\\w*|moet|gepland",
    "de": "wird|werden|soll|sollen|will|erwartet|geplant",
    "fr": "sera|seront|devrait|devraient|prévoit|prévue?s?",
    "es": "será|serán|prevé|previst[oa]s?|espera|planea|invertirá",
    "pt": "será|serão|prevê|previst[oa]s?|espera|planeja",
    "it": "sarà|saranno|prevede|previst[oaie]|dovrebbe",
    "ru": "будет|будут|планирует|ожидается",
    "ko": "예정|전망|계획|것이다",
    "ja": "予定|見込|計画|見通し",
    "zh": "将|预计|計劃|计划|预期",
}
"""Words that say that something lies ahead."""

EXPECTED = {
    "en": "promis(?:es?|ed)|pledge[sd]?|hope[sd]?|aim(?:s|ed)?|target(?:s|ed)?|expect(?:s|ed)?|"
    "estimate[sd]?|forecast(?:s|ed)?|predict(?:s|ed)?|plan(?:s|ned)?|wants?|wanted|budgeted",
    "nl": "belooft|hoopt|mikt|verwacht\\w*|raamt|schat|voorzag|plande?|begroot|gehoopt|rekent",
    "de": "verspricht|hofft|peilt|rechne\\w*|erwarte\\w*|schätz\\w*|plant\\w*|erhofft|veranschlagt",
    "fr": "prome[t]\\w*|espèr\\w*|espér\\w*|vis(?:e|ait|ent)|table|tablait|attend\\w*|"
    "estim\\w*|prévu\\w*|"
    "prévoy\\w*|planifi\\w*",
    "es": "promet\\w*|espera\\w*|aspira\\w*|calcula\\w*|estima\\w*|prev[eé]\\w*|"
    "previst\\w*|planea\\w*",
    "pt": "promet\\w*|espera\\w*|aponta\\w*|calcula\\w*|estima\\w*|prev[eê]\\w*|"
    "previst\\w*|planeja\\w*",
    "it": "promett\\w*|aspett\\w*|punta\\w*|calcola\\w*|stima\\w*|preved\\w*|previst\\w*|"
    "attes[oaie]",
    "pl": "oczekiw\\w*|spodziew\\w*|planuj\\w*|planowa\\w*|prognoz\\w*|zapowiad\\w*|szacuj\\w*",
    "ru": "ожида\\w*|план\\w*|обеща\\w*|прогноз\\w*|рассчитыва\\w*|оценива\\w*",
    "sv": "lova\\w*|hoppas|räknar|vänta\\w*|uppskatta\\w*|planera\\w*",
    "ko": "기대|목표|예상|추정|약속|계획|전망",
    "ja": "期待|目標|予想|見込|約束|計画|推定|目指",
    "zh": "期待|目标|目標|预计|預計|预测|預測|预期|预估|承诺|计划|计划|估计",
}
"""Words for what somebody plans, promises, expects or estimates."""

SUPPOSED = {
    "en": "would|could|should|might|may|was to|were to|originally|initially|at first|if|unless|"
    "without|excluding|except|apart from",
    "nl": "zou|zouden|kan|kunnen|oorspronkelijk|aanvankelijk|zonder|als|indien|behalve|exclusief",
    "de": "würden?|könnten?|sollten?|bräuchten?|ursprünglich|anfangs|zunächst|ohne|falls|wenn|"
    "außer",
    "fr": "sans|hors|devai(?:t|ent)|initialement|à l['’]origine|si|sauf|excepté|"
    "[^\\W\\d_]{2,}rai(?:t|ent)",
    "es": "sin|salvo|excepto|debían?|inicialmente|en principio|si|[^\\W\\d_]{2,}rían?",
    "pt": "sem|salvo|exceto|deviam?|inicialmente|de início|se|[^\\W\\d_]{2,}riam?",
    "it": "senza|escluso|escluse|eccetto|dovevan?o?|inizialmente|se|[^\\W\\d_]{2,}rebbe(?:ro)?",
    "sv": "skulle|borde|utan|om|ursprungligen|inledningsvis|förutom",
    "pl": "bez|gdyby|jeśli|miał[aoy]?|mieli|pierwotnie|początkowo|oprócz|poza",
    "ru": "без|если|бы|должн[аоы]|должен|изначально|первоначально|кроме",
    "tr": "olmadan|hariç|eğer|başlangıçta|olsaydı|dışında",
    "ar": "بدون|لولا|لو|إذا|باستثناء|ما عدا|في البداية",
    "hi": "बिना|यदि|अगर|छोड़कर|शुरू में",
    "ko": "없이|없다면|없으면|제외|빼[고면]|뺀|당초|원래|처음|만약",
    "ja": "除|当初|もし|なら|れば|なければ|もともと",
    "zh": "除|如果|若|原本|最初|原先|假如|没有",
}
"""Words for what would be, was to be once, or is so for all but one."""
