"""X206: a sentence that one edition has and the paragraph facing it in another has not."""

from __future__ import annotations

import pytest

from parsers.checks.across import sentences
from parsers.editions.levels import Alignment, Side, align_inside
from tests.parsers.checks.reading import found

_EN = """# The canal of Orrin

The canal of Orrin was dug by hand between two rivers that had flooded the valley every spring.

Barges still pass through its nine locks, though most of them carry visitors rather than grain.

The council of Orrin wants to deepen the canal before the winter. Engineers of the firm Calloway
have warned, in a letter to the Orrin Gazette, that the banks near Tamsin are too soft for heavy
machines. A study of the soil by the university of Velden will take until autumn. Nobody knows yet
who will pay for it.

Farmers along the water fear that their wells will run dry when the level falls.

A museum in the old lock house shows the tools of the diggers and the songs they sang.

Two bridges will be closed for a month, and buses will take another road through the hills.

The mayor promised to publish all offers before any contract is signed.
"""

_DE = """# Der Kanal von Orrin

Der Kanal von Orrin wurde von Hand zwischen zwei Flüssen gegraben, die jedes Frühjahr das Tal
überfluteten.

Noch immer fahren Kähne durch seine neun Schleusen, doch die meisten tragen Gäste statt Getreide.

Die Gemeinde Orrin will den Kanal vor dem Winter vertiefen. Ingenieure der Firma Calloway haben
in einem Brief an die Orrin Gazette gewarnt, dass die Ufer bei Tamsin zu weich für schwere
Maschinen seien. Eine Untersuchung des Bodens durch die Universität Velden dauert bis zum Herbst.
Wer sie bezahlt, weiß noch niemand.

Die Bauern am Wasser fürchten, dass ihre Brunnen versiegen, wenn der Pegel sinkt.

Ein Museum im alten Schleusenhaus zeigt die Werkzeuge der Gräber und die Lieder, die sie sangen.

Zwei Brücken werden einen Monat gesperrt, und die Busse nehmen einen anderen Weg durch die Hügel.

Der Bürgermeister versprach, alle Angebote zu veröffentlichen, bevor ein Vertrag geschlossen wird.
"""

_WARNING = """Ingenieure der Firma Calloway haben
in einem Brief an die Orrin Gazette gewarnt, dass die Ufer bei Tamsin zu weich für schwere
Maschinen seien. """


def test_a_faithful_translation_lacks_no_sentence() -> None:
    assert found(_EN, _DE, select="X206") == []


@pytest.mark.parametrize("swapped", [False, True])
def test_a_sentence_left_out_is_quoted_beside_the_paragraph_that_lacks_it(swapped: bool) -> None:
    assert _WARNING in _DE
    editions = (_EN, _DE.replace(_WARNING, ""))
    (finding,) = found(*(reversed(editions) if swapped else editions), select="X206")
    assert finding.message == "a sentence is missing in German (de)"
    assert finding.locations[0].quote.startswith("Engineers of the firm")
    assert finding.locations[1].quote.startswith("Die Gemeinde Orrin will")
    assert finding.computation.startswith("4 sentences against 3; 1.")


def test_sentences_drawn_together_are_not_missing() -> None:
    joined = _DE.replace("vertiefen. Ingenieure", "vertiefen, doch Ingenieure")
    assert found(_EN, joined, select="X206") == []


def test_a_short_article_tells_too_little_of_lengths() -> None:
    english, german = (
        "\n\n".join(text.replace(_WARNING, "").split("\n\n")[:4]) for text in (_EN, _DE)
    )
    assert found(english, german, select="X206") == []


def test_sentences_are_aligned_only_where_some_of_them_may_be_what_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    aligned: list[int] = []

    def align(*sides: Side, **_: object) -> Alignment:
        aligned.append(len(sides))
        return align_inside(*sides)  # type: ignore[arg-type]

    monkeypatch.setattr(sentences, "align_inside", align)
    assert len(found(_EN, _DE.replace(_WARNING, ""), select="X206")) == 1
    assert len(aligned) == 1
    # Half of one long sentence is gone: no sentence of the paragraph is what is missing.
    english = _EN.replace("winter. Engineers", "winter, and engineers")
    english = english.replace("machines. A study", "machines, and a study")
    english = english.replace("autumn. Nobody knows yet\nwho will pay for it.", "autumn. Who pays?")
    german = _DE.replace(_WARNING, "").replace(
        "Eine Untersuchung des Bodens durch die Universität Velden dauert bis zum Herbst.\n"
        "Wer sie bezahlt, weiß noch niemand.",
        "",
    )
    assert found(english, german, select="X206") == []
    assert len(aligned) == 1


_GATE_EN = (
    "Its walls are of oak. The keeper lives in a cottage beside the gate with two dogs and a goat. "
    "Visitors pay at the gate."
)
_GATE_DE = (
    "Seine Wände sind aus Eiche. {}Gäste zahlen am Tor.",
    "Der Wärter wohnt mit zwei Hunden und einer Ziege in einem Häuschen neben dem Tor. ",
)


def test_the_one_sentence_is_missing_without_which_all_others_are_as_long_as_usual() -> None:
    frame, sentence = _GATE_DE
    english, german = f"{_EN}\n{_GATE_EN}\n", f"{_DE}\n{frame}\n"
    assert found(english, german.format(sentence), select="X206") == []
    (finding,) = found(english, german.format(""), select="X206")
    assert finding.message == "a sentence is missing in German (de)"
    assert finding.locations[0].quote.startswith("The keeper lives")
    joined = german.format("").replace("Eiche. ", f"Eiche, und {sentence.lower()}")
    assert found(english, joined, select="X206") == []


def _short(text: str) -> str:
    """Return the title and the first paragraphs of an article."""
    return "\n\n".join(text.split("\n\n")[:6])


def test_a_few_paragraphs_tell_how_long_a_language_is() -> None:
    assert found(_short(_EN), _short(_DE), select="X206") == []
    (finding,) = found(_short(_EN), _short(_DE.replace(_WARNING, "")), select="X206")
    assert finding.message == "a sentence is missing in German (de)"


def test_a_listing_that_lost_its_frame_lacks_no_sentence() -> None:
    """Its frame is kept in one edition, so that a paragraph beside it faces it in the other."""
    assert sentences._is_formal("class Lock { open = () => { this.gate.raise(9); } }")
    assert not sentences._is_formal("The gates (all nine; see the plan) are raised by a program.")


def test_a_sentence_with_a_figure_that_is_missing_is_told_once() -> None:
    english = _EN.replace("A study of the soil", "It costs 48 million euros. A study of the soil")
    german = _DE.replace("Eine Untersuchung", "Er kostet 48 Millionen Euro. Eine Untersuchung")
    assert found(english, german, select="X") == []
    (finding,) = found(english, _DE, select="X")
    assert finding.code == "X105"


def test_a_sentence_whose_number_the_facing_one_tells_is_not_missing() -> None:
    """It has become part of that one, if in fewer words."""
    english = _EN.replace("have warned, in a", "have warned 37 times, in a")
    german = _DE.replace(_WARNING, "")
    told = german.replace("bis zum Herbst.", "bis zum Herbst, trotz 37 Warnungen.")
    assert len(found(english, german, select="X206")) == 1
    assert found(english, told, select="X206") == []
