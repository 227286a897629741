"""Building blocks and far ends of the statistics by exact integers and mpmath with 60 digits, as reference values for
agreement.test.ts. python3 exact.py > exact.json"""
import json
import math
from fractions import Fraction
import mpmath
from mpmath import mpf

mpmath.mp.dps = 60
number = lambda value: float(value)


def log_excess(t):
    return {"arguments": [t], "value": number(mpf(t) - mpmath.log1p(mpf(t)))}


def stirling_error(z):
    z = mpf(z)
    return {"arguments": [float(z)], "value": number(mpmath.loggamma(z) - ((z - 0.5) * mpmath.log(z) - z + mpmath.log(2 * mpmath.pi) / 2))}


def product(a, b):
    exact = int(a) * int(b)
    return {"arguments": [a, b], "product": float(exact), "rest": float(exact - int(float(exact)))}


def products(a, b, c, d):
    return {"arguments": [a, b, c, d], "value": float(int(a) * int(b) - int(c) * int(d))}


def total(values):
    return {"values": values, "value": float(sum(map(Fraction, values)))}


def log_factorial(n):
    return mpmath.loggamma(mpf(n) + 1)


def log_hypergeometric(x, first, second, drawn):
    choose = lambda n, k: log_factorial(n) - log_factorial(k) - log_factorial(n - k)
    return choose(first, x) + choose(second, drawn - x) - choose(first + second, drawn)


def growth(x, first, second, drawn, odds=mpf(1)):
    return odds * (first - x) * (drawn - x) / (mpf(x + 1) * (second - drawn + x + 1))


def tail(x, step, margins, odds=mpf(1)):
    """Sum of the weights from x outwards, relative to that of x."""
    weight = everything = mpf(1)
    while weight > everything * mpf(10) ** -25:
        weight *= growth(x, *margins, odds) if step > 0 else 1 / growth(x - 1, *margins, odds) if x > max(0, margins[2] - margins[1]) else 0
        x += step
        everything += weight
    return everything


def first_where(low, high, condition):
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if condition(middle) else (middle + 1, high)
    return low


def fisher(a, b, c, d):
    """Logarithm of the two-sided p-value; ties within 1e-7 as R has them."""
    margins = (a + b, c + d, a + c)
    low, high = max(0, margins[2] - margins[1]), min(margins[0], margins[2])
    mode = first_where(low, high, lambda x: growth(x, *margins) < 1)
    observed = log_hypergeometric(a, *margins)
    rare = lambda x: log_hypergeometric(x, *margins) <= observed + mpmath.log1p(mpf("1e-7"))
    row = {"table": [[a, b], [c, d]]}
    if rare(mode):
        return row | {"logP": 0.0}
    above = first_where(mode, high + 1, rare)
    below = mode - first_where(0, mode - low + 1, lambda step: rare(mode - step))
    p = mpf(0)
    if above <= high:
        p += mpmath.exp(log_hypergeometric(above, *margins)) * tail(above, 1, margins)
    if below >= low:
        p += mpmath.exp(log_hypergeometric(below, *margins)) * tail(below, -1, margins)
    return row | {"logP": number(mpmath.log(p))}


def weights(first, second, drawn, log_odds):
    """Share of the probability at and above the most probable count, and what the next count has of it."""
    odds = mpmath.exp(mpf(log_odds))
    margins = (first, second, drawn)
    low, high = max(0, drawn - second), min(first, drawn)
    mode = first_where(low, high, lambda x: growth(x, *margins, odds) < 1)
    up, down = tail(mode, 1, margins, odds), tail(mode, -1, margins, odds)
    return {"arguments": [first, second, drawn, log_odds], "mode": mode, "above": number(up), "all": number(up + down - 1)}


def conditional(a, b, c, d, level):
    """Odds ratio under which the mean of the first cell is its count, and those under which a tail has (1 - level)/2."""
    margins = (a + b, c + d, a + c)
    support = range(max(0, margins[2] - margins[1]), min(margins[0], margins[2]) + 1)
    logs = [log_hypergeometric(x, *margins) for x in support]

    def shares(log_odds):
        masses = [mpmath.exp(l + log_odds * x - logs[0]) for x, l in zip(support, logs)]
        everything = sum(masses)
        return [mass / everything for mass in masses]

    start = mpmath.log(mpf(a) * d / (mpf(b) * c))
    half = (1 - mpf(level)) / 2
    solve = lambda f, at: number(mpmath.exp(mpmath.findroot(f, (at, at + 0.01), solver="secant")))
    mean = lambda t: sum(x * m for x, m in zip(support, shares(t))) - a
    lower = lambda t: mpmath.log(sum(m for x, m in zip(support, shares(t)) if x >= a) / half)
    upper = lambda t: mpmath.log(sum(m for x, m in zip(support, shares(t)) if x <= a) / half)
    return {"table": [[a, b], [c, d]], "level": level, "estimate": solve(mean, start), "lower": solve(lower, start - 0.5), "upper": solve(upper, start + 0.5)}


