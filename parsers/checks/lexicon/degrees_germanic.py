"""Superlatives by what they measure, in English, Dutch, German and Swedish."""

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
    "en": (
        (
            (
                "fastest[- ]growing|(?:grew|growing|grown|rose|risen|expanded) (?:the )?(?:fast|"
                "quick)est|steepest (?:rise|increase|growth)|strongest growth"
            ),
            RATE,
            1,
        ),
        ("(?:grew|rose|increased|gained|climbed|grown|risen) (?:the )?most", GROWTH, 1),
        (
            (
                "(?:fell|dropped|declined|shrank|lost|fallen) (?:the )?(?:most|furthest|"
                "fastest)|steepest (?:fall|drop|decline)"
            ),
            FALL,
            1,
        ),
        ("most expensive|dearest|costliest|priciest", COST, 1),
        ("cheapest|least expensive|least costly|most affordable", COST, -1),
        ("fastest|quickest|swiftest", SPEED, 1),
        ("slowest", SPEED, -1),
        ("longest|tallest|deepest|farthest|furthest", LENGTH, 1),
        ("shortest", LENGTH, -1),
        ("heaviest", WEIGHT, 1),
        ("lightest", WEIGHT, -1),
        ("loudest|noisiest", SOUND, 1),
        ("quietest", SOUND, -1),
        ("oldest|longest-running", AGE, 1),
        ("newest|youngest", AGE, -1),
        (
            (
                "busiest|most popular|most visited|best[- ]attended|most used|best[- ]selling|"
                "most frequented"
            ),
            TRAFFIC,
            1,
        ),
        ("largest|biggest|greatest|most populous|most important", SIZE, 1),
        ("smallest|tiniest", SIZE, -1),
        ("highest|steepest|strongest|sharpest|richest", HIGH, 1),
        ("lowest|weakest|poorest", HIGH, -1),
        ("most", NUMBER, 1),
        ("fewest|least", NUMBER, -1),
        ("best|top[- ]scoring", BEST, 1),
        ("worst", BEST, -1),
    ),
    "nl": (
        (
            (
                "snelst groeiende?|(?:groeide|groeit|steeg|stijgt|gegroeid) het (?:snelst|"
                "hardst|sterkst)|het (?:snelst|hardst|sterkst) (?:gegroeid|gestegen|groeide|"
                "steeg|groeit)"
            ),
            RATE,
            1,
        ),
        ("(?:groeide|steeg) het meest|het meest (?:gegroeid|gestegen|groeide|steeg)", GROWTH, 1),
        (
            (
                "(?:daalde|kromp|zakte|verloor) het (?:meest|sterkst|snelst|hardst)|"
                "het (?:meest|sterkst|hardst) (?:gedaald|gekrompen|daalde|kromp)"
            ),
            FALL,
            1,
        ),
        ("duurste?|kostbaarste?|prijzigste?", COST, 1),
        ("goedkoopste?|voordeligste?", COST, -1),
        ("snelste?|vlotste?|rapste?", SPEED, 1),
        ("traagste?|langzaamste?", SPEED, -1),
        ("langste?", LENGTH, 1),
        ("kortste?", LENGTH, -1),
        ("zwaarste?", WEIGHT, 1),
        ("lichtste?", WEIGHT, -1),
        ("luidste?|luidruchtigste?|lawaaiigste?", SOUND, 1),
        ("stilste?", SOUND, -1),
        ("oudste?", AGE, 1),
        ("nieuwste?|jongste?", AGE, -1),
        (
            (
                "drukste?|populairste?|best bezochte|drukst bezochte|meest (?:bezochte?|"
                "gebruikte?|verkochte?)"
            ),
            TRAFFIC,
            1,
        ),
        ("grootste?|omvangrijkste?|belangrijkste", SIZE, 1),
        ("kleinste?", SIZE, -1),
        ("hoogste?|sterkste?|rijkste?|meest", HIGH, 1),
        ("laagste?|zwakste?|armste?|geringste?", HIGH, -1),
        ("meeste", NUMBER, 1),
        ("minste", NUMBER, -1),
        ("beste?", BEST, 1),
        ("slechtste?", BEST, -1),
    ),
    "de": (
        (
            (
                "(?:wuchs|wächst|stieg|steigt|legte|gewachsen) am (?:schnellsten|stärksten|"
                "kräftigsten)|am (?:schnellsten|stärksten|kräftigsten) (?:wuchs|wächst|stieg|"
                "steigt|gewachsen|gestiegen|zugelegt|zulegte)|(?:schnellst|"
                "stärkst)wachsende[nrsm]?|am (?:schnellsten|stärksten) wachsende[nrsm]?"
            ),
            RATE,
            1,
        ),
        ("am meisten (?:gewachsen|gestiegen|zugelegt)|(?:wuchs|stieg) am meisten", GROWTH, 1),
        (
            (
                "(?:fiel|sank|schrumpfte|verlor) am (?:stärksten|meisten|deutlichsten)|"
                "am (?:stärksten|meisten) (?:gefallen|gesunken|geschrumpft|verloren|fiel|sank)"
            ),
            FALL,
            1,
        ),
        ("teuerste[nrsm]?|am teuersten|kostspieligste[nrsm]?", COST, 1),
        ("billigste[nrsm]?|am billigsten|(?:am )?günstigste[nrsm]?|preiswerteste[nrsm]?", COST, -1),
        ("schnellste[nrsm]?|am schnellsten|flotteste[nrsm]?|am flottesten", SPEED, 1),
        ("langsamste[nrsm]?|am langsamsten", SPEED, -1),
        ("längste[nrsm]?|am längsten", LENGTH, 1),
        ("kürzeste[nrsm]?|am kürzesten", LENGTH, -1),
        ("schwerste[nrsm]?|am schwersten", WEIGHT, 1),
        ("leichteste[nrsm]?|am leichtesten", WEIGHT, -1),
        ("lauteste[nrsm]?|am lautesten", SOUND, 1),
        ("leiseste[nrsm]?|am leisesten", SOUND, -1),
        ("älteste[nrsm]?|am ältesten", AGE, 1),
        ("jüngste[nrsm]?|neueste[nrsm]?|am jüngsten", AGE, -1),
        (
            ("meistbesuchte[nrsm]?|beliebteste[nrsm]?|meistgenutzte[nrsm]?|meistverkaufte[nrsm]?"),
            TRAFFIC,
            1,
        ),
        ("größte[nrsm]?|am größten|wichtigste[nrsm]?|bedeutendste[nrsm]?", SIZE, 1),
        ("kleinste[nrsm]?|am kleinsten", SIZE, -1),
        (
            (
                "höchste[nrsm]?|am höchsten|stärkste[nrsm]?|am stärksten|kräftigste[nrsm]?|"
                "am kräftigsten|deutlichste[nrsm]?|am deutlichsten|steilste[nrsm]?"
            ),
            HIGH,
            1,
        ),
        (
            (
                "niedrigste[nrsm]?|am niedrigsten|geringste[nrsm]?|tiefste[nrsm]?|"
                "schwächste[nrsm]?|am schwächsten|am geringsten"
            ),
            HIGH,
            -1,
        ),
        ("meisten", NUMBER, 1),
        ("wenigsten", NUMBER, -1),
        ("beste[nrsm]?|am besten", BEST, 1),
        ("schlechteste[nrsm]?|am schlechtesten", BEST, -1),
    ),
    "sv": (
        ("(?:växte|växer|ökade|ökar|steg) (?:snabbast|mest i procent)|snabbast växande", RATE, 1),
        ("(?:växte|ökade|steg) mest|ökat mest|vuxit mest", GROWTH, 1),
        ("(?:föll|minskade|sjönk|tappade) mest|minskat mest", FALL, 1),
        ("dyrast[ea]?", COST, 1),
        ("billigast[ea]?", COST, -1),
        ("snabbast[ea]?", SPEED, 1),
        ("långsammast[ea]?", SPEED, -1),
        ("längst[ae]", LENGTH, 1),
        ("kortast[ea]?", LENGTH, -1),
        ("tyngst[ae]?", WEIGHT, 1),
        ("lättast[ea]?", WEIGHT, -1),
        ("högljuddast[ea]?|mest bullrig[at]?", SOUND, 1),
        ("tystast[ea]?", SOUND, -1),
        ("äldst[ae]?", AGE, 1),
        ("nyast[ea]?|yngst[ae]?", AGE, -1),
        (
            ("mest (?:besökta?|trafikerade?|populära?)|populärast[ea]?|mest sålda?|mest använda?"),
            TRAFFIC,
            1,
        ),
        ("störst[ae]?", SIZE, 1),
        ("minst[ae]", SIZE, -1),
        ("högst[ae]|starkast[ae]?|kraftigast[ae]?|tydligast[ae]?|mest", HIGH, 1),
        ("lägst[ae]?|svagast[ae]?", HIGH, -1),
        ("flest", NUMBER, 1),
        ("minst antal|färst", NUMBER, -1),
        ("bäst[ae]?", BEST, 1),
        ("sämst[ae]?|värst[ae]?", BEST, -1),
    ),
}
