"""Words around what is announced by its number and then told one by one, by language.

Patterns of `LISTABLE` are beginnings of words, of Chinese, Japanese and Korean what stands behind
the numeral; those of the other tables are whole words.
"""

from __future__ import annotations

LISTABLE = {
    "en": "questions?|points?|reasons?|steps?|parts?|stages?|phases?|changes?|measures?|"
    "conditions?|priorit|options?|alternatives?|recommendation|proposals?|problems?|"
    "obstacles?|hurdles?|challenges?|risks?|things?|lessons?|findings?|conclusions?|factors?|"
    "causes?|ways?|methods?|rules?|principles?|criteria|criterion|goals?|aims?|objectives?|"
    "tasks?|actions?|demands?|requirements?|mistakes?|errors?|faults?|flaws?|advantages?|"
    "drawbacks?|benefits?|elements?|aspects?|issues?|groups?|categor|types?|kinds?|classes|"
    "variants?|versions?|scenarios?|explanations?|arguments?|ideas?|projects?|pillars?|"
    "caveats?|limits?|limitations?|weaknesse?s?|strengths?|trends?|waves?|layers?|levels?|"
    "lots?|batches|sections?|chapters?|milestones?|deadlines?|dates?|features?|improvements?|"
    "assumptions?|signs?|effects?|consequences?|exceptions?|sources?|items?|topics?|themes?|"
    "areas?|fronts?|moves?|promises?|warnings?|gaps?",
    "nl": "vragen|punten|redenen|stappen|delen|fase[ns]|wijzigingen|veranderingen|maatregelen|"
    "voorwaarden|prioriteiten|opties|mogelijkheden|alternatieven|varianten|aanbevelingen|"
    "adviezen|voorstellen|problemen|obstakels|hindernissen|knelpunten|uitdagingen|"
    "risico['’]?s|dingen|zaken|lessen|bevindingen|conclusies|factoren|oorzaken|manieren|"
    "methode[ns]|regels|principes|criteria|doelen|doelstellingen|taken|acties|eisen|fouten|"
    "voordelen|nadelen|onderdelen|elementen|aspecten|groepen|categorieën|soorten|types?|"
    "klassen|versies|scenario['’]?s|verklaringen|argumenten|ideeën|projecten|pijlers|"
    "kanttekeningen|beperkingen|zwaktes|trends|golven|lagen|niveaus|hoofdstukken|mijlpalen|"
    "termijnen|datums|data|verbeteringen|aannames|effecten|gevolgen|uitzonderingen|bronnen|"
    "thema['’]?s|onderwerpen|gebieden|sporen|wensen|posten",
    "de": "Fragen|Punkte|Gründe|Schritte|Teile|Phasen|Stufen|Etappen|Änderungen|Maßnahmen|"
    "Bedingungen|Prioritäten|Optionen|Möglichkeiten|Alternativen|Varianten|Empfehlungen|"
    "Vorschläge|Probleme|Hürden|Hindernisse|Herausforderungen|Risiken|Dinge|Lehren|"
    "Ergebnisse|Befunde|Schlüsse|Faktoren|Ursachen|Wege|Methoden|Regeln|Grundsätze|"
    "Prinzipien|Kriterien|Ziele|Aufgaben|Forderungen|Anforderungen|Fehler|Mängel|Schwächen|"
    "Vorteile|Nachteile|Elemente|Aspekte|Gruppen|Kategorien|Arten|Typen|Klassen|Versionen|"
    "Szenarien|Erklärungen|Argumente|Ideen|Projekte|Vorhaben|Säulen|Einschränkungen|"
    "Vorbehalte|Stärken|Trends|Wellen|Ebenen|Abschnitte|Lose|Kapitel|Meilensteine|Fristen|"
    "Termine|Neuerungen|Verbesserungen|Annahmen|Wirkungen|Folgen|Ausnahmen|Quellen|Themen|"
    "Bereiche|Baustellen|Stellschrauben|Voraussetzungen|Bausteine|Posten",
    "fr": "questions?|points?|raisons?|étapes?|parties?|phases?|changements?|mesures?|conditions?|"
    "priorités?|options?|alternatives?|pistes?|recommandations?|propositions?|problèmes?|"
    "obstacles?|défis?|risques?|choses?|leçons?|constats?|conclusions?|facteurs?|causes?|"
    "façons?|manières?|moyens?|méthodes?|règles?|principes?|critères?|objectifs?|buts?|"
    "tâches?|actions?|chantiers?|demandes?|exigences?|erreurs?|défauts?|avantages?|"
    "inconvénients?|éléments?|aspects?|groupes?|catégories?|types?|sortes?|classes?|"
    "variantes?|versions?|scénarios?|explications?|arguments?|idées?|projets?|piliers?|"
    "réserves?|limites?|faiblesses?|atouts?|tendances?|vagues?|niveaux|volets?|axes?|lots?|"
    "tranches?|chapitres?|jalons?|échéances?|dates?|nouveautés?|améliorations?|hypothèses?|"
    "effets?|conséquences?|exceptions?|sources?|thèmes?|domaines?|postes?",
    "es": "preguntas?|cuestiones|puntos?|razones|motivos?|pasos?|partes?|fases?|etapas?|cambios?|"
    "medidas?|condiciones|prioridades|opciones|alternativas?|vías?|recomendaciones|"
    "propuestas?|problemas?|obstáculos?|retos?|desafíos?|riesgos?|cosas?|lecciones|"
    "hallazgos?|conclusiones|factores|causas?|maneras?|formas?|métodos?|reglas?|principios?|"
    "criterios?|objetivos?|metas?|tareas?|acciones|exigencias?|demandas?|requisitos?|errores|"
    "fallos?|defectos?|ventajas?|inconvenientes?|desventajas?|elementos?|aspectos?|grupos?|"
    "categorías?|tipos?|clases?|variantes?|versiones|escenarios?|explicaciones|argumentos?|"
    "ideas?|proyectos?|pilares|ejes?|límites?|limitaciones|debilidades|tendencias?|oleadas?|"
    "niveles|tramos?|lotes?|capítulos?|hitos?|plazos?|fechas?|novedades|mejoras?|supuestos?|"
    "efectos?|consecuencias?|excepciones|fuentes?|temas?|ámbitos?|frentes?|partidas?|"
    "comisiones",
    "pt": "perguntas?|questões|pontos?|razões|motivos?|passos?|partes?|fases?|etapas?|mudanças?|"
    "alterações|medidas?|condições|prioridades|opções|alternativas?|vias?|recomendações|"
    "propostas?|problemas?|obstáculos?|desafios?|riscos?|coisas?|lições|conclusões|fatores|"
    "causas?|maneiras?|formas?|métodos?|regras?|princípios?|critérios?|objetivos?|metas?|"
    "tarefas?|ações|exigências?|requisitos?|erros?|falhas?|defeitos?|vantagens|desvantagens|"
    "elementos?|aspectos?|aspetos?|grupos?|categorias?|tipos?|classes?|variantes?|versões|"
    "cenários?|explicações|argumentos?|ideias?|projetos?|pilares|eixos?|limites?|limitações|"
    "tendências?|ondas?|níveis|lotes?|capítulos?|marcos?|prazos?|datas?|novidades|melhorias?|"
    "hipóteses|efeitos?|consequências?|exceções|fontes?|temas?|áreas?|frentes?",
    "it": "domande|questioni|punti|ragioni|motivi|passi|passaggi|parti|fasi|tappe|cambiamenti|"
    "modifiche|misure|condizioni|priorità|opzioni|alternative|strade|vie|raccomandazioni|"
    "proposte|problemi|ostacoli|sfide|rischi|cose|lezioni|risultati|conclusioni|fattori|"
    "cause|modi|metodi|regole|principi|criteri|obiettivi|compiti|azioni|richieste|requisiti|"
    "errori|difetti|vantaggi|svantaggi|elementi|aspetti|gruppi|categorie|tipi|classi|"
    "varianti|versioni|scenari|spiegazioni|argomenti|idee|progetti|pilastri|limiti|debolezze|"
    "tendenze|ondate|livelli|lotti|tratte|capitoli|scadenze|date|novità|miglioramenti|"
    "ipotesi|effetti|conseguenze|eccezioni|fonti|temi|ambiti|fronti|interventi|voci",
    "sv": "frågor|punkter|skäl|orsaker|steg|delar|faser|etapper|förändringar|ändringar|åtgärder|"
    "villkor|prioriteringar|alternativ|möjligheter|rekommendationer|förslag|problem|hinder|"
    "utmaningar|risker|saker|lärdomar|slutsatser|faktorer|sätt|metoder|regler|principer|"
    "kriterier|mål|uppgifter|krav|fel|brister|fördelar|nackdelar|aspekter|grupper|kategorier|"
    "typer|sorter|klasser|varianter|versioner|scenarier|förklaringar|argument|idéer|projekt|"
    "pelare|reservationer|begränsningar|trender|vågor|nivåer|kapitel|milstolpar|tidsfrister|"
    "datum|nyheter|förbättringar|effekter|följder|undantag|källor|teman|områden",
    "pl": "pyta[nń]|punkt|powod|krok|częśc|część|etap|faz|zmian|środk|warunk|warunek|priorytet|"
    "opcj|możliwośc|wariant|zaleceni|zaleceń|rekomendacj|propozycj|problem|przeszk|wyzwa|"
    "ryzyk|rzecz|lekcj|wniosk|czynnik|przyczyn|sposob|metod|zasad|reguł|kryteri|cel[eóa]|"
    "zada|działa|żąda|postulat|wymog|wymaga|błęd|wad|zalet|element|aspekt|grup|kategori|"
    "typ[yóa]|rodzaj|wersj|scenariusz|wyjaśnie|argument|pomysł|projekt|filar|zastrzeże|"
    "ogranicze|trend|fal|poziom|rozdział|termin|ulepsze|założe|skutk|wyjątk|źród|temat|obszar",
    "tr": "soru|nokta|neden|sebep|gerekçe|adım|bölüm|parça|aşama|evre|değişiklik|önlem|tedbir|"
    "koşul|şart|öncelik|seçenek|alternatif|öneri|tavsiye|sorun|engel|zorluk|risk|şey|ders|"
    "bulgu|sonuç|etken|faktör|yol|yöntem|kural|ilke|ölçüt|kriter|hedef|amaç|görev|talep|"
    "gereklilik|hata|kusur|avantaj|dezavantaj|unsur|öğe|konu|grup|kategori|tür|tip|sınıf|"
    "sürüm|senaryo|açıklama|argüman|fikir|proje|sütun|ayak|sınır|eğilim|dalga|düzey|başlık|"
    "tarih|yenilik|etki|istisna|kaynak|alan",
    "ru": "вопрос|пункт|причин|шаг|част|этап|фаз|изменени|мер|услови|приоритет|вариант|альтернатив|"
    "рекомендаци|предложени|проблем|препятстви|трудност|задач|вызов|риск|вещ|урок|вывод|"
    "фактор|способ|пут|метод|правил|принцип|критери|цел|действи|требовани|ошиб|недостат|"
    "преимуществ|элемент|аспект|групп|категори|тип|вид|класс|верси|сценари|объяснени|"
    "аргумент|иде|проект|направлени|оговор|ограничени|тенденци|волн|уров|раздел|глав|срок|"
    "дат|новшеств|улучшени|последстви|исключени|источник|тем",
    "ar": "أسئلة|نقاط|أسباب|خطوات|أجزاء|مراحل|تغييرات|إجراءات|تدابير|شروط|أولويات|خيارات|بدائل|"
    "توصيات|مقترحات|مشكلات|مشاكل|عقبات|تحديات|مخاطر|أمور|أشياء|دروس|نتائج|عوامل|طرق|أساليب|"
    "قواعد|مبادئ|معايير|أهداف|مهام|مطالب|أخطاء|مزايا|عيوب|عناصر|جوانب|مجموعات|فئات|أنواع|"
    "سيناريوهات|محاور|مسارات|ملاحظات|قيود|مجالات|ركائز",
    "hi": "सवाल|प्रश्न|बिंदु|कारण|वजह|कदम|हिस्स|भाग|चरण|बदलाव|उपाय|शर्त|प्राथमिकता|विकल्प|सिफ़ारिश|"
    "सिफारिश|सुझाव|समस्या|बाधा|चुनौती|चुनौतिय|जोखिम|बात|सबक|निष्कर्ष|कारक|तरीक|नियम|सिद्धांत|"
    "मानदंड|लक्ष्य|काम|माँग|मांग|गलती|गलतिय|फ़ायद|फायद|नुकसान|पहलू|समूह|श्रेणी|श्रेणिय|"
    "प्रकार|परियोजना|स्तंभ",
    "zh": "[点點步]|.{0,5}?(?:问题|問題|事|原因|理由|步骤|步驟|部分|阶段|"
    "階段|变化|變化|措施|条件|條件|重点|重點|优先|優先|选择|選擇|方案|建议|"
    "建議|难题|難題|障碍|障礙|挑战|挑戰|风险|風險|教训|教訓|结论|結論|因素|"
    "办法|辦法|方法|方式|规则|規則|原则|原則|标准|標準|目标|目標|任务|任務|"
    "要求|错误|錯誤|优点|優點|缺点|缺點|要素|方面|类型|類型|情景|解释|解釋|"
    "项目|項目|支柱|限制|趋势|趨勢|层面|層面|领域|領域|看点|看點|变数|變數|"
    "工作|方向|环节|環節|指标|指標)",
    "ja": "つに|点(?=[あがをだでにの])|.{0,5}?(?:理由|課題|問題|段階|部分|"
    "条件|壁|提言|提案|対策|施策|案|選択肢|リスク|教訓|要因|原因|方法|原則|"
    "基準|目標|任務|要求|側面|種類|類型|柱|論点|変更|項目|措置|仮説|弱点|利点|"
    "特徴|障害|方針)",
    "ko": " ?(?:가지|단계|갈래|축|방안|과제|조건|이유|원인|질문|문제|변수|요인|"
    "제안|권고|대책|원칙|기준|목표|요구|유형|부분|위험|교훈|선택지|쟁점|항목|"
    "관문|고비)",
}
"""Nouns for what is announced and then told one by one: reasons, steps, questions, parts."""

