"""Words that say how an amount was worked out from others, by language, as beginnings of words.

Words of rising and falling are those of `parsers.checks.lexicon.prose`; here are the nouns of
differences, what is left over, and what is added up.
"""

from __future__ import annotations

GAP = {
    "en": "over(?=\\s(?:the|its|plan|budget)) under(?=\\s(?:the|its|plan|budget)) differen gap "
    "saving saves saved lead(?!\\w) surplus deficit shortfall overrun excess "
    "extra margin balance longer shorter heavier lighter cheaper dearer faster slower older "
    "younger ahead behind apart above below outstrip exceed improv fewer larger smaller taller "
    "warmer cooler",
    "nl": "scheelt verschil kloof besparing bespaart overschot tekort overschrijding extra marge "
    "saldo "
    "langer korter zwaarder lichter sneller trager ouder voorsprong achterstand groter kleiner "
    "warmer koeler",
    "de": "unterschied differenz abstand lücke einsparung ersparnis überschuss defizit "
    "fehlbetrag mehrkosten extra saldo länger kürzer schwerer leichter schneller langsamer "
    "vorsprung rückstand größer kleiner wärmer kühler älter jünger zusätzlich",
    "fr": "différence écart économie excédent(?!\\sbrut) déficit manque dépassement solde avance "
    "retard longu court lourd lége[rè] rapide lent supplément surcoût grand petit",
    "es": "diferencia brecha ahorro superávit déficit exceso sobrecoste sobrecosto saldo "
    "ventaja margen larg cort pesad liger rápid lent adicional extra encarec abarat mayor menor",
    "pt": "diferença ahorro poupança economia superávit superavit défice déficit excesso "
    "excedente saldo vantagem margem long curt pesad leve rápid lent adicional extra encarec "
    "maior menor",
    "it": "differenza divario risparmi avanzo disavanzo deficit surplus eccedenza saldo "
    "vantaggio scarto margine lung cort pesant legger veloc lent extra maggior minor",
    "sv": "skillnad gap besparing överskott underskott marginal försprång längre kortare tyngre "
    "lättare snabbare fler färre dyrare billigare större uppgång nedgång",
    "pl": "różnic oszczędn nadwyżk deficyt brak przewag dłuż krót cięż lżej lżejsz szybs "
    "wolniej droż tań większ mniejsz saldo",
    "ru": "разниц разрыв эконом профицит дефицит превыш отста опереж длинн короч тяжел легче "
    "быстре медлен остат сальдо прибав больше меньше",
    "tr": "fark tasarruf fazla açık eksik artış azal daha",
    "ko": "증가분 감소분 차이 격차 절감 절약 흑자 적자 초과 부족 웃돌 밑돌 더 덜 모자 남",
    "ja": "差 開き 節約 黒字 赤字 超過 不足 上積 下回 上回 "
    "多い 多く 少な 長い 長く 短い 短く 短縮 重い 重く 軽い 軽く 速い 速く 遅い 安い 安く 高い "
    "高く 余",
    "zh": "增量 减量 相差 差距 差额 之差 节省 盈余 赤字 缺口 超出 超支 不足 多了 少了 多出 缩短 "
    "节约 结余 贵 便宜",
    "ar": "فرق فجوة توفير فائض عجز أطول أقصر أسرع أبطأ أغلى أرخص",
    "hi": "अंतर अधिक कम बचत घाटा",
}
"""Words of a difference besides those of rising and falling."""

