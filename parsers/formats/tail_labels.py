"""What pages call the parts below the article, in many languages."""

from __future__ import annotations

from typing import Final, Literal

PartKind = Literal["topics", "archives", "related", "questions"]

_WORDS: Final[dict[PartKind, str]] = {
    "topics": """
        related topics|topics|tags|verwandte themen|themen|schlagwörter|gerelateerde onderwerpen|
        onderwerpen|sujets liés|sujets associés|thèmes|temas relacionados|temas|
        argomenti correlati|argomenti|temi correlati|tópicos relacionados|assuntos relacionados|
        powiązane tematy|tematy|relaterade ämnen|ämnen|похожие темы|темы|связанные темы|
        ilgili konular|konular|관련 주제|관련 토픽|주제|関連トピック|関連テーマ|トピック|
        相关专题|相关主题|相關專題|相關主題|专题|مواضيع ذات صلة|संबंधित विषय
    """,
    "archives": """
        archive|archives|archiv|archief|archivo|archivos|archivio|arquivo|arquivos|archiwum|arkiv|
        архив|arşiv|보관함|아카이브|アーカイブ|时间归档|归档|時間歸檔|歸檔|الأرشيف|पुरालेख
    """,
    "related": """
        further reading|related articles|related stories|related posts|related reading|related|
        siehe auch|zie ook|voir aussi|véase también|ver también|vedi anche|ver também|veja também|
        se även|см. также|ayrıca bakınız|같이 보기|関連項目|参见|參見|另见|انظر أيضًا|
        read more|read next|read also|more on this topic|see also|more stories|
        weiterlesen|verwandte artikel|ähnliche artikel|mehr zum thema|lesen sie auch|
        auch interessant|weiterführende artikel|
        verder lezen|lees ook|lees verder|gerelateerde artikelen|meer lezen|meer over dit onderwerp|
        pour aller plus loin|articles liés|articles connexes|articles associés|à lire aussi|
        lire aussi|sur le même sujet|à lire également|
        lecturas adicionales|más lecturas|artículos relacionados|leer más|lea también|
        para saber más|noticias relacionadas|
        articoli correlati|leggi anche|per approfondire|letture consigliate|approfondimenti|
        artigos relacionados|ler mais|leia mais|leia também|leia ainda|notícias relacionadas|
        powiązane artykuły|czytaj także|czytaj również|zobacz także|zobacz też|czytaj więcej|
        relaterade artiklar|läs mer|läs också|läs även|mer läsning|
        читайте также|похожие статьи|связанные статьи|по теме|материалы по теме|
        ilgili yazılar|ilgili makaleler|ilgili haberler|ayrıca okuyun|devamını okuyun|
        더 읽을거리|관련 기사|관련 글|관련 문서|더 읽기|함께 읽기|함께 보기|
        関連記事|あわせて読みたい|関連リンク|
        延伸阅读|延伸閱讀|相关阅读|相關閱讀|相关文章|相關文章|相关报道|相關報導|推荐阅读|
        مقالات ذات صلة|اقرأ أيضًا|اقرأ أيضا|संबंधित लेख|यह भी पढ़ें
    """,
    "questions": """
        faq|faqs|frequently asked questions|common questions|questions and answers|q&a|
        häufige fragen|häufig gestellte fragen|fragen und antworten|
        veelgestelde vragen|vragen en antwoorden|
        questions fréquentes|foire aux questions|questions et réponses|questions-réponses|
        preguntas frecuentes|preguntas y respuestas|
        domande frequenti|domande e risposte|
        perguntas frequentes|perguntas e respostas|
        najczęściej zadawane pytania|często zadawane pytania|pytania i odpowiedzi|
        vanliga frågor|frågor och svar|
        часто задаваемые вопросы|частые вопросы|вопросы и ответы|
        sıkça sorulan sorular|sık sorulan sorular|sorular ve yanıtlar|
        자주 묻는 질문|질문과 답변|よくある質問|よくあるご質問|質問と回答|
        常见问题|常見問題|常见问答|问答|الأسئلة الشائعة|أسئلة شائعة|अक्सर पूछे जाने वाले प्रश्न
    """,
}

_KINDS: Final[dict[str, PartKind]] = {
    word.strip(): kind for kind, words in _WORDS.items() for word in words.split("|")
}


def kind_of_label(text: str) -> PartKind | None:
    """Return the part of which a line is the usual label, in any language; None if of none."""
    # Folding leaves the dot of the Turkish "İ" behind, as a mark on the letter.
    folded = text.strip().rstrip(":\uff1a").rstrip().casefold().replace("\u0307", "")
    return _KINDS.get(folded)
