"""How fast editions are told apart, grouped and aligned, on invented texts, in processor time.

Run `python -m tests.benchmarks.bench_editions`; each line is a measurement beside its goal.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Callable

from parsers.editions import align_pair, group
from parsers.editions.levels import align_lines
from parsers.languages import detect
from parsers.model import Page
from tests.parsers.editions.pages import page

_LETTERS = "abcdefghijklmnoprstuvwz"


class Tongue:
    """An invented language: the same ideas, in words of its own."""

    def __init__(self, seed: int, ideas: int = 4000) -> None:
        maker = random.Random(seed)
        self.words = [
            "".join(maker.choice(_LETTERS) for _ in range(maker.randint(2, 9)))
            for _ in range(ideas)
        ]

    def say(self, ideas: list[int | str], order: random.Random) -> str:
        """Return a sentence; numbers and names stay as they are."""
        spoken = [self.words[idea] if isinstance(idea, int) else idea for idea in ideas]
        at = order.randrange(len(spoken))
        return " ".join((*spoken[at:], *spoken[:at])).capitalize() + "."


def _ideas(maker: random.Random) -> list[int | str]:
    length = maker.randint(5, 28)
    ideas: list[int | str] = [int(maker.random() ** 2.5 * 4000) for _ in range(length)]
    if maker.random() < 0.2:
        ideas[maker.randrange(length)] = str(maker.randint(10, 9999))
    if maker.random() < 0.15:
        ideas[maker.randrange(length)] = f"Name{maker.randint(0, 300)}"
    return ideas


def _book(sentences: int) -> tuple[str, str]:
    maker = random.Random(1)
    left, right = Tongue(2), Tongue(3)
    ours: list[str] = []
    theirs: list[str] = []
    for _ in range(sentences):
        ideas = _ideas(maker)
        ours.append(left.say(ideas, maker))
        chance = maker.random()
        if chance < 0.1 and len(ideas) > 8:
            half = len(ideas) // 2
            theirs += [right.say(ideas[:half], maker), right.say(ideas[half:], maker)]
        elif chance < 0.97:
            theirs.append(right.say(ideas, maker))
    return "\n".join(ours), "\n".join(theirs)


def _pages(articles: int, blocks: int) -> list[Page]:
    maker = random.Random(4)
    tongues = {"nl": Tongue(2), "de": Tongue(3)}
    found = []
    for number in range(articles):
        said = [[_ideas(maker) for _ in range(3)] for _ in range(blocks)]
        for language, tongue in tongues.items():
            body = [" ".join(tongue.say(ideas, maker) for ideas in block) for block in said]
            for place in range(0, blocks, 6):
                body[place] = "## " + body[place].split(".")[0]
            found.append(page(f"{maker.random()}-{number}.txt", language, f"{number}", body))
    return found


def _measure(name: str, goal: str, work: Callable[[], object], repeat: int = 1) -> None:
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    median = sorted(times)[len(times) // 2]
    sys.stdout.write(f"{name:44} {median:9.4f} s   goal {goal}\n")


def main() -> None:
    """Measure, and print."""
    _measure("first language (loads the model)", "0.1 s", lambda: detect("Dit is een zin."))
    text = "De brug wordt dit voorjaar hersteld en daarna geopend."
    _measure("1,000 languages", "0.2 s", lambda: [detect(text + str(n)) for n in range(1000)], 3)
    ours, theirs = _pages(1, 60)
    _measure("two editions of 60 blocks", "0.1 s", lambda: align_pair(ours, theirs), 7)
    left, right = _book(4000)
    _measure(
        "a book of 4,000 sentences", "10 s", lambda: align_lines([(("a", left), ("b", right))])
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak //= 1 if sys.platform == "darwin" else 1024
    sys.stdout.write(f"{'memory of the book':44} {peak:9.0f} MB  goal 400 MB\n")
    pages = _pages(1000, 30)
    _measure("grouping 2,000 pages", "10 s", lambda: group(pages))


if __name__ == "__main__":
    main()