CLOSERS = {
    "en": "and|finally|lastly|last",
    "nl": "en|ten slotte|tenslotte|tot slot|als laatste",
    "de": "und|schließlich|zuletzt|zum Schluss",
    "fr": "et|enfin|pour finir|finalement",
    "es": "y|por último|finalmente|por fin",
    "pt": "e|por fim|por último|finalmente",
    "it": "e|infine|da ultimo|in ultimo",
    "sv": "och|slutligen|till sist",
    "pl": "i|wreszcie|na koniec",
    "ru": "и|наконец",
    "tr": "ve|son olarak|nihayet",
    "ar": "وأخيرا|أخيرا|وأخيرًا|أخيرًا",
    "hi": "और|अंत में|आखिर में",
    "ko": "그리고|마지막으로|끝으로",
    "ja": "そして|最後に",
    "zh": "最后|最後",
}
"""Words that begin the last of several sentences, each of which tells one thing."""

ASIDE = {
    "en": "which|who|whose|whom|where|when|while|although|though|because|since|as|so|but|if|that|"
    "including|not|with|without",
    "nl": "die|dat|wat|waar\\w*|wie|terwijl|hoewel|omdat|zodat|maar|als|met|zonder|niet",
    "de": "der|die|das|den|dem|deren|dessen|welche[rsnm]?|wo|was|wenn|während|obwohl|weil|damit|"
    "sodass|aber|dass|nicht|mit|ohne",
    "fr": "qui|que|qu['’]\\w+|dont|où|lequel|laquelle|lesquels|quand|si|mais|car|pour|soit|non|"
    "avec|sans|puisqu\\w*",
    "es": "que|quien|quienes|cuy[oa]s?|donde|cuando|si|pero|porque|aunque|no|con|sin",
    "pt": "que|quem|cuj[oa]s?|onde|quando|se|mas|porque|embora|não|com|sem",
    "it": "che|cui|dove|quando|se|ma|perché|mentre|non|con|senza|il quale|la quale",
    "sv": "som|vilket|vilka|där|när|om|men|eftersom|inte|med|utan",
    "pl": "któr\\w+|co|gdzie|gdy|jeśli|ale|bo|ponieważ|nie|z|bez|aby|by|żeby|że",
    "ru": "котор\\w+|что|где|когда|если|но|а|потому|не|с|без|чтобы",
    "tr": "ki|ama|fakat|çünkü|değil",
    "ar": "الذي|التي|حيث|لكن|لأن",
    "hi": "जो|जिस\\w*|जहाँ|लेकिन|क्योंकि",
}
"""Words that begin, behind a comma, what is said of the item before it rather than one more."""

