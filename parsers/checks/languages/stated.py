"""Languages: labels that were left in another one, and what is declared wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsers.checks.analysis.wording import language_name
from parsers.checks.context import Context, Occurrence
from parsers.checks.drafts import Draft, Place
from parsers.checks.languages.spoken import (
    ENOUGH,
    TEXT_KINDS,
    body_words,
    first_of_body,
    question_labels,
)
from parsers.checks.letters import weight
from parsers.checks.lexicon.countries import COUNTRIES
from parsers.checks.registry import rule
from parsers.languages import detect, knows, primary, same
from parsers.model import Page, Role

_LABEL_ROLES: tuple[Role, ...] = ("label", "date", "tags", "counted")


@rule(
    "L104",
    "labels-not-translated",
    "info",
    "Labels and dates around the article are in another language than the edition.",
    explanation="Labels such as “Related topics” are few words each; their language is found for "
    "all of them together, and only told where it is certain.",
    fails="“Further reading” and “May 2025” under a Greek article",
    holds="labels in Greek under a Greek article",
)
def labels_not_translated(context: Context) -> Iterator[Draft]:
    """Report the labels of the page that were left in another language, all in one finding."""
    seen: set[tuple[Occurrence, ...]] = set()
    for edition, page in enumerate(context.pages):
        if page.language is None:
            continue
        skipped = question_labels(page)
        labels = [
            context.text(edition, number)
            for number, (role, block) in enumerate(page.flow)
            if role in _LABEL_ROLES and block.text not in skipped
        ]
        words = " ".join(re.sub(r"\d+", " ", text.text) for text in labels)
        if weight(words) < 24:
            continue
        language = detect(words)
        if language is None or same(language, page.language):
            continue
        if same(detect(words, page.language), page.language):
            continue
        key = tuple(text.first for text in labels)
        if key in seen:
            continue
        seen.add(key)
        editions = dict.fromkeys(
            context.pages[number].language
            for text in labels[:1]
            for number in text.editions
            if not same(context.pages[number].language, language)
        )
        yield Draft(
            f"{len(labels)} labels are in {language_name(language)}, "
            f"the edition in {', '.join(map(language_name, editions))}",
            tuple(text.place(0, len(text.text)) for text in labels),
            primary=len(labels),
        )


def _speaks(page: Page, language: str) -> bool:
    """Tell whether a paragraph of the body is in a language."""
    return any(
        same(block.language, language) and weight(block.text) >= 20
        for block in page.body
        if block.kind in TEXT_KINDS
    )


@rule(
    "L105",
    "declared-language",
    "warning",
    "The declared language is not the language of the text.",
    explanation="Front matter, markup or the file's name declare a language; title, summary and "
    "body are all found to be in another.",
    fails="lang: sv over a Norwegian text",
    holds="lang: no over a Norwegian text",
)
def declared_language(context: Context) -> Iterator[Draft]:
    """Report editions whose declared language is found nowhere in them."""
    for edition, page in enumerate(context.pages):
        declared = page.declared_language
        if declared is None or page.body_language is None or not knows(declared):
            continue
        if same(declared, page.language) or same(declared, page.body_language):
            continue
        if primary(page.body_language) in COUNTRIES.get(declared.lower(), ()):
            continue  # the code of a country where the text's language is spoken
        number = first_of_body(page)
        if number is None or weight(body_words(page)) < 2 * ENOUGH or _speaks(page, declared):
            continue
        text = context.text(edition, number)
        yield Draft(
            f"declared as {language_name(declared)}, "
            f"but the text is in {language_name(page.body_language)}",
            (Place(edition, number, *text.sentence_at(0)),),
        )
