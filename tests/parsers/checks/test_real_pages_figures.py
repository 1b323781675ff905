"""Figures of news and technical pages that stand beside one another and are of other things."""

from __future__ import annotations

import pytest

from parsers.checks import check
from parsers.formats import parse
from parsers.model import Article, Finding


def alarms(text: str) -> list[Finding]:
    page = parse(text.encode(), "page.md")
    found = check(Article(id="page", editions=(page,)), select=["N"])
    return [finding for finding in found if finding.severity != "info"]


@pytest.mark.parametrize(
    "sentence",
    [
        # a share of people is none of the change that a word beside it tells of
        (
            "该报告基于一项调查，涉及拥有 1000 名员工的企业的 700 名主管。与此同时，74%的人表示，"
            "云的使用越来越多，这将带来更多的手动工作。"
        ),
        # "8 out of 10" is itself a ratio
        "10 家工厂中有 8 家换了设备，但设备老旧。此外，一半的工厂认为设备太贵。",
        # seconds are what something else depends on
        "三秒钟内打不开的页面会失去读者。五秒钟内打开的页面，可见率提高了 25%。",
        # hours of the day are no amounts
        "那一周，上午 9 点至下午 5 点的用量上升了 40%。",
        # what grows by two times is three times as much
        "采用率从 2017 年的 5%增加到 2019 年的 16%，增加了两倍多。",
        "Each key is mixed twice, first to 256 bits and then to 160 bits.",
        (
            "Brimble fell 40% to 942 writers. Hasker, long the fastest-growing, dropped 52% to 378 "
            "writers."
        ),
        (
            "There are cuts in prices: $200 off the Arlo 15, $500 off the Arlo 16, and 50% off "
            "software with each of them."
        ),
        "지수 6,977.94 (+164.60, +2.42%)로 장을 마쳤다.",
        # places of an order rise when their number falls
        "这门语言的排名从第 26 位上升到第 17 位。",
        "仅处理最差的几类，就能从 7.4 倍提高到 4.2 倍。",
        (
            "The gap has narrowed: large firms went from under 6% to over 12%, and smaller ones "
            "from about 4% to over 8%."
        ),
        "A run may take, say, 47 billion steps instead of a mere 47 million steps.",
        "With a monthly take of $6 a user on average and churn of 5%, the value is about $120.",
        "A store can promise only two of: consistency, availability, and speed.",
        "在流程中，我们训练、应用和评估两个模型，预测客户的信用。",
        (
            "大致说来有四类。首先是最常见的一类。第二类是内部的。接下来，有一类是为手机准备的。"
            "最后一类是外部的服务。"
        ),
    ],
)
def test_figures_of_other_things(sentence: str) -> None:
    assert alarms(f"# Page\n\n{sentence}\n") == []


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        ("Speaking 6+ languages meant solving:", "words fonts prompts limits"),
        ("Two firms had the following results:", "speed size cost"),
        ("两家公司取得了以下成果:", "缓存更快 请求更少 页面更小"),
    ],
)
def test_lists_of_something_else(lead: str, items: str) -> None:
    listed = "\n".join(f"* {item}" for item in items.split())
    assert alarms(f"# Page\n\n{lead}\n\n{listed}\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        # decimals are no thousands
        "训练使用余弦计划，学习率从 0.01 衰减到 0.001。",
        # verbs, examples and alternatives are no list of what is counted
        "两人共同努力，尝试、探索、理解并记录两个库结合时的问题。",
        "许多现象近似于它，如身高、体重、成绩或投掷两个骰子。",
        # the last of several behind "and"
        "压缩过程有三个阶段：（i）弹性变形，（ii）压缩平台，和（iii）致密化。",
        "图中有四个事实：（1）甲高于乙，（2）丙增加更快，（3）丁超过记录，并且（4）戊呈现新模式。",
        # another change on top of the one told, or that of a part of the time
        "The bank cut its target from $200 to $125 and expects the price to fall by another 25%.",
        "得分自 2021 年的 70% 高点下降至 31%，仅在今年一月就下降了 8%。",
        # corrections, and sizes of memory
        "报道已更正：他以 440 亿美元购买了公司，而不是 440 万美元。",
        "当第一项设置了标志时，它指的是 1GB 的页面，而当第二项设置了时，它指的是 2MB 的页面。",
        # what a forecast may be off by
        "预计毛利率分别为76.3%和77.0%，上下波动50个基点。",
        # of a market, or above a price
        "该公司亏损达1.88亿美元，积累了7.16亿美元赤字，以约23%的溢价交易。",
        "甲公司出货了5000万个处理器，与乙公司的800万出货和13%的市场份额形成对比。",
        "大多数人没有进行第二次，而且只有其中的一半进行了第三次。",
        "实验用了 58 个和 493 个胚胎，四倍体补充旨在产生纯合子小鼠。",
        "亏损激增至 824.5 亿卢比，而收入则翻了一番，达到 501.4 亿卢比。",
        "租金上涨最多的是年收入为 30,000 美元至 74,999 美元的家庭。三分之一的租户仍然负担过重。",
    ],
)
def test_what_looks_like_a_relation(sentence: str) -> None:
    assert alarms(f"# Page\n\n{sentence}\n") == []


