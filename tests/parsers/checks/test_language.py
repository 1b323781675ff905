"""Languages: what was not translated, where it is seen, and where silence is right."""

from __future__ import annotations

from tests.parsers.checks.reading import found, lines

NL = """\
# De oude vuurtoren krijgt een nieuwe lamp

De oude vuurtoren op de kaap krijgt dit najaar een nieuwe lamp, die veel minder stroom verbruikt.

De lamp is gemaakt door een klein bedrijf in de stad, dat ook verlichting voor schepen levert.

## Wat er verandert

Het licht blijft even fel, maar draait voortaan langzamer, zodat de vogels er minder last hebben.

De wachter woont al jaren niet meer in de toren. Een computer op het vasteland houdt toezicht.
"""

EN = """\
The lamp is made by a small company in the town, which also supplies lights for ships and boats.
"""

FI = """\
Majakan vanha lamppu vaihdetaan syksyllä uuteen, joka kuluttaa paljon vähemmän sähköä kuin ennen.
"""


def test_one_language_throughout_is_no_finding() -> None:
    assert found(NL, select="L") == []


def test_a_body_in_another_language_is_one_finding() -> None:
    body = "\n\n".join(
        [EN.strip()] * 1 + ["It turns more slowly, so that birds are safer at night."]
    )
    text = f"""\
De oude vuurtoren krijgt een nieuwe lamp

May 2025
Archive: May 2025
De oude vuurtoren op de kaap krijgt dit najaar een lamp, die minder stroom verbruikt.

{body}

What will change

{EN}
"""
    other = text.replace(
        "De oude vuurtoren krijgt een nieuwe lamp",
        "Majakan vanha lamppu vaihdetaan",
    ).replace(
        "De oude vuurtoren op de kaap krijgt dit najaar een lamp, die minder stroom verbruikt.",
        FI.strip(),
    )
    (finding,) = found(text, other, select="L101", suffix="txt")
    assert "English" in finding.message
    assert "Dutch" in finding.message
    assert "Finnish" in finding.message
    assert {path for path, _ in lines(finding)} == {"page0.txt", "page1.txt"}


def test_a_paragraph_in_another_language_is_found_where_it_stands() -> None:
    (finding,) = found(NL + "\n" + EN, select="L103")
    assert "English (en)" in finding.message
    assert lines(finding) == {("page0.md", 13)}


def test_a_paragraph_left_from_another_edition_is_found_in_the_edition_it_is_wrong_in() -> None:
    english = (
        f"# The old lighthouse gets a new lamp\n\n{EN}\n\nThe keeper left the tower long ago.\n"
    )
    (finding,) = found(english, NL + "\n" + EN, select="L103")
    assert "Dutch" in finding.message
    assert ("page1.md", 13) in lines(finding)


def test_a_quotation_in_another_language_is_no_fault() -> None:
    assert found(NL + "\n> " + EN, select="L") == []
    assert found(NL + f"\n“{EN.strip()}”\n", select="L") == []


def test_names_and_code_are_in_no_language() -> None:
    text = (
        NL
        + "\nPhilips Lighting, Royal Boskalis Westminster, Damen Shipyards, Smit Internationale\n"
    )
    assert found(text, select="L") == []
    assert (
        found(NL + "\n```\nprint('the lamp is on and the light is bright')\n```\n", select="L")
        == []
    )


def test_a_section_in_a_third_language_is_one_finding() -> None:
    section = (
        f"## Kysymyksiä ja vastauksia majakasta\n\n{FI}\n\n{FI.replace('syksyllä', 'keväällä')}"
    )
    (finding,) = found(NL + "\n" + section, select="L102")
    assert "Finnish" in finding.message
    assert len(finding.locations) >= 2


def test_another_script_shows_at_a_glance() -> None:
    (finding,) = found(NL + "\n灯台の光は弱くならない。\n", select="L103")
    assert "Japanese" in finding.message


def test_a_wrong_declaration_is_found() -> None:
    text = "---\nlang: fi\n---\n\n" + NL
    (finding,) = found(text, select="L105")
    assert "Finnish" in finding.message
    assert "Dutch" in finding.message
    assert found("---\nlang: nl-BE\n---\n\n" + NL, select="L105") == []


def test_labels_left_in_another_language_are_one_piece_of_information() -> None:
    tail = (
        "Related topics\n\nwind power31 related articles\n\n"
        "Archive\n\nMay 20251204 published articles\n"
    )
    head = "Majakka saa lampun\n\nMay 2025\nwind powerArchive: May 2025\n" + FI
    text = f"{head}\n{FI}\nMitä muuttuu\n\n{FI}\n{tail}"
    (finding,) = found(text, select="L104", suffix="txt")
    assert finding.severity == "info"
    assert len(finding.locations) >= 4