TOLD = {
    "en": "last|previous|preceding|above|former",
    "nl": "laatste|vorige|voorgaande|bovenstaande",
    "de": "letzten|vorigen|vorangegangenen|obigen",
    "fr": "derniers|dernières|précédents|précédentes",
    "es": "últimos|últimas|anteriores",
    "pt": "últimos|últimas|anteriores",
    "it": "ultimi|ultime|precedenti",
    "sv": "sista|senaste|föregående",
    "pl": "ostatnie|ostatnich|poprzednie|poprzednich",
    "ru": "последние|последних|предыдущие|предыдущих",
}
"""Words before a count of what has been told already."""

QUESTION = {
    "en": "what|who|whose|whom|which|where|when|why|how|whether|is|are|was|were|do|does|did|can",
    "nl": "wat|wie|wiens|welke?|waar\\w*|wanneer|waarom|hoe|of|is|zijn|kan|kunnen",
    "de": "was|wer|wen|wem|wessen|welche[rsnm]?|wo\\w*|wann|warum|wie|ob|ist|sind|kann",
    "fr": "que|quoi|qui|quel(?:le)?s?|où|quand|pourquoi|comment|combien|est-ce",
    "es": "¿.*|qué|quién(?:es)?|cuál(?:es)?|dónde|cuándo|por qué|cómo|cuánt[oa]s?",
    "pt": "o que|que|quem|qual|quais|onde|quando|por que|como|quant[oa]s?",
    "it": "che|chi|quale|quali|dove|quando|perché|come|quant[oaie]",
    "sv": "vad|vem|vilken|vilka|vilket|var|när|varför|hur|om",
    "pl": "co|kto|kogo|czyj\\w*|jak\\w*|któr\\w+|gdzie|kiedy|dlaczego|czy|ile",
    "ru": "что|кто|кого|чей|как\\w*|котор\\w+|где|когда|почему|зачем|сколько",
    "tr": "ne|kim|hangi|nerede|neden|niçin|nasıl|kaç",
}
"""Words that begin a question, which what is listed may be."""