def bounded_factor(units, target, lower, upper):
    """By halving: the sum rises with the factor."""
    at = lambda factor: sum(mpf(base) * min(max(mpf(f) * factor, lower), upper) for base, f in units)
    low, high = mpf(0), mpf(10) ** 12
    for _ in range(250):
        middle = (low + high) / 2
        low, high = (middle, high) if at(middle) < target else (low, middle)
    return {"units": [{"base": base, "factor": f} for base, f in units], "target": target, "lower": lower, "upper": None if upper == mpmath.inf else upper, "value": number(high)}


def mantel_haenszel(strata):
    F = Fraction
    cells = [(x1, n1 - x1, x2, n2 - x2, n1 + n2) for x1, n1, x2, n2 in strata]
    z = mpf("1.95996398454005423552459443052055152795555")
    big = lambda f: mpf(f.numerator) / mpf(f.denominator)
    r = sum(F(a * d, n) for a, b, c, d, n in cells)
    s = sum(F(b * c, n) for a, b, c, d, n in cells)
    pr = sum(F(a + d, n) * F(a * d, n) for a, b, c, d, n in cells)
    psqr = sum(F(a + d, n) * F(b * c, n) + F(b + c, n) * F(a * d, n) for a, b, c, d, n in cells)
    qs = sum(F(b + c, n) * F(b * c, n) for a, b, c, d, n in cells)
    odds_variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s)
    first = sum(F(a * (c + d), n) for a, b, c, d, n in cells)
    second = sum(F(c * (a + b), n) for a, b, c, d, n in cells)
    risk_variance = sum(F((a + b) * (c + d) * (a + c) - a * c * n, n * n) for a, b, c, d, n in cells) / (first * second)
    excess = sum(F(a * d - b * c, n) for a, b, c, d, n in cells)
    variance = sum(F((a + b) * (c + d) * (a + c) * (b + d), n * n * (n - 1)) for a, b, c, d, n in cells)
    around = lambda ratio, v: [number(big(ratio) * mpmath.exp(sign * z * mpmath.sqrt(big(v)))) for sign in (0, -1, 1)]
    test = lambda half: number((abs(big(excess)) - half) ** 2 / big(variance))
    return {"strata": strata, "oddsRatio": around(r / s, odds_variance), "riskRatio": around(first / second, risk_variance),
            "statistic": test(0), "corrected": test(mpf("0.5"))}


def noncentral(t, df, ncp):
    """Upper tail, by quadrature over the chi distribution of the denominator."""
    t, df, ncp = mpf(t), mpf(df), mpf(ncp)
    if t < 0:
        inner = noncentral(-t, df, -ncp)["upper"]
        return {"arguments": [float(t), float(df), float(ncp)], "upper": number(1 - mpf(inner))}
    density = lambda s: mpmath.exp(df * mpmath.log(s) - df * s * s / 2 - mpmath.log(s) + mpmath.log(2) + df / 2 * mpmath.log(df / 2) - mpmath.loggamma(df / 2))
    sd = 1 / mpmath.sqrt(2 * df)
    points = sorted({max(mpf(0), 1 + k * sd) for k in (-40, -25, -16, -10, -6, -3, -1, 0, 1, 3, 6, 10, 16, 25)} | ({ncp / t} if ncp > 0 else set()))
    upper = mpmath.quad(lambda s: density(s) * mpmath.ncdf(ncp - t * s), points)
    return {"arguments": [float(t), float(df), float(ncp)], "upper": number(upper)}


def binomial_upper(x, n, p):
    """At least x, summed from x outwards with the exact first term; x lies above the mean."""
    q = mpf(p)
    log_mass = log_factorial(n) - log_factorial(x) - log_factorial(n - x) + x * mpmath.log(q) + (n - x) * mpmath.log1p(-q)
    weight = everything = mpf(1)
    k = x
    while k < n and weight > everything * mpf(10) ** -25:
        weight *= (n - k) * q / ((k + 1) * (1 - q))
        everything += weight
        k += 1
    return {"arguments": [x, n, p], "mass": number(mpmath.exp(log_mass)), "upper": number(mpmath.exp(log_mass) * everything)}


