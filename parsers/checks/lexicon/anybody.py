"""Words for anybody and anything that is counted, which no header need have, by language."""

from __future__ import annotations

ANYBODY = {
    "en": "people|persons|men|women|users|guests|visitors|customers|items|pieces|units|copies|"
    "times|cases|of",
    "nl": "mensen|personen|man|gasten|bezoekers|klanten|gebruikers|stuks?|eenheden|keer|maal|"
    "exemplaren",
    "de": "Menschen|Personen|Leute|Gäste|Besucher\\w*|Kund\\w+|Nutzer\\w*|Stück|Einheiten|Mal|"
    "Exemplare\\w*|Fällen?",
    "fr": "personnes|gens|visiteurs|clients|usagers|unités|pièces|exemplaires|fois|cas",
    "es": "personas|visitantes|clientes|usuarios|unidades|piezas|ejemplares|veces|casos",
    "pt": "pessoas|visitantes|clientes|utilizadores|usuários|unidades|peças|exemplares|vezes|casos",
    "it": "persone|visitatori|clienti|utenti|unità|pezzi|esemplari|volte|casi",
    "sv": "personer|människor|gäster|besökare|kunder|användare|stycken|enheter|gånger|exemplar",
    "pl": "osób|osoby|ludzi|gości|klientów|użytkowników|sztuk|egzemplarzy|razy|przypadków",
    "ru": "человек\\w*|людей|гостей|посетителей|клиентов|штук|единиц|экземпляров|раз|случаев",
    "tr": "kişi\\w*|insan\\w*|ziyaretçi\\w*|müşteri\\w*|adet|tane|kez|kere|birim",
    "ko": "명|사람|인|개|건|회|대|번",
    "ja": "人|名|個|件|回|台|点",
    "zh": "人|人次|名|位|个|個|件|次|台|份",
}
