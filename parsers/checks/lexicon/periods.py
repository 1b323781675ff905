"""Names of the parts of a year, and of the year as a whole, in rows and headers of tables.

Words are beginnings of words, in the manner of `parsers.checks.lexicon.headers`; "|" is a blank.
"""

from __future__ import annotations

QUARTER = """
quarter q1 q2 q3 q4 1q 2q 3q 4q quartal kwartaal trimestre trimestr kvartal kwartał квартал çeyrek
四半期 季度 분기 الربع तिमाही
"""

HALF = """
half|year first|half second|half h1 h2 1h 2h halbjahr 1.|halbjahr halfjaar helft semestre semester
halvår półrocz полугод yarıyıl 半期 上半 下半 半年 상반기 하반기 النصف छमाही
"""

MONTH = """
month monat maand mois mes mês mese månad miesiąc месяц ay 月 월 महीना الشهر
"""

MONTH_NAMES = """
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
januari februari maart mei juni juli augustus oktober mrt okt
januar februar märz mai dezember jän mär dez
janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago
dic janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev mai set out dez
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug ott
augusti maj styczeń luty marzec kwiecień czerwiec lipiec sierpień wrzesień październik listopad
grudzień январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
"""
"""Names of the months, whole or cut short."""

NUMBERED_MONTH = r"\W*(?:0?[1-9]|1[0-2])\s?[월月]"
"""Months where they are numbered."""

YEAR = """
year full|year whole|year the|year fy annual full-year jahr gesamtjahr ganzes|jahr geschäftsjahr
jaar heel|jaar volledig|jaar jaartotaal année exercice année|entière année|complète an año
año|completo ejercicio anual ano ano|inteiro anual anno intero|anno anno|intero esercizio år
helår hela|året helåret rok cały|rok год весь|год за|год yıl tüm|yıl 全年 年度 年間 通期 通年
연간 연|전체 السنة वर्ष
"""
"""Names of the whole year; a year in figures is one, too."""

NINE_MONTHS = """
nine|months 9|months neun|monate 9|monate negen|maanden 9|maanden neuf|mois 9|mois nueve|meses
9|meses nove|meses nove|mesi 9|mesi nio|månader dziewięć|miesięcy девять|месяцев 9|месяцев 9개월
1~9월 9か月 9カ月 前三季度
"""
