"""What the rules leave behind once they have run over an article: nothing."""

from __future__ import annotations

import gc

from parsers.checks import run
from tests.parsers.checks.pages import article

ENGLISH = """A new quay

The quay costs €240 million, of which the port pays 25%. Output rose from 40 MW to 60 MW.

| Plant | Cost | Jobs |
|---|---|---|
| Aldra | €12 million | 30 |
| Brask | €18 million | 50 |
| Total | €30 million | 80 |

Brask costs €18 million, 60% of the total."""

DUTCH = """Een nieuwe kade

De kade kost € 240 miljoen, waarvan de haven 25% betaalt. De productie steeg van 40 MW naar 60 MW.

| Fabriek | Kosten | Banen |
|---|---|---|
| Aldra | € 12 miljoen | 30 |
| Brask | € 18 miljoen | 50 |
| Totaal | € 30 miljoen | 80 |

Brask kost € 18 miljoen, 60% van het totaal."""


def test_what_was_worked_out_for_an_article_is_freed_with_it() -> None:
    """The collector of cycles finds nothing to free: it would cost more than the rules."""
    read = article(ENGLISH, DUTCH)
    outcome = run(read)
    gc.collect()
    gc.disable()
    try:
        again = run(read)
        assert gc.collect() == 0
    finally:
        gc.enable()
    assert again == outcome
    assert outcome.held > 0
