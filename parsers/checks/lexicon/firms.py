"""Words for companies and for what is tested, by language, as beginnings of words."""

from __future__ import annotations

FIRMS = {
    "en": "compan firm operator maker manufacturer vendor provider supplier producer group "
    "retailer carrier business player buyer seller owner rival competitor contender "
    "chain bank airline brand insurer",
    "nl": "bedrij fabrikant aanbieder concern producent onderneming maatschappij leverancier "
    "vervoerder groep speler koper eigenaar concurrent "
    "keten bank rederij merk verzekeraar",
    "de": "unternehm hersteller anbieter konzern firm betreiber produzent gesellschaft lieferant "
    "gruppe akteur käufer eigentümer wettbewerb konkurrent "
    "kette bank reederei marke versicherer",
    "fr": "entreprise société fabricant opérateur groupe constructeur fournisseur producteur "
    "exploitant compagnie acteur acheteur propriétaire concurrent "
    "enseigne chaîne banque armateur marque assureur",
    "es": "empresa compañí entidad fabricante operador grupo proveedor productor firma "
    "comprador competidor rival dueñ propietari "
    "cadena banco marca aseguradora",
    "pt": "empresa companhia fabricante operador grupo fornecedor produtor firma comprador "
    "concorrente rival rede banco marca seguradora",
    "it": "aziend società operator gruppo produttor fornitor impres compagni "
    "acquirent concorrent rival costruttor catena insegna banca marchi",
    "sv": "företag bolag tillverkare operatör leverantör koncern aktör köpare ägare konkurrent "
    "kedja bank rederi märke",
    "pl": "firm spół producen operator dostawc przedsiębior grup sieć sieci bank mark",
    "ru": "компан фирм производител оператор поставщик предприяти груп банк сет",
    "tr": "şirket firma üretici işletme operatör grup",
    "ko": "회사 기업 업체 사업자 제조사 운영사 그룹 사(?![람용이진건고회업])",
    "ja": "社 企業 会社 メーカー 事業者",
    "zh": "(?<![国國专專])家 公司 企业 企業 厂商 廠商 运营商 集团",
    "ar": "شرك مصنع مشغل",
    "hi": "कंपन",
}
"""Words for companies: a count of them is of any of these."""

MODELS = {
    "en": "model product device machine",
    "nl": "model product apparaat toestel",
    "de": "modell produkt gerät",
    "fr": "modèle produit appareil",
    "es": "modelo producto aparato",
    "pt": "modelo produto aparelho",
    "it": "modello prodotto apparecchi",
    "sv": "modell produkt apparat",
    "pl": "model produkt urządzeni",
    "ru": "модел устройств",
    "tr": "model ürün cihaz",
    "ko": "제품 모델 기종",
    "ja": "製品 機種 モデル",
    "zh": "产品 產品 机型 機型 型号 型號",
    "ar": "الطراز المنتج الجهاز",
    "hi": "मॉडल उत्पाद",
}
"""What the things compared in a test are called in a table, whatever the text calls them."""
