"""Words for money that comes in or goes out for a purpose of its own, by language.

“Orme borrowed 380 million” is no price and no turnover of Orme's. Beginnings of words; in scripts
without blanks anywhere.
"""

from __future__ import annotations

FLOWS = {
    "en": "tax debt loan owe borrow lends lending subsid grant fined donat spent spend "
    "research advertis profit loss rais fund dividend bonus interest repa rent compensat",
    "nl": "belasting schuld lening leen geleend uitgelee subsidie boete schenk besteed bested "
    "uitgegeven uitgaf onderzoek reclame verlies verloor dividend rente huur winst",
    "de": "steuer schuld kredit darlehen lieh geliehen zuschuss strafe spende gespendet ausgab "
    "ausgegeben forschung werbung gewinn verlust dividende zins miete fördergeld "
    "fördermittel",
    "fr": "impôt taxe dette emprunt prêt subvention aides amende donat dépens recherche "
    "publicité bénéfice perte dividende intérêt loyer levé lève",
    "es": "impuesto deuda préstamo prest subvenci ayuda multa donat donó gast investigaci "
    "publicidad beneficio pérdida dividendo interés intereses alquiler adeuda",
    "pt": "imposto dívida empréstimo emprest subsídio apoio multa doaç gast pesquisa "
    "publicidade lucro prejuízo perda dividendo juro aluguel",
    "it": "tassa tasse imposta imposte debit prestit mutuo contribut multa donat spesa spese "
    "speso spend ricerca pubblicità utili perdita dividend interess affitto",
    "sv": "skatt skuld lånade lånar lånet bidrag stöd böter skänk spender forskning reklam "
    "vinst förlust utdelning ränta hyra",
    "pl": "podat zadłuż pożycz kredyt dotacj darow wyda badania reklam zysk strat dywidend "
    "odset czynsz",
    "ru": "налог задолж кредит заём взял субсид штраф пожертв потрат расход исследован реклам "
    "прибыл убыт потеря дивиденд процент аренд",
    "tr": "vergi borç kredi destek hibe ceza bağış harca araştırma reklam kâr zarar temettü "
    "faiz kira",
    "ar": "ضريب ضرائب دين ديون قرض اقترض دعم غرامة تبرع أنفق إنفاق بحث إعلان ربح أرباح خسر "
    "خسارة فائدة إيجار",
    "hi": "कर्ज ऋण उधार सब्सिडी जुर्माना दान खर्च शोध विज्ञापन मुनाफा लाभ घाटा नुकसान ब्याज किराया",
    "ko": "세금 법인세 부채 빚 대출 빌렸 빌린 보조금 지원금 벌금 과징금 기부 썼 쓴 연구개발 "
    "광고 순이익 영업이익 이익 손실 적자 배당 이자 임대료 투자 유치",
    "ja": "税金 法人税 負債 借入 借り 融資 補助金 助成 罰金 寄付 費や 研究開発 広告 純利益 "
    "営業利益 利益 損失 赤字 配当 利息 賃料 投じ 投資 調達",
    "zh": "税款 纳税 缴税 负债 债务 贷款 借款 借了 补贴 補貼 罚款 捐 花费 花了 研发 广告 净利 "
    "利润 亏损 分红 利息 租金 投入 投资 融资 募资",
}
