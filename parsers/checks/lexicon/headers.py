"""Header words of tables: what a column or a row says it holds, in the languages of publication.

Latin and Cyrillic entries match at the beginning of a word, others anywhere. All in case-folded
form.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from parsers.checks.letters import has_wide
from parsers.compiled import compiled
from parsers.expressions import guarded

COMPOUND = """
cagr compound|annual annualised annualized average|annual p.a. per|annum growth|per|year
growth|a|year annual|growth yearly|growth wachstum|pro|jahr croissance|par|an
durchschnittliches|jahreswachstum jährliches|wachstum wachstum|p. jährl.|wachstum
jährliche|wachstumsrate samengestelde jaarlijkse|groei gemiddelde|jaarlijkse groei|per|jaar tcac
tcam croissance|annuelle taux|de|croissance|annuel tcca tacc crecimiento|anual
tasa|de|crecimiento|anual taxa|composta crescimento|anual crescita|annua tasso|di|crescita|annuo
연평균 복합 年平均成長 年平均伸び 年率 年均增长 年均增長 年均增速 年均增幅 年平均增 年均复合
年均複合 复合增长 複合成長
复合年增长 среднегодов årlig|tillväxt årlig|vekst årlig|vækst wzrost|roczny średnioroczn
yıllık|büyüme bileşik
النمو|السنوي سنويا سنويًا ročn yıllık ετήσι jaargroei årsvekst
"""

CHANGE = """
change growth increase decrease rise decline drop yoy y/y y-o-y q/q qoq mom delta δ ∆
improvement gain reduction vs m/m m-o-m w/w +/- ± diff chg uplift saving veränderung wachstum
zuwachs rückgang anstieg differenz ggü vorjahr änderung steigerung abnahme zunahme
groei verandering toename afname stijging daling verschil croissance variation évolution hausse
baisse augmentation
diminution écart progression crecimiento variación cambio aumento incremento disminución
descenso diferencia crescimento variação mudança diferença queda crescita variazione calo
differenza 성장 증가 감소 증감 변화 전년 성장률 成長 増加 減少 増減 変化 前年 伸び率 增长 增幅
增速 变化 变动 同比 环比 下降 增長 變化 年增 рост прирост изменение снижение динамика разница
tillväxt förändring ökning vekst endring wzrost zmiana spadek büyüme değişim artış
النمو نمو تغير التغير زيادة الزيادة انخفاض الانخفاض ارتفاع فرق الفرق růst změna növekedés kasvu
muutos pertumbuhan वृद्धि צמיחה שינוי μεταβολή αύξηση creștere зростання besparing ersparnis ahorro
risparmio économie poupança crecida crescita 전월|대비 전분기|대비 전주|대비 전일|대비
등락 前月比 前期比 前四半期比 前週比 前日比 対前 较上 較上 比上 증가율
감소율 절감 削減 増加率 減少率 节省 降幅 涨幅
"""

SHARE = """
share proportion percentage|of %|of % pct|of portion anteil quote aandeel part|de|marché part|du
part pourcentage cuota participación porcentaje proporción quota percentuale percentual
participação parcela 점유율 비중 비율 シェア 割合 構成比 比率 占比 份额 比例 比重 份額 доля
удельный andel udział pay
النسبة نسبة الحصة حصة podíl pay osuus peso quote-part weging delež arány अंश nisbat ποσοστό частка
"""

QUOTIENT = """
rate ratio share margin per yield average percent % intensity density quota quote marge anteil
rendite durchschn aandeel procent gemiddeld rendement taux moyen tasa cuota margen medio promedio
taxa margem médio rendimento tasso margine 률 율 당 비중 비율 평균 率 比 あたり 当たり 平均 每 单位
占 доля ставка средн маржа andel genomsnitt marginal udział stopa średni marża oran başına marj
ortalama معدل نسبة متوسط दर औसत प्रति
"""
"""Names of what one amount is of another: a share, a rate, so much of each."""

PER_BEFORE = r"(?:(?<!\w)(?:per|pro|je|par|por|al|à|a|na|за|på|प्रति|لكل)\s|[每/／]\s?)"
"""What stands before the unit that an amount is of one of: "per GB", "€/kg"."""

PER_BEHIND = r"\s?(?:당|あたり|当たり|当り|başına)"
"""The same, behind the unit: "GB당"."""

TOTAL = """
total totals sum overall altogether combined grand|total gesamt gesamtsumme summe insgesamt
zusammen totaal totale samen somme ensemble suma totales soma totali complessivo somma 합계 총계
총합 전체 계 合計 総計 計 合计 总计 总和 總計 共计 小结 итого всего сумма totalt summa i|alt
razem łącznie ogółem toplam celkem összesen yhteensä
المجموع مجموع الإجمالي إجمالي الكلي कुल σύνολο סה״כ всього усього разом celkový jumlah tổng totaux
zusammengenommen gesamtzahl sumar eindtotaal totalt
"""

LENGTH = """
length height depth distance altitude elevation width diameter radius draught draft wavelength
länge höhe tiefe entfernung breite durchmesser lengte hoogte diepte afstand breedte longueur
hauteur profondeur largeur longitud altura profundidad distancia anchura comprimento largura
distância lunghezza altezza profondità distanza larghezza longitude längd höjd djup długość
wysokość głębokość длин высот глубин расстояни ширин uzunluk yükseklik derinlik
길이 높이 깊이 거리 長さ 高さ 深さ 距離 长度 高度 深度 距离
metre meter mètre metro track trasse strecke
"""

SUBTOTAL = """
subtotal sub-total zwischensumme subtotaal sous-total subtotale 소계 小計 小计 промежуточный
of|which davon waarvan dont de|los|cuales di|cui including incl. thereof
"""

CUMULATIVE = """
cumulative cumul running|total accumulated kumuliert kumulativ aufgelaufen cumulatief acumulado
acumulada cumulativo cumulato progressivo 누적 累計 累积 累计 累積 нарастающ накопл kumulat
skumulow birikimli
"""

OF_EACH_ROW = """
margin margins marge margen margem margine marża marginal 利益率 毛利率 净利率 利润率 마진 이익률
"""
"""Percentages that are of what each row has, whatever the others have."""

NOT_ADDITIVE = """
average avg mean median min minimum max maximum rate ratio score index rank ranking price per
margin accuracy yield speed temperature latency growth change density % percent efficiency
performance ø durchschnitt mittel mittelwert quote preis marge rang note gemiddeld prijs tarief
moyenne médiane prix taux indice promedio media mediana precio tasa margen índice média preço
taxa prezzo tasso margine 평균 가격 율 률 지수 순위 점수 平均 価格 率 指数 順位 単価 均价 价格
单价 排名 得分 评分 средн цена ставка индекс рейтинг медиана medel pris genomsnitt średnia cena
ortalama fiyat year jahr jaar année año ano anno 연도 年 год
متوسط معدل سعر السعر سنة السنة sicaklık cijfer gemiddelde medio media ratio durchschn
"""

AVERAGE = """
average avg mean median overall durchschnitt mittelwert mittel gemiddeld moyenne promedio media
médiane mediana média 평균 平均 平均値 среднее średnia ortalama genomsnitt medel
متوسط المتوسط průměr keskiarvo átlag rata-rata औसत μέσος
"""

OTHER = """
other others rest remaining remainder miscellaneous sonstige andere übrige übrig overig overige
anders autre autres divers otros otras otro otra resto demás outros outras outro outra altro altri
altre altra andra annan 기타 나머지 その他
他 其他 其它 прочие прочее остальн övriga pozostałe inne diğer
أخرى غيرها باقي jiné muut egyéb lainnya अन्य λοιπά інші
"""


@cache
def _pattern(words: str) -> re.Pattern[str]:
    anywhere, at_beginnings = list[str](), list[str]()
    for word in set(words.split()):
        free = has_wide(word) or not word[0].isalpha()
        escaped = re.escape(word.replace("|", " ")).replace(r"\ ", r"[\s-]+")
        (anywhere if free else at_beginnings).append(escaped)
    if at_beginnings:
        anywhere.append(rf"(?<![^\W_])(?:{'|'.join(at_beginnings)})")
    return guarded(_beginnings(words), lambda: compiled("|".join(anywhere)))


def _beginnings(words: str) -> set[str]:
    """Return what names have in them that have one of the words of a list."""
    return {word.partition("|")[0] for word in words.split()}


@lru_cache(maxsize=4096)
def says(words: str, text: str) -> bool:
    """Tell whether a header or a row's name has one of the words of a list above."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _pattern(words).search(folded) is not None


