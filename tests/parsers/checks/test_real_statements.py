"""Statements as real articles make them: figures that stand side by side and do not contradict."""

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.library import assemble


def numeric_alarms(text: str, name: str = "note.md") -> list[str]:
    (article,) = assemble([parse(text.encode(), name)]).articles
    return [
        f"{finding.code} {finding.message}"
        for finding in check(article, select=("N",))
        if finding.severity != "info"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The crossing got 40% faster, from 254 kB/s to 366 kB/s.",
        "Boats show an additional 30% gain in speed from 3.1 Gannet to 3.2 Heron this year.",
        "Going from berths of 64 m to berths of 4 m doubles the number of boats in the harbour.",
        "The resolution of the radar was improved to 0.5 m instead of 15.6 m.",
        "With a crew of less than ten, a harbour can serve from dawn on more than 5,000 boats.",
        "About 37% said they sail in winter, 17% said they row, 15% swim, and 13% stay at home.",
        "Run 16 ferries for 50 minutes each, so that each is at rest in the other 50 minutes.",
        "Сбор вырос до $2,000 с лодки и снизился до $1,400 для гребцов.",
        "这台抽水机一共有三个，每个都是双核的 x86 机器，每个核运行一个程序，一共运行6个程序。",
        "每秒的数据量是 16位 x 44,100 x 2个声道 = 1411.2kbps，一共不多。",
        "他发现，每一列有102箱，一个面有8列，前后共堆了19层。",
        "航海课程(4)：风帆、绳结和潮汐。",
        "风帆、绳结、以及潮汐是三种课程。",
        "平台汇聚船只、船员、航道和潮汐、天气、货物五大类数据。",
        "其中东边、西边和南边的灯塔数为 4 就算完成。",
        "毕业后10年，57％的水手还在船上工作；毕业后15年，这个比例下降到34％；20年后，下降到19％。",
        "书架上有关于风帆、绳结、潮汐、信号以及大约10个其他主题的书。",
        "港口组合了两件事情：停泊相关事务（靠岸、离岸、登记）以及支付相关事务。",
        "相比之下，最大的船厂市值500亿美元，总收入为1720亿美元，市盈率6倍。",
        "The lowest fee was updated from 1 kg to 0.5 kg, as every skipper knows.",
        "The plan has 2 rows and 3 columns: berth, owner, fee.",
        "这就是港口的前10大船只：海鸥、鲸鱼、海豚、白鹭……",
        "국내 손실은 줄었지만 부산항 단지의 규모는 4MW에서 638MW로 늘어난다.",
        "이 부두는 3개의 신호를 보냅니다: 출항, 입항, 정박. 출항 신호는 짧고, 입항 신호는 깁니다.",
    ],
)
def test_a_sentence_that_is_right_raises_no_alarm(sentence: str) -> None:
    assert numeric_alarms(f"# The harbour\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    "listing",
    [
        (
            "The harbour has three lights:\n\n- the red one\n- the green one\n- the white one\n"
            "- Note that the white one is out in summer.\n"
        ),
        "它包含一个灯塔和两个码头：\n\n- 北边的灯塔\n- 新码头\n- 老码头\n",
        "每个港口有 5 个泊位，并且一个泊位通过以下内容来描述：\n\n- 长度\n- 水深\n- 潮汐\n",
    ],
)
def test_a_list_with_more_than_what_is_counted_raises_no_alarm(listing: str) -> None:
    assert numeric_alarms(f"# The harbour\n\n{listing}") == []


def test_amounts_of_different_things_are_not_one_fact() -> None:
    text = (
        "# Fees\n\nWhoever keeps a boat in Kvinna pays for more than the berth.\n\n"
        "With a dory, Kvinna harbour takes $1,000 in fees for the berth and the crane.\n\n"
        "A trawler in Kvinna harbour brings $10,000 in fees for the berth and the crane.\n\n"
        "渔船在港口的停泊费用为 1.2万元，由港口管理处收取。\n\n"
        "货船在港口的停泊费用为 2.1万元，由港口管理处收取。\n\n"
        "- Dory: mast $8,000, sail $200\n- Sloop: mast $2,000, sail $50\n- Yawl: mast $5,000\n"
    )
    assert numeric_alarms(text) == []


