"""Write `parsers/quantities/data/*.json` from CLDR and the supplements.

Run `python -m parsers.quantities.generate` after editing a supplement or to follow a new CLDR.
Needs Babel and unicode-rbnf (the `dev` extra); nothing of this is imported at run time. With
`--check` nothing is written and the exit status is 1 where the committed data differ.
"""

from __future__ import annotations

import json
import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from parsers.quantities.generate.cldr import cldr, currency_codes, from_cldr, symbols

HERE = Path(__file__).resolve().parent.parent
SUPPLEMENT = HERE / "supplement"
DATA = HERE / "data"


# The letters of Hindi that Unicode writes as one code point or, in its normal form, as two.
NUKTA = str.maketrans(
    {letter: unicodedata.normalize("NFD", letter) for letter in map(chr, range(0x958, 0x960))}
)
COMPOSED = {value: chr(key) for key, value in NUKTA.items()}


def merge(base: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """Lay a supplement over what CLDR gives; an empty string removes an entry of a table."""
    merged = dict(base)
    for key, value in extra.items():
        if isinstance(value, dict):
            merged[key] = {**merged.get(key, {}), **value}
        elif isinstance(value, list) and isinstance(merged.get(key), list):
            merged[key] = sorted({*merged[key], *value})
        else:
            merged[key] = value
    endings = merged.pop("endings", [])
    for word in {*merged.get("functions", ()), *merged.get("per", ()), *merged.get("to", ())}:
        # A two-letter abbreviation of CLDR may be an everyday word: Hindi "से" for "second".
        if word not in extra.get("units", {}):
            merged.get("units", {}).pop(word, None)
    return {
        key: _spellings(value, endings if key in ("units", "currencies") else [])
        if isinstance(value, dict)
        else value
        for key, value in merged.items()
    }


def _spellings(table: dict[str, Any], endings: list[str]) -> dict[str, Any]:
    """Add what a word also looks like: its endings, and the other encoding of its letters.

    Letters with a nukta are one code point or two.
    """
    found: dict[str, Any] = {}
    for word, meaning in table.items():
        normal = unicodedata.normalize("NFC", word).translate(NUKTA)
        composed = normal
        for pair, letter in COMPOSED.items():
            composed = composed.replace(pair, letter)
        forms = [normal, composed, normal.replace("\u2019", "'")]
        if len(word) > 3 and word.isalpha():
            forms += [word + ending for ending in endings]
        for form in forms:
            found.setdefault(form, meaning)
    return {word: meaning for word, meaning in found.items() if meaning != ""}


def build(name: str) -> str:
    """Return the JSON text of one data file; `name` is a BCP 47 tag, or `root`."""
    extra = tomllib.loads((SUPPLEMENT / f"{name}.toml").read_text(encoding="utf-8"))
    if name == "root":
        record = merge({"cldr": cldr(), "codes": currency_codes(), "symbols": symbols()}, extra)
    else:
        record = merge(from_cldr(name, extra.pop("locales", [])), extra)
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def main(arguments: list[str]) -> int:
    """Write (or with `--check` compare) every data file; return the exit status."""
    stale = 0
    for supplement in sorted(SUPPLEMENT.glob("*.toml")):
        target = DATA / f"{supplement.stem}.json"
        text = build(supplement.stem)
        if target.exists() and target.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if "--check" in arguments:
            sys.stderr.write(f"{target.name} is out of date\n")
        else:
            target.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{target.name}: {len(text.encode())} bytes\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
