"""N401: the places of rows by what a superlative measures, in every language."""

from __future__ import annotations

import pytest

from tests.parsers.checks.test_statements import failing, holding

_TABLES = {
    "en": """| Orchard | Trees | Harvest 2023 (t) | Harvest 2024 (t) | Change | Price (£/kg) |
|---|---:|---:|---:|---:|---:|
| Ashby | 4,100 | 61.0 | 70.2 | +15.1% | 1.40 |
| Kelling | 2,350 | 40.5 | 38.1 | −5.9% | 1.85 |
| Sandholt | 3,700 | 66.3 | 68.0 | +2.6% | 1.22 |
| Wick End | 900 | 9.8 | 12.6 | +28.6% | 2.60 |
| Total | 11,050 | 177.6 | 188.9 | +6.4% | |""",
    "nl": """| Zwembad | Bezoekers | Kosten (€) | Kosten per bezoek (€) | Groei |
|---|---:|---:|---:|---:|
| De Dolfijn | 182.000 | 910.000 | 5,00 | +4,2% |
| Zeeburg | 96.400 | 731.000 | 7,58 | −3,0% |
| Het Wed | 241.000 | 1.012.000 | 4,20 | +9,1% |
| Marslanden | 58.300 | 402.000 | 6,90 | +1,5% |
| Totaal | 577.700 | 3.055.000 | 5,29 | |""",
    "de": """| Bibliothek | Ausleihen 2023 | Ausleihen 2024 | Öffnungsstunden | Etat (Tsd. €) |
|---|---:|---:|---:|---:|
| Altstadt | 212.000 | 205.400 | 48 | 1.310 |
| Nordend | 88.300 | 101.900 | 36 | 640 |
| Rheinau | 54.100 | 55.000 | 30 | 415 |
| Weststadt | 120.700 | 126.200 | 42 | 790 |
| Summe | 475.100 | 488.500 | | 3.155 |""",
    "fr": """| Gare | Voyageurs 2023 | Voyageurs 2024 | Évolution | Retard moyen (min) |
|---|---:|---:|---:|---:|
| Bréval | 812 000 | 846 000 | +4,2 % | 3,1 |
| Corvy | 455 000 | 431 000 | −5,3 % | 6,4 |
| Damblin | 1 204 000 | 1 260 000 | +4,7 % | 4,0 |
| Estrey | 96 000 | 118 000 | +22,9 % | 2,2 |
| Total | 2 567 000 | 2 655 000 | +3,4 % | |""",
    "es": """| Bodega | Botellas | Ventas (M€) | Precio medio (€) | Variación |
|---|---:|---:|---:|---:|
| Arrese | 410.000 | 3,28 | 8,00 | +6,0 % |
| Biurrun | 295.000 | 3,84 | 13,00 | −2,5 % |
| Larrate | 720.000 | 3,24 | 4,50 | +11,0 % |
| Zubieta | 88.000 | 1,94 | 22,00 | +3,1 % |
| Total | 1.513.000 | 12,30 | | |""",
    "it": """| Rifugio | Letti | Presenze 2023 | Presenze 2024 | Quota (m) |
|---|---:|---:|---:|---:|
| Alpe Secca | 64 | 5.120 | 5.480 | 1.870 |
| Corno Bruno | 38 | 3.300 | 3.010 | 2.415 |
| Monte Vana | 92 | 7.700 | 8.150 | 2.030 |
| Passo Lena | 45 | 2.650 | 3.390 | 2.290 |
| Totale | 239 | 18.770 | 20.030 | |""",
    "pt": """| Padaria | Lojas | Receita (mil €) | Margem | Crescimento |
|---|---:|---:|---:|---:|
| Alvor | 12 | 4 300 | 8,1 % | 5,0 % |
| Beirã | 31 | 9 150 | 6,4 % | 2,2 % |
| Casa Rosa | 7 | 3 020 | 11,7 % | 14,3 % |
| Dourada | 19 | 6 480 | 7,0 % | −1,8 % |
| Total | 69 | 22 950 | 7,5 % | 3,6 % |""",
    "sv": """| Färja | Resenärer 2023 | Resenärer 2024 | Turer | Biljettpris (kr) |
|---|---:|---:|---:|---:|
| Ekö | 41 200 | 44 900 | 1 460 | 48 |
| Gråskär | 88 700 | 86 100 | 2 920 | 35 |
| Lindholm | 15 300 | 19 800 | 730 | 62 |
| Vassvik | 60 500 | 61 700 | 2 190 | 40 |
| Summa | 205 700 | 212 500 | 7 300 | |""",
    "pl": """| Browar | Produkcja (hl) | Zatrudnienie | Zmiana | Cena (zł/l) |
|---|---:|---:|---:|---:|
| Dębno | 84 000 | 61 | +3,0% | 7,20 |
| Krzemień | 31 500 | 24 | +18,2% | 11,40 |
| Olsza | 122 000 | 95 | −4,6% | 5,90 |
| Wierzbie | 56 300 | 40 | +7,7% | 8,10 |
| Razem | 293 800 | 220 | | |""",
    "tr": """| Fabrika | Üretim (ton) | Çalışan | Artış | Maliyet (TL/kg) |
|---|---:|---:|---:|---:|
| Akpınar | 41.000 | 310 | %4,0 | 18,2 |
| Bozdağ | 65.500 | 420 | %9,5 | 15,1 |
| Çamlık | 22.300 | 190 | %21,0 | 24,7 |
| Dereli | 37.900 | 275 | %-2,1 | 19,9 |
| Toplam | 166.700 | 1.195 | %6,8 | |""",
    "ru": """| Завод | Выпуск (т) | Работники | Рост | Цена (руб./кг) |
|---|---:|---:|---:|---:|
| Берёзовский | 41 000 | 310 | 4,0 % | 182 |
| Заречный | 65 500 | 420 | 9,5 % | 151 |
| Каменский | 22 300 | 190 | 21,0 % | 247 |
| Луговой | 37 900 | 275 | −2,1 % | 199 |
| Итого | 166 700 | 1 195 | 6,8 % | |""",
    "ko": """| 공장 | 생산량(톤) | 직원(명) | 증가율 | 단가(원) |
|---|---:|---:|---:|---:|
| 가람 | 41,000 | 310 | 4.0% | 1,820 |
| 나루 | 65,500 | 420 | 9.5% | 1,510 |
| 도담 | 22,300 | 190 | 21.0% | 2,470 |
| 마루 | 37,900 | 275 | -2.1% | 1,990 |
| 합계 | 166,700 | 1,195 | 6.8% | |""",
    "ja": """| 工場 | 生産量（トン） | 従業員（人） | 増加率 | 単価（円） |
|---|---:|---:|---:|---:|
| 青葉 | 41,000 | 310 | 4.0% | 182 |
| 高井 | 65,500 | 420 | 9.5% | 151 |
| 中里 | 22,300 | 190 | 21.0% | 247 |
| 南原 | 37,900 | 275 | −2.1% | 199 |
| 合計 | 166,700 | 1,195 | 6.8% | |""",
    "zh": """| 工厂 | 产量（吨） | 员工（人） | 增长率 | 单价（元） |
|---|---:|---:|---:|---:|
| 青山 | 41,000 | 310 | 4.0% | 182 |
| 柳河 | 65,500 | 420 | 9.5% | 151 |
| 石桥 | 22,300 | 190 | 21.0% | 247 |
| 南湾 | 37,900 | 275 | −2.1% | 199 |
| 合计 | 166,700 | 1,195 | 6.8% | |""",
    "ar": """| المصنع | الإنتاج (طن) | العمال | النمو | السعر |
|---|---:|---:|---:|---:|
| النخيل | 41,000 | 310 | 4.0% | 182 |
| الواحة | 65,500 | 420 | 9.5% | 151 |
| السهل | 22,300 | 190 | 21.0% | 247 |
| الربوة | 37,900 | 275 | −2.1% | 199 |
| المجموع | 166,700 | 1,195 | 6.8% | |""",
    "hi": """| कारखाना | उत्पादन (टन) | कर्मचारी | वृद्धि | कीमत (₹) |
|---|---:|---:|---:|---:|
| सागर | 41,000 | 310 | 4.0% | 182 |
| पर्वत | 65,500 | 420 | 9.5% | 151 |
| मैदान | 22,300 | 190 | 21.0% | 247 |
| घाटी | 37,900 | 275 | −2.1% | 199 |
| कुल | 166,700 | 1,195 | 6.8% | |""",
}