@pytest.mark.parametrize(
    "table",
    [
        (
            "| Item | Amount | Share |\n|---|---|---|\n| Net fees from berths | $300 | 120% |\n"
            "| Net fees from cranes | -$100 | -40% |\n| Net fees from boats | $50 | 20% |\n"
            "| Total | $250 | 100% |\n"
        ),
        (
            "| What | Amount |\n|---|---|\n| Rope | $100 |\n| Paint | $50 |\n| Loans | $200 |\n"
            "| Total debts | $350 |\n| Total own means | $650 |\n| Total means | $1,000 |\n"
        ),
        (
            "| Part | Cost | Share |\n|---|---|---|\n| Hull | 435 € | 51 % |\n"
            "| Mast | 139 € | 16 % |\n| Sail | 111 € | 13 % |\n"
            "| Total without crew | 685 € | 81 % |\n"
            "| Crew | 160 € | 19 % |\n| Total in all | 845 € | 100 % |\n"
        ),
        (
            "| Boat | 2016 | 2017 | Growth |\n|---|---|---|---|\n"
            "| Dory | $125.00 | $162.50 | 30% |\n| Yawl | $920.00 | $101,2000.00 | 10% |\n"
            "| Sloop | $50.00 | $62.50 | 25% |\n"
        ),
    ],
)
def test_a_table_of_accounts_raises_no_alarm(table: str) -> None:
    assert numeric_alarms(f"# Accounts\n\n{table}") == []


def test_a_factor_between_two_columns_is_not_held_against_one() -> None:
    text = (
        "# Winches\n\n| Mode | New winch | Old winch |\n|---|---|---|\n| wet | 10 s | 280 s |\n"
        "| dry | 59 s | 300 s |\n\nA new winch in wet mode is 30 times as fast as the old winch in "
        "dry mode.\n"
    )
    assert numeric_alarms(text) == []


def test_a_listed_sum_includes_what_was_told_before() -> None:
    text = (
        "# The boat\n\nThe club bought the cheapest boat there is, at $930.\n\nTo it came $305 for "
        "the mast, $549 for the sail, $528 for paint, and $1019 for duty, $3331 in all.\n"
    )
    assert numeric_alarms(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The survey was answered by few (turnout of 82%, although only 179 of 463 keepers did).",
        "They moved it to the middle (50%), 50 px to the left and 40 px up, and cut it there.",
    ],
)
def test_one_ratio_beside_values_that_it_is_not_of(sentence: str) -> None:
    """Where no other ratio of the article can be recomputed, what stands near it says little."""
    assert numeric_alarms(sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "읽기, 쓰기, 처분, 이렇게 3가지 권한이 선원에게 있다.",
        "同じ手順で`帆`、`綱`、`灯台`の計4つの札を作ります。",
        "Мы начали с четырёх областей: **паруса**, **мачты, длинные**, **канаты** и **лодки**.",
        "We thank our top 2 keepers: Ann Bell, Bo Crane, and 1303 others!",
        "[1, 2, 3, 4 ,5] 라는 집합이 있다고 하자.",
        "20% are from Velm, 7% from Leith, 6% from Osk, 4% from Arl, and the remainder from afar.",
        "Porque há três partes da luz: **Luz Antiga, Luz do Meio** e **Luz Nova**.",
        "We had three great keepers: Ann Bell has been very active at sea and Leith's office open.",
        "What the pilots do in week two is:\n\n- row\n- read the tides\n- rest",
        "Вот, как можно зажечь P3-лампы в порту:\n\n- масло\n- газ\n- уголь\n- свет",
        "На деле не всегда горят три, обычно меньше:\n\n- масло\n- газ\n- уголь\n- свет",
        "Есть два основных вида ворот порта:\n\n1. Ждут;\n2. Спят;\n3. Поют.\n\nИли\n\n1. Ждут.",
    ],
)
def test_numbers_that_count_no_item_of_the_list_beside_them(text: str) -> None:
    assert numeric_alarms(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("읽기, 쓰기, 처분, 관리, 이렇게 3가지 권한이 선원에게 있다.", "3가지 announced, 4 listed"),
        ("Мы работаем в трёх областях: **свет**, **мачты**, **канаты** и **лодки**.", "трёх"),
        ("The pilots have four tasks:\n\n- row\n- read the tides\n- rest", "four announced, 3"),
    ],
)
def test_numbers_that_do(text: str, told: str) -> None:
    (alarm,) = numeric_alarms(text)
    assert told in alarm


@pytest.mark.parametrize(
    "sentence",
    [
        "We took over 850 boats from 172 different harbours this year, and lost 379 of them.",
        "5 new songs came out, each heard by ~150 people on average, up from ~50 people in March.",
        "Tides, storms and fog were named as well (33.3%, 29.2%, and 16.7%, respectively).",
    ],
)
def test_bounds_rough_amounts_and_amounts_each_of_its_own_hold_no_slip(sentence: str) -> None:
    assert numeric_alarms(sentence) == []


@pytest.mark.parametrize(
    "text",
    [
        "비트코인 63,000달러 공방.\n\n63,000달러 선을 오갔다.\n\n지금도 63,000달러다.",
        "| 지수 | 종가 |\n|---|---:|\n| USD/KRW | 1,412 |\n\n원화는 1,412원, 어제는 1,420원.",
    ],
)
def test_what_one_currency_is_worth_in_another(text: str) -> None:
    assert numeric_alarms(text) == []
