"""Superlatives by what they measure, in French, Spanish, Portuguese and Italian."""

from __future__ import annotations

from typing import Final

from parsers.checks.lexicon.measures import (
    AGE,
    BEST,
    COST,
    FALL,
    GROWTH,
    HIGH,
    LENGTH,
    NUMBER,
    RATE,
    SIZE,
    SOUND,
    SPEED,
    TRAFFIC,
    WEIGHT,
    Degree,
)

DEGREES: Final[dict[str, tuple[Degree, ...]]] = {
    "fr": (
        (
            (
                "(?:a|ont) le plus (?:vite|rapidement) (?:progressé|augmenté|crû|grandi)|"
                "(?:progresse|augmente|croît|croissent|progressent) le plus (?:vite|rapidement)|"
                "(?:a|ont) (?:progressé|augmenté|grandi|crû) le plus (?:vite|rapidement)|"
                "la plus forte (?:hausse|croissance|progression)"
            ),
            RATE,
            1,
        ),
        ("le plus (?:augmenté|progressé|crû)|(?:progressé|augmenté) le plus", GROWTH, 1),
        (
            (
                "le plus (?:baissé|reculé|diminué|chuté)|(?:baissé|reculé) le plus|"
                "la plus forte baisse"
            ),
            FALL,
            1,
        ),
        ("(?:le|la|les) plus (?:chère?s?|coûteu(?:x|se)s?|onéreu(?:x|se)s?)", COST, 1),
        (
            (
                "(?:le|la|les) (?:moins (?:chère?s?|coûteu(?:x|se)s?)|meilleur marché)|(?:le|la|"
                "les) plus (?:abordables?|économiques?)"
            ),
            COST,
            -1,
        ),
        ("(?:le|la|les) plus (?:rapides?|vite)", SPEED, 1),
        ("(?:le|la|les) plus (?:lente?s?|lentement)", SPEED, -1),
        ("(?:le|la|les) plus (?:longs?|longues?)", LENGTH, 1),
        ("(?:le|la|les) plus (?:courte?s?)", LENGTH, -1),
        ("(?:le|la|les) plus (?:lourde?s?)", WEIGHT, 1),
        ("(?:le|la|les) plus (?:légers?|légères?)", WEIGHT, -1),
        ("(?:le|la|les) plus (?:bruyante?s?)", SOUND, 1),
        ("(?:le|la|les) plus (?:silencieu(?:x|se)s?)", SOUND, -1),
        ("(?:le|la|les) plus (?:anciens?|anciennes?|vieux|vieille)|(?:la )?doyenne?", AGE, 1),
        ("(?:le|la|les) plus (?:récente?s?|jeunes?)", AGE, -1),
        (
            (
                "(?:le|la|les) plus (?:fréquentée?s?|visitée?s?|populaires?)|(?:le|la|"
                "les) plus (?:utilisée?s?|vendue?s?)"
            ),
            TRAFFIC,
            1,
        ),
        ("(?:le|la|les) plus (?:grande?s?|gros(?:se)?s?|importante?s?|vastes?)", SIZE, 1),
        ("(?:le|la|les) plus (?:petite?s?)", SIZE, -1),
        (
            (
                "(?:le|la|les) plus (?:haute?s?|élevée?s?|forte?s?)|(?:le|la|"
                "les) plus (?:nette?s?|rapidement|marquée?s?)"
            ),
            HIGH,
            1,
        ),
        ("(?:le|la|les) plus (?:bas(?:se)?s?|faibles?)", HIGH, -1),
        ("le plus (?:de|d['’])(?! ?(?:plus|moins))|(?:la|les) plus (?:de|d[’'])", NUMBER, 1),
        ("le moins (?:de|d['’])", NUMBER, -1),
        ("(?:le |la |les )?meilleure?s?", BEST, 1),
        ("(?:le |la |les )?pires?", BEST, -1),
    ),
    "es": (
        (
            (
                "(?:que )?más (?:rápido|deprisa) (?:creció|crece|ha crecido|sube|aumentó)|"
                "(?:creció|crece|ha crecido|crecieron) (?:más|con más) (?:rápido|deprisa|"
                "fuerza)|de (?:mayor|más rápido) crecimiento"
            ),
            RATE,
            1,
        ),
        (
            (
                "que más (?:creció|crece|crecieron|subió|sube|aumentó|aumenta|ha crecido)|"
                "más (?:ha crecido|creció|subió)"
            ),
            GROWTH,
            1,
        ),
        ("(?:que )?más (?:cayó|cae|bajó|baja|disminuyó|ha caído|perdió)", FALL, 1),
        ("más (?:car[oa]s?|costos[oa]s?)", COST, 1),
        ("más (?:barat[oa]s?|económic[oa]s?|asequibles?)", COST, -1),
        ("más (?:rápid[oa]s?|velo(?:z|ces))", SPEED, 1),
        ("más (?:lent[oa]s?)", SPEED, -1),
        ("más (?:larg[oa]s?)", LENGTH, 1),
        ("más (?:cort[oa]s?)", LENGTH, -1),
        ("más (?:pesad[oa]s?)", WEIGHT, 1),
        ("más (?:liger[oa]s?|livian[oa]s?)", WEIGHT, -1),
        ("más (?:ruidos[oa]s?)", SOUND, 1),
        ("más (?:silencios[oa]s?)", SOUND, -1),
        ("más (?:antigu[oa]s?|viej[oa]s?)", AGE, 1),
        ("más (?:nuev[oa]s?|recientes?|jóv?[ve]?n(?:es)?)", AGE, -1),
        (
            (
                "más (?:visitad[oa]s?|concurrid[oa]s?|utilizad[oa]s?|transitad[oa]s?)|"
                "más vendid[oa]s?|más usad[oa]s?"
            ),
            TRAFFIC,
            1,
        ),
        ("(?:el|la|los|las) mayor(?:es)?|más grandes?|más importantes?|en tamaño", SIZE, 1),
        ("(?:el|la|los|las) menor(?:es)?|más pequeñ[oa]s?", SIZE, -1),
        ("más (?:alt[oa]s?|elevad[oa]s?)|más fuertes?|más intens[oa]s?|más acusad[oa]s?", HIGH, 1),
        ("más (?:baj[oa]s?)|más débil(?:es)?", HIGH, -1),
        ("con más|quien más|que más", NUMBER, 1),
        ("con menos|quien menos|que menos", NUMBER, -1),
        ("mejor(?:es)?", BEST, 1),
        ("peor(?:es)?", BEST, -1),
    ),
    "pt": (
        (
            (
                "(?:que )?mais (?:depressa|rápido|rapidamente) (?:cresceu|cresce|subiu|"
                "aumentou)|(?:cresceu|cresce|cresceram) mais (?:depressa|rápido|rapidamente)|"
                "de maior crescimento"
            ),
            RATE,
            1,
        ),
        ("que mais (?:cresceu|cresce|subiu|aumentou)", GROWTH, 1),
        ("(?:que )?mais (?:caiu|cai|baixou|diminuiu|perdeu)", FALL, 1),
        ("mais (?:car[oa]s?|dispendios[oa]s?)", COST, 1),
        ("mais (?:barat[oa]s?|económic[oa]s?|econômic[oa]s?|acessíve(?:l|is))", COST, -1),
        ("mais (?:rápid[oa]s?|velo(?:z|zes))", SPEED, 1),
        ("mais (?:lent[oa]s?)", SPEED, -1),
        ("mais (?:compri?d[oa]s?|long[oa]s?|extens[oa]s?)", LENGTH, 1),
        ("mais (?:curt[oa]s?)", LENGTH, -1),
        ("mais (?:pesad[oa]s?)", WEIGHT, 1),
        ("mais (?:leves?)", WEIGHT, -1),
        ("mais (?:ruidos[oa]s?|barulhent[oa]s?)", SOUND, 1),
        ("mais (?:silencios[oa]s?)", SOUND, -1),
        ("mais (?:antig[oa]s?|velh[oa]s?)", AGE, 1),
        ("mais (?:nov[oa]s?|recentes?|jove(?:m|ns))", AGE, -1),
        (
            (
                "mais (?:visitad[oa]s?|movimentad[oa]s?|frequentad[oa]s?|procurad[oa]s?)|"
                "mais vendid[oa]s?|mais usad[oa]s?"
            ),
            TRAFFIC,
            1,
        ),
        ("(?:o|a|os|as) maior(?:es)?|mais importantes?", SIZE, 1),
        ("(?:o|a|os|as) menor(?:es)?|mais pequen[oa]s?", SIZE, -1),
        ("mais (?:alt[oa]s?|elevad[oa]s?)|mais fortes?|mais acentuad[oa]s?", HIGH, 1),
        ("mais (?:baix[oa]s?)|mais frac[oa]s?", HIGH, -1),
        ("com mais|quem mais|que mais", NUMBER, 1),
        ("com menos|quem menos|que menos", NUMBER, -1),
        ("melhor(?:es)?", BEST, 1),
        ("pior(?:es)?", BEST, -1),
    ),
    "it": (
        (
            (
                "(?:cresciut[oaie]|crescono|cresce|aumentat[oaie]) più (?:in fretta|velocemente|"
                "rapidamente)|più (?:velocemente|rapidamente) (?:cresce|è cresciut[oa])|"
                "in più rapida crescita"
            ),
            RATE,
            1,
        ),
        ("(?:cresciut[oa]|aumentat[oa]|salit[oa]|cresce) di più", GROWTH, 1),
        ("(?:sces[oa]|calat[oa]|diminuit[oa]|perso|perde|cala) di più", FALL, 1),
        ("più (?:car[oaie]|costos[oaie])", COST, 1),
        ("più (?:economic[oaie]|economiche|convenient[ei])|men[oo] car[oaie]", COST, -1),
        ("più (?:veloc[ei]|rapid[oaie])", SPEED, 1),
        ("più (?:lent[oaie])", SPEED, -1),
        ("più (?:lung[oaie]|lunghe|lunghi)", LENGTH, 1),
        ("più (?:cort[oaie]|brev[ei])", LENGTH, -1),
        ("più (?:pesant[ei])", WEIGHT, 1),
        ("più (?:legger[oaie])", WEIGHT, -1),
        ("più (?:rumoros[oaie])", SOUND, 1),
        ("più (?:silenzios[oaie])", SOUND, -1),
        ("più (?:antic[oa]|antichi|antiche|vecchi[oa]?|anzian[oaie])", AGE, 1),
        ("più (?:nuov[oaie]|recent[ei]|giovan[ei])", AGE, -1),
        (
            (
                "più (?:visitat[oaie]|frequentat[oaie]|trafficat[oaie]|affollat[oaie])|"
                "più vendut[oaie]|più usat[oaie]"
            ),
            TRAFFIC,
            1,
        ),
        (
            ("(?:il|la|lo|i|gli|le) maggior[ei]?|più grand[ei]|più gross[oaie]|più important[ei]"),
            SIZE,
            1,
        ),
        ("(?:il|la|lo|i|le) minor[ei]?|più piccol[oaie]", SIZE, -1),
        ("più (?:alt[oaie]|elevat[oaie])|più fort[ei]|più marcat[oaie]", HIGH, 1),
        ("più (?:bass[oaie])|più debol[ei]", HIGH, -1),
        ("con più|di più|il maggior numero", NUMBER, 1),
        ("con meno|di meno|il minor numero", NUMBER, -1),
        ("miglior[ei]?", BEST, 1),
        ("peggior[ei]?", BEST, -1),
    ),
}
