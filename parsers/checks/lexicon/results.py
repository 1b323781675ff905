"""Words that make an amount what comes out of others, by language."""

from __future__ import annotations

RESULT = {
    "en": "that is|which is|makes?|comes? to|came to|amounts? to|amounted to|adds? up to|"
    "added up to|works? out (?:at|to|as)|turns? into|worth|totall?ing|for a total of|in all|"
    "altogether|totals|totalled|equivalent to|i\\.e\\.",
    "de": "das sind|das macht|macht|ergibt|ergeben|also|insgesamt|zusammen|kommt auf|kommen auf|"
    "entspricht|entsprechen|kostet das|mithin",
    "nl": "dat is|dat zijn|neer op|ofwel|oftewel|goed voor|samen|in totaal|maakt|is dat|kost dat|"
    "dus",
    "fr": "soit|ce qui (?:fait|représente)|au total|en tout|fait|font|représente(?:nt)?|donc",
    "es": "es decir|son|suman?|lo que (?:supone|hace|equivale a)|en total|equivalen? a|o sea",
    "pt": "ou seja|o que dá|são|somam?|no total|equivale a|dá",
    "it": "cioè|ossia|pari a|fanno|fa|in tutto|sono|per un (?:totale|incasso) di|equivale a|"
    "in totale",
    "sv": "det blir|det är|vilket ger|ger|sammanlagt|totalt|(?:notan|kostnaden|summan) på|"
    "motsvarar|alltså|tillsammans|kostar",
    "pl": "czyli|to jest|daje|dało|łącznie|razem|opiewa na|w sumie|co daje",
    "ru": "то есть|итого|что составляет|всего|получается|выходит",
    "tr": "yani|eder|toplam|toplamda",
    "ko": "모두|합쳐|곱하면|계산하면|즉|곧",
    "ja": "合計|計算|合わせて|つまり",
    "zh": "合计|共计|总计|相当于|即|一共|就是",
}
"""Words before an amount that make it what comes out: "that comes to", "soit", "das sind"."""

RESULT_BEHIND = {"tr": "demek|eder|ediyor", "ko": "인 셈이다|이 된다|에 이른다"}
"""The same right behind an amount."""