_CLAIMS = [
    (
        "en",
        "Ashby brought in the biggest crop, 70.2 tonnes.",
        "Sandholt brought in the biggest crop, 70.2 tonnes.",
    ),
    (
        "en",
        "Wick End is the smallest of the four orchards.",
        "Kelling is the smallest of the four orchards.",
    ),
    (
        "en",
        "Wick End's fruit is dear, and Sandholt's is the cheapest.",
        "Wick End's fruit is dear, and Kelling's is the cheapest.",
    ),
    ("en", "The steepest rise was at Wick End.", "The steepest rise was at Ashby."),
    (
        "en",
        "Only one orchard shrank; the fastest growth came from Wick End.",
        "Only one orchard shrank; the fastest growth came from Sandholt.",
    ),
    ("en", "Sandholt ranks second by number of trees.", "Kelling ranks second by number of trees."),
    ("en", "With 4,100 trees, Ashby has the most.", "With 4,100 trees, Sandholt has the most."),
    ("nl", "Het Wed trekt de meeste bezoekers.", "De Dolfijn trekt de meeste bezoekers."),
    (
        "nl",
        "Marslanden is het kleinste van de vier zwembaden.",
        "Zeeburg is het kleinste van de vier zwembaden.",
    ),
    ("nl", "Het snelst groeit Het Wed.", "Het snelst groeit De Dolfijn."),
    ("de", "Nordend legte am stärksten zu.", "Rheinau legte am stärksten zu."),
    ("de", "Den kleinsten Etat hat Rheinau.", "Den kleinsten Etat hat Nordend."),
    (
        "de",
        "Die Weststadt ist die zweitgrößte der vier Bibliotheken.",
        "Das Nordend ist die zweitgrößte der vier Bibliotheken.",
    ),
    ("fr", "Damblin est la gare la plus fréquentée.", "Bréval est la gare la plus fréquentée."),
    ("fr", "La plus forte hausse revient à Estrey.", "La plus forte hausse revient à Damblin."),
    (
        "fr",
        "C'est à Corvy que le retard moyen est le plus élevé.",
        "C'est à Damblin que le retard moyen est le plus élevé.",
    ),
    (
        "fr",
        "Estrey, la plus petite des quatre gares, gagne 22 000 voyageurs.",
        "Corvy, la plus petite des quatre gares, perd 24 000 voyageurs.",
    ),
    ("es", "Larrate es la que más botellas vende.", "Arrese es la que más botellas vende."),
    (
        "es",
        "Biurrun es la de mayores ventas, con 3,84 millones.",
        "Larrate es la de mayores ventas, con 3,84 millones.",
    ),
    ("es", "La bodega que más creció fue Larrate.", "La bodega que más creció fue Arrese."),
    ("it", "Il rifugio più grande è Monte Vana.", "Il rifugio più grande è Alpe Secca."),
    (
        "it",
        "Corno Bruno è il rifugio più alto, a 2.415 metri.",
        "Passo Lena è il rifugio più alto, a 2.415 metri.",
    ),
    (
        "it",
        "Passo Lena è cresciuto di più, 740 presenze.",
        "Monte Vana è cresciuto di più, 740 presenze.",
    ),
    ("pt", "A maior das quatro é a Beirã.", "A maior das quatro é a Dourada."),
    ("pt", "A Casa Rosa tem a margem mais alta.", "A Alvor tem a margem mais alta."),
    ("pt", "A que mais cresceu foi a Casa Rosa.", "A que mais cresceu foi a Beirã."),
    ("sv", "Gråskär har flest resenärer.", "Vassvik har flest resenärer."),
    ("sv", "Dyrast är biljetten till Lindholm.", "Dyrast är biljetten till Ekö."),
    ("sv", "Mest ökade Lindholm.", "Mest ökade Ekö."),
    ("sv", "Vassvik är näst störst av de fyra.", "Lindholm är näst störst av de fyra."),
    ("pl", "Największym browarem jest Olsza.", "Największym browarem jest Dębno."),
    ("pl", "Najszybciej urósł Krzemień.", "Najszybciej urósł Wierzbie."),
    ("tr", "En büyük fabrika Bozdağ.", "En büyük fabrika Akpınar."),
    ("tr", "En hızlı büyüyen Çamlık oldu.", "En hızlı büyüyen Bozdağ oldu."),
    ("tr", "Maliyeti en yüksek olan Çamlık.", "Maliyeti en yüksek olan Dereli."),
    ("ru", "Самый крупный завод — Заречный.", "Самый крупный завод — Берёзовский."),
    ("ru", "Быстрее всех вырос Каменский.", "Быстрее всех вырос Заречный."),
    ("ru", "Самая высокая цена у завода Каменский.", "Самая высокая цена у завода Луговой."),
    ("ko", "생산량이 가장 많은 곳은 나루다.", "생산량이 가장 많은 곳은 가람이다."),
    ("ko", "가장 빠르게 성장한 공장은 도담이었다.", "가장 빠르게 성장한 공장은 나루였다."),
    ("ko", "도담은 단가가 가장 높다.", "마루는 단가가 가장 높다."),
    ("ja", "生産量が最も多いのは高井だ。", "生産量が最も多いのは青葉だ。"),
    (
        "ja",
        "増加率が最も高かったのは中里で、前年の低迷から戻した。",
        "増加率が最も高かったのは高井で、前年の低迷から戻した。",
    ),
    ("ja", "中里は4工場で最も小さい。", "南原は4工場で最も小さい。"),
    ("zh", "产量最高的是柳河。", "产量最高的是青山。"),
    ("zh", "增长最快的是石桥。", "增长最快的是柳河。"),
    ("zh", "四家工厂中，石桥规模最小。", "四家工厂中，南湾规模最小。"),
    ("ar", "أكبر مصنع هو الواحة.", "أكبر مصنع هو النخيل."),
    ("ar", "أعلى نمو سجله السهل.", "أعلى نمو سجله الواحة."),
    ("hi", "सबसे बड़ा कारखाना पर्वत है।", "सबसे बड़ा कारखाना सागर है।"),
]

