"""Intervals that base R lacks, by statsmodels, as reference values for the tests of two groups and Agresti-Coull.
python3 proportions.py > proportions-statsmodels.json"""
import json
import math
import scipy
import statsmodels
from scipy.optimize import brentq
from scipy.stats import norm
from statsmodels.stats import proportion as sm
from statsmodels.stats.contingency_tables import Table2x2

shares = [(701, 2783, 0.95), (29, 2783, 0.95), (0, 17, 0.95), (17, 17, 0.95), (9, 17, 0.95), (1, 1, 0.95), (0, 1, 0.95), (1, 2, 0.9),
          (487, 1090, 0.99), (500000000, 1000000000, 0.95), (1000, 1000000000, 0.95), (999999000, 1000000000, 0.95)]
groups = [(7, 34, 1, 34, 0.95), (1, 34, 7, 34, 0.95), (701, 2783, 487, 1090, 0.95), (15, 15, 12, 17, 0.95), (29, 2783, 12, 100, 0.9), (3, 5, 3, 5, 0.95),
          (83, 86, 70, 82, 0.95), (1, 2, 1, 3, 0.99), (250000000, 1000000000, 249990000, 1000000000, 0.95), (5, 1000000000, 12, 900000000, 0.95),
          (999, 1000, 99000, 100000, 0.95), (120, 400, 80, 400, 0.5)]
differences_only = [(0, 20, 5, 20, 0.95), (0, 10, 0, 12, 0.95), (10, 10, 0, 12, 0.95), (10, 10, 12, 12, 0.95), (1, 1, 0, 1, 0.95)]
zeros = [(0, 20, 5, 20, 0.95), (5, 20, 0, 20, 0.95), (0, 34, 1, 34, 0.95), (0, 1, 1, 1, 0.95), (15, 15, 17, 17, 0.95)]


def agresti_coull(x, n, level):
    low, high = sm.proportion_confint(x, n, 1 - level, method="agresti_coull")
    return {"successes": x, "trials": n, "level": level, "lower": max(0.0, float(low)), "upper": min(1.0, float(high))}


def newcombe(x1, n1, x2, n2, level):
    low, high = sm.confint_proportions_2indep(x1, n1, x2, n2, compare="diff", method="newcomb", alpha=1 - level)
    return {"arguments": [x1, n1, x2, n2, level], "lower": float(low), "upper": float(high)}


def katz(x1, n1, x2, n2, level):
    low, high = sm.confint_proportions_2indep(x1, n1, x2, n2, compare="ratio", method="log", alpha=1 - level, correction=False)
    return {"arguments": [x1, n1, x2, n2, level], "lower": float(low), "upper": float(high)}


def odds(x1, n1, x2, n2, level):
    table = Table2x2([[x1, n1 - x1], [x2, n2 - x2]])
    low, high = table.oddsratio_confint(1 - level)
    return {"arguments": [x1, n1, x2, n2, level], "estimate": float(table.oddsratio), "lower": float(low), "upper": float(high)}


def score(x1, n1, x2, n2, level):
    """statsmodels' score of a ratio without the factor N/(N - 1); its own search for the ends stops at 2e-12 of the ratio."""
    quantile = norm.isf((1 - level) / 2)

    def distance(log_ratio, wanted):
        return sm.score_test_proportions_2indep(x1, n1, x2, n2, value=math.exp(log_ratio), compare="ratio", correction=False,
                                                return_results=False)[0] - wanted

    def end(wanted, start):
        low = high = start
        width = 0.001
        while distance(low, wanted) < 0:
            low -= width
            width *= 2
        width = 0.001
        while distance(high, wanted) > 0:
            high += width
            width *= 2
        return math.exp(brentq(distance, low, high, args=(wanted,), xtol=1e-15, rtol=1e-15))

    start = math.log((x1 + 0.5) / n1) - math.log((x2 + 0.5) / n2)
    return {"arguments": [x1, n1, x2, n2, level], "lower": None if x1 == 0 else end(quantile, start),
            "upper": None if x2 == 0 else end(-quantile, start)}


tables = {
    "agrestiCoull": [agresti_coull(*case) for case in shares],
    "newcombe": [newcombe(*case) for case in groups + differences_only],
    "katz": [katz(*case) for case in groups if case != (15, 15, 12, 17, 0.95)] + [katz(15, 15, 12, 17, 0.95)],
    "score": [score(*case) for case in groups + zeros],
    "odds": [odds(*case) for case in groups if case[0] < case[1]],
}
text = ",\n".join(f'  "{name}": [\n' + ",\n".join("    " + json.dumps(row) for row in rows) + "\n  ]" for name, rows in tables.items())
print(f'{{\n  "software": "statsmodels {statsmodels.__version__}, scipy {scipy.__version__}",\n{text}\n}}')