@cache
def _words(words: str) -> re.Pattern[str]:
    parts = set(words.split())
    wide = [re.escape(word) for word in parts if has_wide(word)]
    others = "|".join(re.escape(word) for word in parts if not has_wide(word))
    inside = rf"(?<![^\W_])(?:{others})\w{{0,2}}(?![^\W_])"
    return guarded(_beginnings(words), lambda: compiled("|".join([*wide, inside])))


@lru_cache(maxsize=4096)
def has_word(words: str, text: str) -> bool:
    """Tell whether a row's name has a whole word of a list above: no "avg" in "avgift"."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _words(words).search(folded) is not None


@cache
def _whole(words: str) -> re.Pattern[str]:
    parts = [re.escape(w.replace("|", " ")).replace(r"\ ", r"\s+") for w in set(words.split())]
    joined = "|".join(sorted(parts, key=len, reverse=True))
    ending = r"(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\w)?"  # "計算" is no total
    pattern = rf"\W*(?:(?:{joined})(?:\W|\d|$)|(?:{joined}){ending}\W*$)"
    return guarded(_beginnings(words), lambda: compiled(pattern))


def begins(words: str, text: str) -> bool:
    """Tell whether a row's name begins with a whole word of a list above."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return _whole(words).match(folded) is not None


_ALL = compiled(
    r"\W*(?:all|alle|tous les|toutes les|tod[oa]s (?:l[oa]s|[oa]s)|tutt[ie] (?:i|gli|le)|все|"
    r"wszystkie|alla|tüm|모든|전체)\s[^\W\d_]+(?: [^\W\d_]+)?\W*$|全(?:体|国|部|社)$"
)
"""Names of rows that say that they are of all the others: "All regions"."""

