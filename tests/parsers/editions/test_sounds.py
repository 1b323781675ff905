"""Words that are one word in several scripts."""

from __future__ import annotations

import pytest

from parsers.editions.sounds import sounds_in


@pytest.mark.parametrize(
    "words",
    [
        ("container", "コンテナ", "컨테이너", "контейнер", "contenedor", "कंटेनर"),
        ("cluster", "クラスター", "클러스터", "кластер"),
        ("provider", "プロバイダー", "프로바이더", "провайдер"),
        ("service", "サービス", "서비스", "сервис", "Service"),
        ("Kubernetes", "クバネティス", "쿠버네티스"),
        ("template", "テンプレート", "템플릿"),
        ("Lisbonne", "Lissabon", "Лиссабон"),
    ],
)
def test_a_loanword_sounds_alike_however_it_is_spelled(words: tuple[str, ...]) -> None:
    assert {sounds_in(f"1923 {word}!") for word in words} == {sounds_in(words[0])}


def test_words_with_fewer_than_three_consonants_and_han_tell_nothing() -> None:
    assert sounds_in("mesh メッシュ 服务 網格 ひらがなだけです") == frozenset()


def test_other_words_sound_otherwise() -> None:
    assert not sounds_in("container cluster") & sounds_in("プロバイダー テンプレート")
