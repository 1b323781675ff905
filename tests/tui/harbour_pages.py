"""A short invented article in several languages, with known differences between the editions."""

from pathlib import Path

DUTCH = """\
# De haven van Oosterkade groeit

De gemeente steekt 25 miljard euro in de haven, zegt OpenHarbour. In 2031 moet alles klaar zijn.

## Cijfers

Er komen 40 kranen bij, 12% meer dan nu, en 300 banen.

| Kade | Lengte | Kosten |
|---|---|---|
| Noord | 1.200 m | € 12 miljoen |
| Zuid | 800 m | € 9 miljoen |
| West | 400 m | € 3 miljoen |

De bewoners zijn niet blij met het plan, dat vorig jaar is gepresenteerd.

## Gevolgen

Het verkeer neemt toe met 18%. Zie [het rapport](https://example.org/rapport).

De eerste schepen komen in de lente.
"""

KOREAN = """\
# 오스터카더 항구가 커진다

시는 항구에 2500억 유로를 투자한다고 OpenHarbour가 말했다. 2031년에 모두 완공될 예정이다.

## 숫자

크레인 40대가 추가되며, 지금보다 15% 많고, 일자리는 300개다.

| 부두 | 길이 | 비용 |
|---|---|---|
| Noord | 1,200 m | 1200만 유로 |
| Zuid | 800 m | 900만 유로 |
| West | 400 m | 700만 유로 |

## 결과

교통량은 18% 증가한다. [보고서](https://example.org/rapport)를 보라.

첫 배는 봄에 온다.
"""

DIFFERING = ("25 miljard euro", "12%", "€ 3 miljoen")
"""The words of the Dutch edition that the Korean one contradicts, in reading order."""


def write_pages(folder: Path) -> Path:
    """Write both editions into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "haven.nl.md").write_text(DUTCH, encoding="utf-8")
    (folder / "haven.ko.md").write_text(KOREAN, encoding="utf-8")
    return folder