_MOST_BLANKS = 6
"""Blanks in the name of a row beyond which it is a sentence."""

_ALONE = compiled(
    r"\W*(?:all|alle|alles|tous|toutes|tout|todos|todas|todo|tutti|tutte|tutto|все|всё|"
    r"wszystkie|wszyscy|wszystko|alla|samtliga|tümü|hepsi|모두|전부|全部|全て|すべて|सभी|الكل)\W*$"
)
"""Words for all of them that are a row's name by themselves."""

_ENDS_IN_TOTAL = compiled(
    "(?:合计|合計|总计|總計|총계|합계|(?<![設時时会會統统家推温溫度集小])計)$"
)
"""Ends of names of totals; a lone 計 also ends names of clocks, meters, plans and statistics."""


@lru_cache(maxsize=4096)
def is_total(name: str) -> bool:
    """Tell whether a row is named as that of all the others: "Total", "All regions"."""
    folded = unicodedata.normalize("NFKC", name).strip(" *~:_").casefold()
    if folded.count(" ") > _MOST_BLANKS:
        return False  # "Overall, it was easy to use": a sentence
    if _whole(TOTAL).match(folded) is not None or _ENDS_IN_TOTAL.search(folded):
        return True
    if _ALONE.match(folded) is not None:
        return True
    return _ALL.match(folded) is not None and not says(OTHER, folded)


UNIT_TOLD = compiled(
    r"(?<![^\W_])(?:units?|Einheit(?:en)?|eenhe(?:id|den)|unités?|unidad(?:es)?|unidades?|unità|"
    r"enhet(?:er)?|jednostk[ai]|birim(?:i)?|единицы?(?: измерения)?|ед\. ?изм\.?|الوحدة|इकाई|단위|"
    r"単位|单位|單位)\s*(?:[:：は]|(?<=[位위])\s?)\s*",
    re.IGNORECASE,
)
"""Words after which the unit of a table is told: "Unit: € million", "单位：万元"."""

UNIT_IN = {
    "en": "in",
    "nl": "in",
    "de": "in",
    "fr": "en",
    "es": "en",
    "pt": "em",
    "it": "in",
    "sv": "i",
    "pl": "w",
    "ru": "в",
}
"""Words before the unit that a caption gives to all numbers: "all amounts in thousands"."""
