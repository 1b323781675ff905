"""Words for companies, by language, as beginnings of words: a count of them is of any of these."""

from __future__ import annotations

FIRMS = {
    "en": "compan firm operator maker manufacturer vendor provider supplier producer group "
    "retailer carrier business player buyer seller owner rival competitor contender",
    "nl": "bedrij fabrikant aanbieder concern producent onderneming maatschappij leverancier "
    "vervoerder groep speler koper eigenaar concurrent",
    "de": "unternehm hersteller anbieter konzern firm betreiber produzent gesellschaft lieferant "
    "gruppe akteur käufer eigentümer wettbewerb konkurrent",
    "fr": "entreprise société fabricant opérateur groupe constructeur fournisseur producteur "
    "exploitant compagnie acteur acheteur propriétaire concurrent",
    "es": "empresa compañí entidad fabricante operador grupo proveedor productor firma "
    "comprador competidor rival dueñ propietari",
    "pt": "empresa companhia fabricante operador grupo fornecedor produtor firma comprador "
    "concorrente rival",
    "it": "aziend società operator gruppo produttor fornitor impres compagni "
    "acquirent concorrent rival",
    "sv": "företag bolag tillverkare operatör leverantör koncern aktör köpare ägare konkurrent",
    "pl": "firm spół producen operator dostawc przedsiębior grup",
    "ru": "компан фирм производител оператор поставщик предприяти груп",
    "tr": "şirket firma üretici işletme operatör grup",
    "ko": "회사 기업 업체 사업자 제조사 운영사 그룹 사(?![람용이진건고회업])",
    "ja": "社 企業 会社 メーカー 事業者",
    "zh": "(?<![国國专專])家 公司 企业 企業 厂商 廠商 运营商 集团",
    "ar": "شرك مصنع مشغل",
    "hi": "कंपन",
}