CHANGE = {
    "en": "more less fewer rise rose increas grew gain added adds climb jump surge fall fell "
    "improv "
    "drop declin decreas reduc lower higher lost los[es] cut(?!\\w) shrank shrink shrunk",
    "nl": "verbeter meer minder stijg steeg toen groei hoger lager verhog verlag daal dalin "
    "gedaald "
    "krimp verlies verlo gewonnen duurder goedkoper bespa",
    "de": "verbesser mehr weniger plus minus steig stieg gestieg zuwachs zunahm wuchs gewachs "
    "höher "
    "niedriger sink sank gesunk rückgang fiel gefall verlo verlier gewann gewonnen teurer "
    "billiger günstiger erhöh verringer",
    "fr": "amélior accroiss repli bond plus moins hausse baiss augment dimin gagn perd supérieur "
    "inférieur recul progress "
    "rédui chut cher",
    "es": "increment avance retroce mejor más menos aument subi sube baj disminu gan[aóo] perd "
    "superior inferior crec ca[íy] "
    "recort reduj",
    "pt": "acréscimo avanç recu queda melhor mais menos aument subi diminu ganh perd superior "
    "inferior cresc ca[íi] reduz reduç",
    "it": "increment rialzo ribass flession miglior più meno aument sal[ie] cal[aoi] diminu "
    "guadagn pers[oiae](?!n) perd superior inferior "
    "cresc scen sces ridott riduz",
    "sv": "förbättr mer mindre fler färre ök[aan] minsk steg stig sjönk högre lägre väx förlor",
    "pl": "popraw więcej mniej wzr spad wyż niż strac zysk",
    "ru": "улучш больше меньше вырос увелич сниз упа прибав потеря рост выше ниже",
    "tr": "iyileş artış artt azal fazla düş yüksel",
    "ko": "개선 불어 많 적은 적다 적게 늘 줄 증가 감소 높 낮 비싸 싸 오른 올라 내린 길다 길고 길어 "
    "길었 길며 짧 가볍 무겁",
    "ja": "改善 増 減 伸び 上昇 低下 下落 値上 値下 プラス マイナス",
    "zh": "改善 好转 增加 减少 增长 下降 上升 上涨 下跌 提高 降低 多 少",
    "ar": "أكثر أقل زيادة انخفاض",
    "hi": "वृद्धि कमी",
}
"""Words of change, rising or falling, that may give a difference."""

REST = {
    "en": "rest(?!\\w) remain left(?!\\w) leav",
    "nl": "rest(?!\\w) resterend overige overblij blijf over(?!\\w)",
    "de": "rest(?!\\w) restlich übrig verbleib bleib",
    "fr": "reste restant",
    "es": "resto restant qued demás",
    "pt": "resto restant sobra demais",
    "it": "resto restant rimanent rimang avanz",
    "sv": "rest återstå övriga kvar",
    "pl": "pozosta reszt",
    "ru": "остальн остат оста[её]тся оставш",
    "tr": "kalan geri",
    "ko": "나머지 남은 남는 남",
    "ja": "残り 残る 残っ 残",
    "zh": "剩 余下 其余 余 還剩",
    "ar": "الباقي المتبقي تبق",
    "hi": "शेष बाकी",
}
"""Words of what is left when something is taken away."""

SUM = {
    "en": "together altogether total combin in all(?!\\w) all told add up adds up added up sum "
    "overall jointly between them",
    "nl": "samen totaal opgeteld bij elkaar gezamenlijk alles bijeen",
    "de": "zusammen insgesamt summ gesamt addier gemeinsam alles in allem",
    "fr": "ensemble total à eux à elles réuni cumul additionn au total en tout",
    "es": "suma conjunto total entre l[oa]s entre amb juntos juntas reún",
    "pt": "soma total juntos juntas conjunto ao todo",
    "it": "insieme total compless somma tutto messi insieme",
    "sv": "tillsammans totalt sammanlagt summa",
    "pl": "razem łączn sum w sumie ogół",
    "ru": "вместе всего сумм итого общ совокупн суммарн",
    "tr": "toplam birlikte",
    "ko": "합 총 모두 전체 도합",
    "ja": "合わせ 合計 計 全部 全体 総",
    "zh": "合计 共 总 加起来 加在一起 合起来 一共 相加 總 合計",
    "ar": "مجموع إجمالي معا",
    "hi": "कुल मिलाकर",
}
"""Words of what several amounts make."""

TOP_UP = {
    "en": "another more further extra additional",
    "nl": "extra nog eens erbij bijkomend",
    "de": "weitere zusätzlich noch einmal",
    "fr": "supplémentaire de plus nouve autre",
    "es": "adicional otr más nuev",
    "pt": "adicional outr mais nov",
    "it": "altr ulterior in più nuov",
    "sv": "ytterligare till(?!\\w)",
    "pl": "kolejn dodatkow jeszcze",
    "ru": "ещ[её] дополнительн",
    "ko": "추가 더",
    "ja": "さらに 追加 あと",
    "zh": "另 再 新增 还",
}
"""Words at an amount that comes on top of another."""