_OTHERS = [
    ("en", "Ashby is one of the smallest orchards in the county."),
    ("en", "Kelling's largest customer is a cider maker."),
    ("en", "The largest customer of Kelling left in May."),
    ("en", "At Kelling the oldest trees date from 1931."),
    ("en", "Sandholt had its best year since 2016."),
    ("en", "Kelling is the most beautiful of the four orchards."),
    ("en", "Outside the valley, Kelling is the largest orchard."),
    ("en", "Kelling sells the most cider."),
    ("en", "The biggest worry at Sandholt is canker."),
    ("en", "Among the orchards that press their own juice, Kelling is the largest."),
    ("en", "Kelling pays the highest wages."),
    ("en", "Sandholt would be the largest if its new block bore fruit."),
    ("en", "Ashby, with 9.2 tonnes more, overtook Kelling and is now the largest."),
    ("en", "The two largest orchards are Ashby and Sandholt, not Kelling."),
    ("en", "At Kelling, a second large press was put up."),
    ("nl", "Zeeburg heeft het grootste buitenbad van de stad."),
    ("nl", "De grootste zorg van Zeeburg is het dak."),
    ("nl", "Zeeburg was in 2019 het drukste bad."),
    ("nl", "De Dolfijn is na Het Wed het drukst."),
    ("de", "Rheinau hat die meisten Hörbücher."),
    ("de", "Im Nordend steht die älteste Leselampe der Stadt."),
    ("de", "Weststadt bleibt nicht die größte Bibliothek."),
    ("de", "Die größte Sorge in Rheinau ist die Heizung."),
    ("fr", "Corvy possède le plus grand parking de la ligne."),
    ("fr", "À Corvy, le plus gros problème reste l'ascenseur."),
    ("fr", "Corvy est l'une des plus grandes gares de la région."),
    ("es", "Arrese tiene la bodega más antigua de la comarca."),
    ("es", "El mayor cliente de Arrese está en Lisboa."),
    ("es", "Arrese es más grande que Zubieta."),
    ("it", "Alpe Secca ha la terrazza più grande della valle."),
    ("it", "Il problema più grave di Alpe Secca è l'acqua."),
    ("it", "Alpe Secca costa di più."),
    ("pt", "A Alvor tem a maior montra da rua."),
    ("pt", "A Alvor é maior do que a Casa Rosa."),
    ("sv", "Ekö har den längsta bryggan i skärgården."),
    ("sv", "Ekö är en av de största öarna."),
    ("pl", "Dębno ma największy ogródek piwny w mieście."),
    ("pl", "Dębno jest jednym z największych browarów w kraju."),
    ("tr", "Akpınar'ın en büyük müşterisi bir süpermarket zinciri."),
    ("tr", "Akpınar en eski fabrikalardan biri."),
    ("ru", "Луговой — один из крупнейших заводов области."),
    ("ru", "У завода Луговой самая длинная труба в городе."),
    ("ko", "가람의 가장 큰 고객은 제과 회사다."),
    ("ko", "가람은 국내에서 가장 오래된 공장 가운데 하나다."),
    ("ja", "青葉の最大の顧客は製菓会社だ。"),
    ("ja", "青葉は国内で最も古い工場の一つだ。"),
    ("zh", "青山的最大客户是一家糖果公司。"),
    ("zh", "青山是国内最早的工厂之一。"),
    ("ar", "أكبر عميل لمصنع النخيل شركة حلويات."),
    ("hi", "सागर का सबसे बड़ा ग्राहक एक मिठाई कंपनी है।"),
    ("en", "Kelling charges more than Ashby, but its apples keep longest."),
    ("en", "For Kelling the best month is October."),
    ("en", "Kelling, the oldest of the orchards, was planted in 1911."),
    ("en", "Last year the highest price was paid for Kelling pears, £2.10 a kilo."),
    ("en", "Kelling lost the most trees in the storm of 2013."),
    ("en", "The lowest harvest on record at Sandholt was 41 tonnes, in 2012."),
    ("en", "Kelling was first to spray by drone."),
    ("en", "Sandholt has the second-highest wage bill."),
    ("nl", "Zeeburg opende als eerste bad een sauna."),
    ("nl", "Bij De Dolfijn is de entree het hoogst, 6,50 euro."),
    ("nl", "De hoogste glijbaan staat bij Zeeburg."),
    ("nl", "Marslanden kreeg de beste beoordeling van de inspectie."),
    ("de", "In Rheinau fiel der größte Baum des Parks um."),
    ("de", "Am schnellsten ging die Sanierung in Rheinau, in nur acht Monaten."),
    ("de", "Rheinau hat die jüngsten Leser."),
    ("de", "Das Nordend liegt am weitesten vom Rathaus entfernt."),
    ("fr", "Corvy est la plus ancienne gare de la ligne."),
    ("fr", "La plus belle verrière est à Bréval."),
    ("fr", "Bréval arrive en tête pour la propreté."),
    ("es", "Arrese fue la primera en embotellar."),
    ("es", "El mejor año de Biurrun fue 2019."),
    ("es", "Zubieta tiene las barricas más viejas."),
    ("it", "Passo Lena è il primo rifugio senza diesel."),
    ("it", "Alpe Secca ha il letto più comodo."),
    ("it", "La salita più ripida porta a Corno Bruno."),
    ("pt", "A Beirã abriu a loja mais pequena da cidade."),
    ("pt", "A Dourada é a mais antiga."),
    ("sv", "Lindholm är den mest omtyckta."),
    ("sv", "Ekö fick den största nya kajen."),
    ("pl", "Dębno warzy najmocniejsze piwo w regionie."),
    ("pl", "Najstarszy budynek stoi w Dębnie."),
    ("tr", "Akpınar en modern fabrika."),
    ("tr", "En eski makine Dereli'de."),
    ("ru", "Луговой построен раньше всех."),
    ("ru", "Самый старый цех работает на заводе Луговой."),
    ("ko", "가람은 가장 먼저 태양광을 설치했다."),
    ("ko", "마루의 식당이 가장 맛있다."),
    ("ja", "最も早く太陽光を入れたのは青葉だ。"),
    ("ja", "南原の食堂が一番おいしい。"),
    ("zh", "青山最早安装太阳能。"),
    ("zh", "南湾的食堂最好吃。"),
    ("ar", "النخيل أقدم مصنع في المدينة."),
    ("hi", "सागर सबसे पुराना कारखाना है।"),
]


