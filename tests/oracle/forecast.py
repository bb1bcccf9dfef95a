#!/usr/bin/env python3
"""Writes tests/data/sheets-oracle.json: forecasts, calculated in another way than the app does.

Up to 20 deals every way they can end is gone through one by one, with exact fractions; above,
the normal distribution comes from scipy.stats if it is installed (python3-scipy), else from
the standard library's statistics.NormalDist.
"""
import itertools
import json
import math
import random
import statistics
import sys
from fractions import Fraction

try:
    from scipy.stats import norm

    def normal_cdf(x, mean, sd):
        return float(norm.cdf(x, mean, sd))

    def normal_quantile(p, mean, sd):
        return float(norm.ppf(p, mean, sd))
except ImportError:

    def normal_cdf(x, mean, sd):
        return statistics.NormalDist(mean, sd).cdf(x)

    def normal_quantile(p, mean, sd):
        return statistics.NormalDist(mean, sd).inv_cdf(p)


def exact(deals, target):
    chances = {}
    for ends in itertools.product((False, True), repeat=len(deals)):
        value, p = Fraction(0), Fraction(1)
        for (amount, chance), won in zip(deals, ends):
            value += amount if won else 0
            p *= chance if won else 1 - chance
        chances[value] = chances.get(value, 0) + p

    def quantile(p):
        total = Fraction(0)
        for value in sorted(chances):
            total += chances[value]
            if total >= p:
                return float(value)

    tenths = [quantile(Fraction(n, 10)) for n in (1, 5, 9)]
    return tenths, float(sum(p for value, p in chances.items() if value >= target))


def normal(deals, target):
    mean = float(sum(a * p for a, p in deals))
    sd = math.sqrt(sum(a * a * p * (1 - p) for a, p in deals))
    best = float(sum(a for a, _ in deals))
    tenths = [min(max(normal_quantile(p, mean, sd), 0), best) for p in (0.1, 0.5, 0.9)]
    return tenths, 1 - normal_cdf(float(target), mean, sd)


def case(dice, count):
    deals = [(Fraction(dice.randint(0, 4000), 4), Fraction(dice.randint(0, 20), 20)) for _ in range(count)]
    target = Fraction(round(sum(a for a, _ in deals) * dice.randint(1, 8) / 10))
    tenths, reached = (exact if count <= 20 else normal)(deals, target)
    return {
        "sheet": "forecast",
        "in": {"today": "2026-03-31", "target": float(target),
               "deals": [{"name": "d%d" % i, "amount": float(a), "p": float(p)} for i, (a, p) in enumerate(deals)]},
        "out": {"expected": float(sum(a * p for a, p in deals)),
                "variance": float(sum(a * a * p * (1 - p) for a, p in deals)),
                "p10": tenths[0], "p50": tenths[1], "p90": tenths[2], "p_target": reached},
    }


def main():
    dice = random.Random(20260331)
    cases = [case(dice, n) for n in (1, 2, 3, 5, 8, 10, 11, 12, 13, 14, 21, 22, 40, 200)]
    with open(sys.argv[1], "w") as out:
        out.write("[\n" + ",\n".join(json.dumps(c) for c in cases) + "\n]\n")


main()
