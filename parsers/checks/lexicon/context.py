"""Words that tell facts apart, or do not: synonyms of finance, and words too common to count."""

from __future__ import annotations

SYNONYMS = {
    "capex": "capital expenditure|capital expenditures|capital spending|capital outlays|capex|"
    "cap ex|cap-ex|Investitionsausgaben|kapitaaluitgaven|kapitaalinvesteringen|"
    "dépenses d'investissement|gastos de capital|spese in conto capitale|자본 지출|자본지출|"
    "設備投資|资本支出|資本支出",
    "opex": "operating expenditure|operating expenditures|operating expenses|opex|operating costs|"
    "Betriebskosten|exploitatiekosten|charges d'exploitation|gastos operativos|영업비용|运营支出",
    "revenue": "revenue|revenues|sales|turnover|Umsatz|Umsätze|omzet|chiffre d'affaires|ingresos|"
    "ventas|receita|ricavi|fatturato|выручка|выручки|매출|매출액|売上高|売上|销售额|营收|收入",
    "profit": "profit|profits|earnings|net income|Gewinn|winst|bénéfice|beneficio|lucro|utile|"
    "прибыль|прибыли|이익|利益|利润|利潤",
    "headcount": "headcount|employees|staff|workforce|workers|Beschäftigte|Mitarbeiter|"
    "werknemers|medewerkers|salariés|employés|empleados|funcionários|dipendenti|직원|従業員|员工",
    "valuation": "valuation|valued|Bewertung|waardering|valorisation|valoración|avaliação|"
    "valutazione|기업가치|評価額|估值",
    "marketcap": "market cap|market capitalisation|market capitalization|Börsenwert|marktwaarde|"
    "capitalisation boursière|capitalización bursátil|시가총액|時価総額|市值",
    "gdp": "GDP|gross domestic product|BIP|Bruttoinlandsprodukt|bbp|PIB|PIL|ВВП|국내총생산|GDP",
    "invest": "investment|investments|invest|invests|invested|investing|Investition|Investitionen|"
    "investiert|investering|investeringen|investeert|investissement|investissements|inversión|"
    "inversiones|invertirá|investimento|investimenti|инвестиции|инвестиций|투자|투자액|投資|"
    "投资|投资额|投資額|投資総額|投资总额",
    "cost": "cost|costs|costing|Kosten|kostet|kosten|kost|coût|coûte|coûtera|coûts|coste|cuesta|"
    "costo|costa|custo|custa|стоимость|стоит|비용|사업비|費用|成本|费用",
    "capacity": "capacity|capacities|Kapazität|Leistung|capaciteit|vermogen|capacité|capacidad|"
    "capacidade|capacità|мощность|мощности|용량|능력|能力|産能力|产能|容量",
}
"""A name for each idea, and the words for it, by which two mentions are known to speak of it."""

COMMON = """
example examples voorbeeld beispiel exemple ejemplo exemplo esempio scenario note пример
about above across after again against ago all almost already also although among an and another
any are around as at away back be because been before being below between both but by can could
did do does doing done down during each early either else end enough even every few first for
former from full further get give given go going good had half has have having he her here high
him his how i if in including into is it its itself just keep kept last late later least less
like long made main make makes making many may me might million billion trillion thousand
hundred more most much must my near need never new next no nor not now of off old on once one
only onto or other our out over own part per percent percentage point points put rather same say
says said second see seen set several she should since so some still such take taken than that
the their them then there these they third this those though three through thus to today
together too total toward two under until up upon us use used using very was way we well were
what when where whether which while who whose why will with within without would year years
month months week weeks day days yet you your number numbers aan af al alle alleen als altijd
ander andere bij binnen daar dan dat de deze die dit door dus een eerste elk elke en er geen
haar heb heeft hem het hier hij hoe hun ik jaar jaren kan keer komt kunnen maar meer meest met
miljard miljoen moet naar niet nog nu om omdat onder ook op procent samen tegen toen tot tussen
twee uit van veel voor waar wat wel werd wie wil worden wordt zal ze zich zij zijn zo zoals
zonder zou ab aber am anderen auch auf aus bei beim bis da damit dann das dass dem den der des
dies diese diesem diesen dieser doch dort durch ein eine einem einen einer eines erst es etwa
für gegen gut habe haben hat hatte ihr ihre im immer ins ist ja jahr jahre jahren jede jeder
kann kein keine mehr milliarde milliarden millionen mit muss nach neue neuen nicht noch nun nur
ob oder ohne prozent schon sehr sein seine sich sie sind soll sowie um und uns unter vom von vor
war waren weil wenn werden wieder wir wird wurde wurden zu zum zur zusammen zwei zwischen à afin
ainsi alors année années ans au aucun aussi autre autres aux avant avec car ce cela celle ces
cet cette chaque comme contre dans depuis deux dont du elle encore entre est et être eux fait il
ils la le les leur leurs lors mais même milliard milliards millions moins ne non nos notre nous
ont ou où par pas pendant peu plus pour premier première qu que qui sa sans se selon ses si soit
son sont sous sur tous tout toute toutes très un une vers vous algo ante antes año años aún
aunque bajo bien cada casi como con contra cuando del desde donde dos el ella ellos era esta
está estas este esto estos fue ha hace han hasta hay las lo los más mayor menos mil millones
mismo muy o otra otras otro para pero poco por porque primer primera quien según ser sido sin
sobre su sus también tan tanto tiene todo todos tras una uno unos y ya ano anos ao aos aqui até
com depois e ela ele eles em essa esse estes foi já mas mesmo milhão milhões muito na nas não
nem os outra outro pela pelas pelo pelos pode quando quem são sem será seu seus sob sua suas
também tem uma a ad agli ai alla altri anche anni anno che chi ci come cui dal dalla dei della
delle di dopo due è ed fra gli hanno loro ma miliardi milioni nel nella ogni più poi prima quale
quanto quello questa questo sempre sia solo sono sotto sul suo suoi tra tutti tutto а без более
бы был была были было быть в вам все всего вы где год года году годы для до его ее если есть еще
же за и из или им их к как когда которая которые который лет ли между меня миллион миллиард
миллиона миллионов миллиарда миллиардов млн млрд мы на над не него нет но ну о об один она они
от по под после при про процент процентов с со так также такой там то только тот у уже чем что
чтобы эта это этот
"""

CJK_COMMON = (
    "年度 年月 今年 去年 同比 前年 以上 以下 左右 其中 这个 一个 公司 企业 已经 以及 可以 "
    "我们 他们 进行 通过 なる する した して いる ある この その これ それ から まで など "
    "ため よう こと もの です ます 億円 万円 亿元 万元 亿日 日元 美元 百万 千万 으로 에서 "
    "까지 부터 이다 했다 한다 있다 된다 하는 있는 위해 억원 만원 달러 위안 유로"
)

PARTICLES = (
    "으로부터 에서는 으로는 에게서 이라고 까지 부터 에서 으로 에게 보다 처럼 이나 라고 에는 "
    "와는 과는 은 는 이 가 을 를 의 에 로 와 과 도 만"
)
"""Endings of Korean nouns, the longest first."""