PER = {
    "en": "per|each|every|for each|for every|an?(?=\\s\\w+\\W*$)",
    "nl": "per|elke?|iedere?",
    "de": "pro|je|jede[rsnm]?",
    "fr": "par|chaque",
    "es": "por|cada",
    "pt": "por|cada",
    "it": "per|ogni|a(?=\\s\\w+\\W*$)",
    "sv": "per|varje",
    "pl": "na|za|każd\\w+",
    "ru": "на|за|кажд\\w+",
    "tr": "başına|her",
    "ar": "لكل|كل",
    "hi": "प्रति|हर",
}
"""Words before the thing that a rate is of: "per kilometre", "each bus"."""

SINGLE = {
    "en": "an?|one|the",
    "nl": "één|een|de|het",
    "de": "eine?[rsnm]?|das|der|die",
    "fr": "une?|l['’]|le|la",
    "es": "una?|el|la",
    "pt": "uma?|o|a",
    "it": "un['’]?|una|uno|il|la|lo|l['’]",
    "sv": "en|ett",
    "pl": "jed\\w+",
    "ru": "од\\w+",
    "tr": "bir",
}
"""Words before one thing, of which an amount may be told: "a kilometre costs"."""

PER_WIDE = {
    "ko": "(\\w{1,6}?)\\s?당",
    "ja": "\ue000?(\\w{0,3}?)(?:あたり|当たり|当り|につき)|(?:各|1)(\\w{1,3})",
    "zh": "[每单單](\\w{1,2})",
}
"""The same in languages that put it otherwise; a group is the thing."""

APIECE = {
    "en": "each|apiece|a piece|per head",
    "nl": "elk|ieder|per stuk|het stuk",
    "de": "jeweils|das Stück|pro Stück|pro Kopf",
    "fr": "chacune?|pièce|l['’]unité|par tête",
    "es": "cada un[oa]|la unidad|por cabeza|la pieza|por unidad",
    "pt": "cada um|cada uma|a unidade|por cabeça|por unidade",
    "it": "ciascun[oa]|l['’]un[oa]|a testa|cadaun[oa]|al pezzo",
    "sv": "styck|vardera|per styck",
    "pl": "każd\\w+|za sztukę",
    "ru": "кажд\\w+|за штуку",
    "tr": "her biri|tanesi",
    "ko": "각각|씩|각",
    "ja": "ずつ|それぞれ|各",
    "zh": "各|每",
    "ar": "لكل منها|لكل واحد",
}
"""Words that make an amount that of each of some things named otherwise."""

YEAR = {
    "en": "year|annual",
    "nl": "jaar",
    "de": "[Jj]ahr|jährlich",
    "fr": "\\ban\\b|année|annuel",
    "es": "año|anual",
    "pt": "\\bano|anual",
    "it": "anno|annu",
    "sv": "år",
    "pl": "rok|rocz",
    "ru": "год",
    "tr": "yıl",
    "ko": "연간|1년|매년|한 해",
    "ja": "年間|1年|年に",
    "zh": "全年|一年|每年|年用",
    "ar": "سنوي|السنة|العام",
}
"""Words for a year at an amount that is that of a year."""

EACH_AHEAD = {"de": "je|à", "pl": "po", "ru": "по"}
"""Words for "each" that stand before the amount, never behind it."""

EACH_AHEAD_WIDE = {
    "ko": "\\w{1,6}당\\s(?:평균\\s)?|각각\\s?|각\\s",
    "ja": "(?:あたり|当たり|につき|それぞれ)(?:平均)?(?:で|の|、)?",
    "zh": "(?:(?:平均)?[每单單各](?!年|月|天|日|周|小时)\\w{0,2}?|平均(?:每\\w{1,2}?)?)(?:大?约)?",
}
EACH_BEHIND_WIDE = {"ko": "씩", "ja": "ずつ"}
"""The same right before and right behind an amount, in languages that put it otherwise."""