@pytest.mark.parametrize(("language", "right", "wrong"), _CLAIMS)
def test_a_row_has_the_place_that_a_superlative_gives_it(
    language: str, right: str, wrong: str
) -> None:
    assert failing(f"{_TABLES[language]}\n\n{right}", language) == []
    found = failing(f"{_TABLES[language]}\n\n{wrong}", language)
    assert "N401" in [f.code for f in found]


@pytest.mark.parametrize(("language", "sentence"), _OTHERS)
def test_superlatives_of_other_things_than_the_rows(language: str, sentence: str) -> None:
    assert failing(f"{_TABLES[language]}\n\n{sentence}", language) == []


def test_a_place_that_is_the_name_of_a_row_gives_it_none() -> None:
    table = "| 순위 | 점수 |\n|---|---:|\n| 1위 | 30 |\n| 2위 | 235 |\n| 3위 | 85 |\n| 4위 | 13 |"
    assert failing(f"{table}\n\n4위 기사는 점수가 크게 올랐다.", "ko") == []


def test_an_article_of_a_series_has_no_place() -> None:
    text = "本文是该系列第一篇，石桥的产量为22,300吨。"
    assert failing(f"{_TABLES['zh']}\n\n{text}", "zh") == []


def test_tables_of_a_japanese_page_are_japanese_though_they_have_no_kana() -> None:
    assert "N401" in holding(f"{_TABLES['ja']}\n\n生産量が最も多いのは高井だ。", "ja")


def test_what_holds_names_the_column_and_the_order() -> None:
    assert "N401" in holding(f"{_TABLES['en']}\n\nThe steepest rise was at Wick End.")


def test_a_forecast_is_not_held_against_the_column_of_a_business_year_told_by_two_digits() -> None:
    rows = (
        "| 陸運 | 3,100 | 3,300 | 330 |\n| 倉庫 | 4,800 | 5,200 | 520 |\n"
        "| 港湾 | 5,600 | 6,000 | 600 |\n| 合計 | 13,500 | 14,500 | 1,450 |"
    )
    years = "売上高 25年3月期（億円） | 売上高 26年3月期（億円）"
    head = f"| 部門 | {years} | 経常利益 26年3月期（億円） |"
    text = "2027年3月期は、経常利益が6.9%減の1350億円を見込む。"
    assert failing(f"{head}\n|---|---|---|---|\n{rows}\n\n{text}", "ja") == []