B = 10**9
fisher_tables = [(5000, 0, 0, 5000), (3000, 100, 90, 2900), (700, 0, 1, 700), (250000000, 250000000, 249990000, 250010000),
                 (250000000, 250000000, 249000000, 251000000), (B // 2, 0, 0, B // 2), (10, 499999990, 60, 499999940), (3, 1, 1, 3),
                 (1, 0, 0, 1), (10, 10, 10, 10), (0, 2000, 1500, 10), (123456, 654321, 223344, 443322), (5, 2, 2, 5), (999999990, 3, 999, 4)]
strata = [[[250000000, B, 249990000, B]], [[5, B, 12, 900000000], [120, 400, 80, 400]], [[300000000, 600000000, 299000000, 598100000], [7, B, 9, B]],
          [[999999990, B, 999999980, B]], [[123456789, 400000000, 234567890, 500000000], [98765432, 300000000, 87654321, 250000000], [1, 2, 1, 3]]]
tables = {
    "logExcess": [log_excess(t) for t in (1e-8, -1e-8, 1e-300, 0.1, -0.1, 0.9, 1.5, -0.49, -0.51, -0.999999, 1e9, 1e-4)],
    "stirlingError": [stirling_error(z) for z in (0.5, 1, 1.5, 2, 5, 9.75, 10, 12.5, 100, 1e4, 1e9, 5e8)],
    "exactProduct": [product(*map(float, case)) for case in ((134217729, 134217731), (B, B), (B + 1, B - 1), (3, 5), (0, 7), (1, 1), (999999937, 999999893),
                                                             (2**40 + 1, 2**20 + 1), (123456789, 987654321), (-987654321, 123456789))],
    "differenceOfProducts": [products(*map(float, case)) for case in ((B + 1, B - 1, B, B), (B, B, B, B), (0, 5, 3, 4), (7, 33, 27, 1), (999999937, 999999893, 999999929, 999999901),
                                                                      (123456789, 987654321, 987654321, 123456788), (1, 1, 1, 0), (2, 3, 5, 7), (B, 1, 1, B - 1), (B, B - 1, B - 2, B + 1))],
    "sums": [total(values) for values in ([0.1] * 10, [1e16, 1.0, -1e16], [], [0.0], [5.0], [1e-300, 1e300, -1e300], [0.01] * 1000, [1e9, 1e-9, -1e9], [3.0, 4.0, 5.0],
                                          [1.1, 2.2, 3.3, -6.6], [float(B)] * 50 + [0.25])],
    "weights": [weights(*case) for case in ((4, 4, 4, 0.0), (4, 4, 4, 1.5), (34, 34, 8, -2.0), (1, 1, 1, 0.0), (10, 5, 0, 0.0), (5, 10, 15, 0.0), (1000, 2000, 300, 0.3), (500000, 500000, 400000, 0.0),
                                            (B // 2, B // 2, 1000, 0.1), (3000, 10, 2500, -5.0))],
    "fisher": [fisher(*case) for case in fisher_tables],
    "conditional": [conditional(*case) for case in ((10, 499999990, 60, 499999940, 0.95), (999999990, 3, 999, 4, 0.9), (7, 27, 1, 33, 0.99), (5, 2, 2, 5, 0.5))],
    "boundedFactor": [bounded_factor(*case) for case in (([(1, 1), (3, 1)], 8, 0, mpmath.inf), ([(1, 2), (1, 1)], 3, 0, 2), ([(1, 1)], 0.75, 0.5, 1.5), ([(1e9, 1), (1, 1)], 3e9, 0, 5),
                                                         ([(1, 0.1), (2, 5), (3, 1)], 7, 0.3, 3), ([(1, 1), (0, 1), (2, 0.5)], 3, 0, mpmath.inf), ([(2, 1), (2, 1)], 4, 0.9, 1.1),
                                                         ([(1, 3), (1, 2), (1, 1)], 4, 0.5, 2), ([(0.7, 1.3), (0.7, 0.4), (1.4, 0.9)], 3.1, 0.2, 1.9), ([(5, 1e-3), (5, 1e3)], 7.9, 0.1, 1.5))],
    "mantelHaenszel": [mantel_haenszel(case) for case in strata],
    "noncentral": [noncentral(*case) for case in ((2, 9, 1), (0.5, 4, 1.5), (-2, 9, 1), (2, 1, 3), (5, 1, -0.5), (1.5, 2, 0), (12, 30, 10), (30, 400, 30), (20, 1e5, 19), (3, 5, -2), (1e-3, 1e4, 1),
                                                  (40, 3, 35))],
    "goal": [binomial_upper(*case) for case in ((250010000, B, 0.25), (250100000, B, 0.25), (1100, B, 1e-6), (B, B, 0.999999999), (600000, 1000000, 0.599))],
}
text = ",\n".join(f'  "{name}": [\n' + ",\n".join("    " + json.dumps(row) for row in rows) + "\n  ]" for name, rows in tables.items())
print(f'{{\n  "software": "mpmath {mpmath.__version__}, Python integers",\n{text}\n}}')