OR = {
    "en": "or", "nl": "of", "de": "oder", "fr": "ou", "es": "o|u", "pt": "ou", "it": "o|oppure",
    "sv": "eller", "pl": "lub|albo|czy", "ru": "или|либо", "tr": "veya|ya da", "ar": "أو",
    "hi": "या", "ko": "또는|혹은", "ja": "または|または、|あるいは", "zh": "或|或者",
}  # fmt: skip
"""Words before the last of several things to choose from."""

DIVIDED = {
    "en": "into|in",
    "nl": "in|uit",
    "de": "in|aus",
    "fr": "en",
    "es": "en",
    "pt": "em",
    "it": "in",
    "sv": "i|på",
    "pl": "na|w",
    "ru": "на|в",
    "ar": "إلى|على",
    "tr": "(?:y?[ea]|d[ea]|n?[ea]) (?:ayr|böl)",
    "hi": "में (?:बँट|बंट|विभा|बाँट|बांट)",
    "ko": "(?:으?로|에) ?(?:나뉘|나뉜|나눠|나눌|구분|구성|이뤄|걸쳐)",
    "ja": "に(?:分か|分け|わか|大別|区分)|から成|からな",
    "zh": "(?:分|划分|劃分|区分|區分|拆)[为成作為]",
}
"""What says that something is divided into as many as are counted; of Turkish, Hindi, Japanese and
Korean what stands behind the count, of the others what stands right before it."""
