"""Words for companies, by language, as beginnings of words: a count of them is of any of these."""

from __future__ import annotations

FIRMS = {
    "en": "compan firm operator maker manufacturer vendor provider supplier producer group "
    "retailer carrier business player",
    "nl": "bedrij fabrikant aanbieder concern producent onderneming maatschappij leverancier "
    "vervoerder groep",
    "de": "unternehm hersteller anbieter konzern firm betreiber produzent gesellschaft lieferant "
    "gruppe",
    "fr": "entreprise société fabricant opérateur groupe constructeur fournisseur producteur "
    "exploitant compagnie",
    "es": "empresa compañí entidad fabricante operador grupo proveedor productor firma",
    "pt": "empresa companhia fabricante operador grupo fornecedor produtor firma",
    "it": "aziend società operator gruppo produttor fornitor impres compagni",
    "sv": "företag bolag tillverkare operatör leverantör koncern",
    "pl": "firm spół producen operator dostawc przedsiębior grup",
    "ru": "компан фирм производител оператор поставщик предприяти груп",
    "tr": "şirket firma üretici işletme operatör grup",
    "ko": "회사 기업 업체 사 제조사 운영사 그룹",
    "ja": "社 企業 会社 メーカー 事業者",
    "zh": "家 公司 企业 企業 厂商 廠商 运营商 集团",
    "ar": "شرك مصنع مشغل",
    "hi": "कंपन",
}
