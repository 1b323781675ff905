"""Finding in the reader: what is near shows at once, the rest is looked through meanwhile."""

from pathlib import Path

import pytest

from tests.tui.driving import opened, reader, settled, shows
from tui.reading import search


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """Return an article of some 110,000 characters in which few words stand out."""
    paragraphs = [f"Alinéa {n} parla de la marée et de la vague, là-bas. " * 6 for n in range(350)]
    paragraphs[40] += "Ici une Écluse."
    paragraphs[340] += "Là-bas une écluse."
    path = tmp_path / "long.txt"
    path.write_text("# Les ports\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    return path


async def test_a_long_article_is_found_through_to_its_end(long: Path) -> None:
    async with opened([long], size=(80, 24)) as pilot:
        await pilot.press("slash", *"ecluse")
        assert shows(pilot, "Écluse")  # near enough to be shown while the rest is looked through
        await settled(pilot)
        assert shows(pilot, "1 of 2: ecluse")
        await pilot.press("enter", "n")
        assert shows(pilot, "Là-bas une écluse")
        assert shows(pilot, "2 of 2: ecluse")


async def test_a_new_word_takes_the_place_of_one_still_looked_for(long: Path) -> None:
    async with opened([long], size=(80, 24)) as pilot:
        await pilot.press("slash", *"ma")
        await pilot.press(*"xyz")
        await settled(pilot)
        assert shows(pilot, "not found: maxyz")
        assert not reader(pilot).matches


async def test_more_matches_than_anybody_goes_through_are_said_to_be_more(long: Path) -> None:
    async with opened([long], size=(80, 24)) as pilot:
        await pilot.press("slash", "a")
        await settled(pilot)
        assert len(reader(pilot).matches) == search.MOST
        assert shows(pilot, f"1 of the first {search.MOST:,}: a")
