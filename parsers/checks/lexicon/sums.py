"""Words of sums told in prose, by language: what is added, what is reached, what a list is of."""

from __future__ import annotations

MORE = {
    "en": "more|another|a further|additional",
    "nl": "meer|extra|nog eens|erbij",
    "de": "weitere[nrsm]?|zusätzlich\\w*|mehr|neue",
    "fr": "de plus|supplémentaires|autres|nouveaux|nouvelles",
    "es": "más|adicionales|otros|otras",
    "pt": "mais|adicionais|outros|outras",
    "it": "altri|altre|in più|ulteriori",
    "ko": "더|추가",
    "ja": "さらに|追加|あと",
    "zh": "另外|再|新增|还",
}
"""Words at an amount that comes on top of another."""

REACH = {
    "en": "to reach|reaching|bringing the total to|for a total of|to make",
    "nl": "tot|waarmee het totaal komt op",
    "de": "auf dann|auf insgesamt|um auf",
    "fr": "pour arriver à|pour atteindre|pour un total de",
    "es": "hasta llegar a|hasta alcanzar|para llegar a|para alcanzar",
    "pt": "para chegar a|até chegar a|para alcançar",
    "it": "per arrivare a|per raggiungere|fino a raggiungere",
}
"""Words before what is reached once more has been added."""

OF_THIS = {
    "en": "of this|of the money|the money is split|it is split|of that|"
    "of the sum|of this sum|of that sum|of these|of which",
    "ja": "(?:その)?(?:内訳|うち)|このうち",
    "zh": "其中|这笔(?:钱|资金)中?",
    "ko": "이 가운데|이 중|그중|투자금 가운데|이 돈 가운데|\\w{2,6} 가운데",
    "ru": "из них|из этой суммы|из этих денег",
    "ar": "منها|من هذا المبلغ",
    "nl": "daarvan|hiervan|van dat bedrag|van dit bedrag",
    "de": "davon|dabei entfallen|hiervon|von diesem Betrag|von der Summe",
    "fr": "sur cette somme|sur ce montant|sur ce total|de cette somme",
    "es": "de esa suma|de esa cantidad|de este importe|de ese total|de ellos|de ellas",
    "pt": "desse total|desse valor|desse montante|dessa quantia|deles|delas",
    "it": "di questa somma|di questo importo|di questi|di queste",
}
"""How a sentence begins that divides the amount of the sentence before."""
