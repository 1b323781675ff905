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
