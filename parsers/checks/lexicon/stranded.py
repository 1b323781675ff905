"""Words that end no sentence, by language, and such as end a text that needs no stop."""

from __future__ import annotations

STRANDED: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an of and or to for with by from that which as at our their its is are was "
        "were",
        "de": "der die das den dem des und oder von zu mit für auf ein eine einen einem einer",
        "nl": "de het een en van te voor op naar",
        "fr": "le la les de un une du et ou à pour avec par que qui est sont dans",
        "es": "el los las la un una de del y o por para con en es son que",
        "it": "il lo la gli di e un una per che con",
        "pt": "o a os as um uma de do da no na e com por para que",
        "ca": "el la els les un una de del i o per amb que",
        "sv": "och det en ett att som av på i med till",
        "da": "og det en et at som af på i med til fra",
        "no": "og det en et at som av på i med til fra",
        "pl": "z w oraz i na od",
        "ru": "и в на с по из для что как к от",
        "tr": "ve bir bu için ile",
    }.items()
}

ANY = frozenset().union(*STRANDED.values())
"""Those of all the languages, for a text in a language that is not here or not known."""

ANNOUNCING: dict[str, tuple[str, ...]] = {
    "en": ("as follows", "the following", "shown below", "listed below"),
    "de": ("wie folgt", "folgende", "folgenden", "folgendes", "nachstehend"),
    "nl": ("als volgt", "het volgende", "de volgende", "hieronder"),
    "fr": ("comme suit", "suivant", "suivante", "suivants", "suivantes", "ci-dessous"),
    "es": ("siguiente", "siguientes", "a continuación"),
    "pt": ("seguinte", "seguintes", "a seguir", "abaixo"),
    "it": ("seguente", "seguenti", "di seguito", "qui sotto"),
    "ru": ("следующее", "следующим образом", "ниже"),
    "zh": ("如下", "如下所示", "以下几种", "以下几点", "以下几个", "下面几种", "下列几种"),
    "zh-Hant": ("如下", "如下所示", "以下幾種", "以下幾點", "以下幾個", "下列幾種"),
    "ja": ("次の通り", "以下の通り", "下記の通り", "以下のとおり", "次のとおり"),
    "ko": ("다음과 같다", "다음과 같습니다", "아래와 같다", "아래와 같습니다"),
}
"""Words with which a text leads up to what follows it, by language: it lacks a colon at most."""

NOTED = (
    *(
        "주목",
        "참고",
        "참조",
        "호출",
        "추가",
        "사용",
        "필요",
        "가능",
        "불가",
        "완료",
        "예정",
        "확인",
    ),
    *(
        "발생",
        "제외",
        "변경",
        "삭제",
        "적용",
        "해결",
        "설정",
        "이용",
        "진행",
        "종료",
        "시작",
        "금지",
    ),
)
"""Nouns for what is done, with which notes in Korean end where a sentence would have a verb."""
