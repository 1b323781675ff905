"""Adverbs that tell several things one after another, by language: "first … then … finally".

Of each language the words for the first of them, for one more, and for the last. They stand near
the beginning of a sentence, but need not begin it: "Il faut d'abord … Il faut ensuite …".
"""

from __future__ import annotations

SEQUENCES: dict[str, tuple[str, str, str]] = {
    "en": (
        "first(?:ly)?|first of all|to begin with|for one thing",
        "then|next|second(?:ly)?|third(?:ly)?|also|after that",
        "finally|lastly|last of all",
    ),
    "nl": (
        "eerst|allereerst|ten eerste|om te beginnen",
        "dan|vervolgens|daarna|ten tweede|ten derde|ook",
        "ten slotte|tenslotte|tot slot|als laatste",
    ),
    "de": (
        "zunächst|zuerst|erstens|zum einen|als Erstes",
        "dann|danach|anschließend|ferner|zweitens|drittens|außerdem",
        "schließlich|zuletzt|zum Schluss|als Letztes",
    ),
    "fr": (
        "d['’]abord|premièrement|en premier lieu|dans un premier temps",
        "ensuite|puis|deuxièmement|en deuxième lieu|également",
        "enfin|pour finir|en dernier lieu",
    ),
    "es": (
        "primero|ante todo|en primer lugar|para empezar",
        "después|luego|también|en segundo lugar|además",
        "por último|finalmente|para terminar|por fin",
    ),
    "pt": (
        "primeiro|antes de mais|antes de tudo|em primeiro lugar|para começar",
        "depois|em seguida|também|em segundo lugar|além disso",
        "por fim|por último|finalmente",
    ),
    "it": (
        "prima|innanzitutto|anzitutto|in primo luogo|per prima cosa",
        "poi|inoltre|quindi|in secondo luogo|dopo",
        "infine|da ultimo|per finire|in ultimo",
    ),
    "sv": (
        "först|för det första|till att börja med",
        "sedan|därefter|för det andra|dessutom",
        "slutligen|till sist|till slut",
    ),
    "pl": (
        "najpierw|po pierwsze|przede wszystkim",
        "potem|następnie|po drugie|poza tym|dalej",
        "wreszcie|na koniec|w końcu",
    ),
    "ru": (
        "сначала|во-первых|прежде всего",
        "затем|потом|во-вторых|далее",
        "наконец",
    ),
    "tr": ("önce|öncelikle|ilk olarak", "sonra|ardından|ikinci olarak", "son olarak|nihayet"),
    "ar": ("أولا|أولاً|بداية", "ثم|ثانيا|ثانياً|كذلك", "أخيرا|أخيراً|وأخيرا|وأخيراً"),
    "hi": ("पहले|सबसे पहले|पहला", "फिर|दूसरा|इसके बाद", "अंत में|आखिर में|आख़िर में"),
    "ko": ("우선|먼저", "다음으로|이어|둘째|또", "마지막으로|끝으로"),
    "ja": ("まず", "次に|続いて|また|さらに", "最後に"),
    "zh": ("首先", "其次|然后|接着|再次|再者", "最后|最後"),
}
"""Adverbs for the first of several things, for one more of them, and for the last."""