def test_lengths_that_lead_to_no_year_told() -> None:
    front = "---\ntitle: 言论\ndate: 2024-01-15\n---\n\n# 言论\n\n"
    assert alarms(f"{front}自 2014 年以来发生了变化，使当前比过去 50 年来的任何时刻都糟。\n") == []
    stationed = "研究对象为从 2006 年 1 月 1 日至 2012 年 12 月 31 日至少驻扎 2 年的军人。"
    assert alarms(f"# Page\n\n{stationed}\n") == []


def test_sums_that_are_worked_out() -> None:
    listed = "* (1*2)/2 = 2/2 = 1\n* (2*3)/2 = 6/2 = 3\n* (3*4)/2 = 12/2 = 6\n* (4*5)/2 = 20/2 = 10"
    lead = "The notation has two letters. Here is what it makes of the numbers from 1 to 4:"
    assert alarms(f"# Page\n\n{lead}\n\n{listed}\n") == []


def test_years_before_what_began() -> None:
    front = "---\ntitle: Meet Mara\ndate: 2016-08-02\n---\n\n# Meet Mara\n\n"
    assert alarms(f"{front}Mara joined us in May of 2015 after nine years at the Courier.\n") == []
    assert alarms(f"{front}Founded in 1996, the Courier has been printed for 30 years.\n")


def test_prices_of_several_things() -> None:
    offers = [
        "The Arlo bell for $150: a good bell with video and a long life.",
        "The Bilt bell for $150: a bell that rings loud and is easy to set up.",
        "The Corm bell for £150: a bell for those who see little and hear less.",
    ]
    assert alarms("# Bells\n\n" + "\n\n".join(offers) + "\n") == []
    dollars = "# Page\n\n## What a NZD$350 card can do\n\nThe card cost me $350. My $350 card runs."
    assert alarms(dollars) == []


def test_changes_that_are_told_wrong_all_the_same() -> None:
    assert alarms("# Page\n\nSales rose from $20 million to $12 million.\n")
    assert alarms("# Page\n\n销售额从 26 万元上升到 17 万元。\n")


def test_two_amounts_of_which_each_adds_up_are_two() -> None:
    table = (
        "| Quarter | Sales (€ million) |\n|---|---:|\n| First | 420 |\n| Second | 480 |\n"
        "| Third | 570 |\n| Fourth | {} |\n| **Total** | **{}** |\n"
    )
    told = (
        "# Sales\n\nSales of the second half came to €1,260 million, 40% more than the €900 "
        "million of the first.\n\n"
    )
    assert alarms(told + table.format(690, "2,160")) == []


def test_columns_of_unlike_units() -> None:
    table = (
        "| 施設 | 2023年度入園者(万人) | 2024年度入園者(万人) | 2024年度売上高(億円) |\n"
        "|---|---:|---:|---:|\n| 海の園 | 420 | 462 | 438.9 |\n| 森の園 | 250 | 240 | 192.0 |\n"
        "| 雪の園 | 120 | 150 | 90.0 |\n| 星の園 | 60 | 63 | 44.1 |\n"
        "| 合計 | 850 | 915 | 765.0 |\n"
    )
    told = (
        "# 決算\n\n4施設を運営する会社の2024年度決算は、売上高が前年度比12.5%増の765.0億円、"
        "営業利益が25.0%増の153.0億円となった。前年度の売上高は680.0億円だった。\n\n"
    )
    assert alarms(told + table) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Lo scafo è lungo 64 metri, 12 metri in più del vecchio traghetto, che si fermava a 52.",
        "2編成を1編成あたり9億円で製造し、費用は合わせて18億円になる。",
        "手机面板收入增加40亿元,达到120亿元,占全年增量70亿元的一半以上。",
        (
            "Der Überschuss erreichte 29,2 Millionen Euro. Er legte um 4,4 Millionen Euro oder "
            "17,7 Prozent zu."
        ),
    ],
)
def test_what_else_the_amounts_of_a_sentence_make(sentence: str) -> None:
    assert alarms(f"# Page\n\n{sentence}\n") == []
