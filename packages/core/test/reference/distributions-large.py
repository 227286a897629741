"""Distributions at parameters up to 1e9 and far in their tails, by mpmath's quadrature of the density with 40 digits, as
reference values for distributions.test.ts. python3 distributions-large.py > distributions-large.json
Values are natural logarithms of both tails. Rows: arguments, lower, upper."""
import json
import mpmath
from mpmath import exp, log, loggamma, mpf, quad, sqrt

mpmath.mp.dps = 40


def integrate(density, place, side, scale):
    """Both tails of a log-concave density: steps of the scale, and finer where it falls faster."""
    slope = abs(mpmath.diff(lambda s: log(density(s)), place))
    unit = min(scale, 1 / slope) if slope > 0 else scale
    steps = [0, 1, 2, 4, 7, 11, 16, 22, 30, 40, 55, 75, 100]
    height = density(place)  # quad stops at an absolute error: the integrand must be near 1
    return quad(lambda s: density(s) / height, [place + side * unit * step for step in steps]) * side * height


def tails(density, place, scale, mean):
    side = 1 if place > mean else -1
    tail = integrate(density, place, side, scale)
    near, far = log(tail), mpmath.log1p(-tail)
    return (far, near) if side == 1 else (near, far)


def gamma_tails(x, shape):
    a = mpf(shape)
    density = lambda s: exp(a * s - exp(s) - loggamma(a))
    return tails(density, log(mpf(x)), 1 / sqrt(a), log(a))


def beta_tails(x, a, b):
    a, b, x = mpf(a), mpf(b), mpf(x)
    constant = loggamma(a) + loggamma(b) - loggamma(a + b)
    density = lambda s: exp(-a * log(1 + exp(-s)) - b * log(1 + exp(s)) - constant)
    return tails(density, log(x / (1 - x)), sqrt(1 / a + 1 / b), log(a / b))


def binomial_tails(x, n, p):
    """At most x, at least x."""
    return beta_tails(p, x + 1, n - x)[1], beta_tails(p, x, n - x + 1)[0]


def t_tails(t, df):
    """At most t, more than t, for negative t."""
    lower = exp(beta_tails(mpf(df) / (mpf(df) + mpf(t) ** 2), mpf(df) / 2, mpf(1) / 2)[0]) / 2
    return log(lower), mpmath.log1p(-lower)


def f_tails(f, d1, d2):
    f, d1, d2 = mpf(f), mpf(d1), mpf(d2)
    return beta_tails(d1 * f / (d1 * f + d2), d1 / 2, d2 / 2)


cases = {
    "gamma": (gamma_tails, [(5e8, 5e8), (5e8 + 1e4, 5e8), (5e8 - 1e5, 5e8), (5e8 + 5e5, 5e8), (5e8 - 7e5, 5e8), (1e6 + 3e4, 1e6),
                            (900, 1000), (1e9 + 1, 1e9), (1e9 - 5e5, 1e9), (5000, 40), (1e-5, 20)]),
    "beta": (beta_tails, [(0.5, 5e8, 5e8 + 1), (0.50001, 5e8, 5e8), (0.5003, 5e8, 5e8 + 1), (0.3, 3e8 + 1, 7e8),
                          (0.3, 3e8 + 300000, 7e8 - 299999), (0.999, 999e6 + 5000, 1e6 - 5000), (1e-6, 1000, 1e9 - 1000),
                          (1e-6, 1200, 1e9 - 1200), (0.3, 2, 1000), (3e-9, 2.5, 5e8), (1e-7, 3, 5e8)]),
    "binomial": (binomial_tails, [(5e8, 1e9, 0.5), (5e8 + 200000, 1e9, 0.5), (3e8, 1e9, 0.3), (3e8 - 400000, 1e9, 0.3),
                                  (3e8 + 400000, 1e9, 0.3), (7e8 + 1000, 1e9, 0.7), (1000, 1e9, 1e-6), (1300, 1e9, 1e-6),
                                  (3, 1e9, 1e-9), (999999000, 1e9, 0.999999), (10, 1000000, 1e-6)]),
    "t": (t_tails, [(-1.96, 1e9), (-20, 1e9), (-36, 1e9), (-3, 1e6), (-30, 1e6), (-1.5, 12345), (-25, 12345), (-1.01, 1e9), (-5, 1e5), (-38, 3e4)]),
    "f": (f_tails, [(1, 1e9, 1e9), (1.0001, 1e9, 1e9), (0.999, 1e9, 1e9), (1.0015, 1e9, 1e9), (1.5, 10, 1e9), (60, 10, 1e9), (0.7, 1e9, 40),
                    (0.5, 1e6, 30), (1.02, 1e6, 1e5), (2, 1e9, 7)]),
}
rows = {name: [{"arguments": arguments, "logLower": float(value[0]), "logUpper": float(value[1])} for arguments, value in
               ((arguments, function(*arguments)) for arguments in given)] for name, (function, given) in cases.items()}


def quantile(below, start, step):
    """Where the lower tail is p: on the scale of its logarithm, or of the upper one's above a half."""
    def found(p, *parameters):
        p = mpf(p)
        side, wanted = (0, log(p)) if p < 0.5 else (1, mpmath.log1p(-p))
        place = start(p, *parameters)
        return mpmath.findroot(lambda s: below(s, *parameters)[side] - wanted, (place, place + step(*parameters)), solver="secant", tol=mpf(10) ** -44)
    return found


normal = lambda p: -sqrt(mpf(2)) * mpmath.erfinv(1 - 2 * p) if p > mpf("1e-30") else -sqrt(-2 * log(p))
gamma_place = quantile(lambda s, a: gamma_tails(exp(s), a), lambda p, a: log(mpf(a)) + normal(p) / sqrt(mpf(a)), lambda a: mpf(1) / 100 / sqrt(mpf(a)))
beta_place = quantile(lambda s, a, b: beta_tails(1 / (1 + exp(-s)), a, b), lambda p, a, b: log(mpf(a) / b) + normal(p) * sqrt(1 / mpf(a) + 1 / mpf(b)),
                      lambda a, b: sqrt(1 / mpf(a) + 1 / mpf(b)) / 100)
t_place = quantile(lambda t, df: t_tails(t, df), lambda p, df: normal(p), lambda df: mpf(1) / 100)
places = {
    "chiSquaredQuantiles": (lambda p, df: 2 * exp(gamma_place(p, df / 2)), [(p, df) for df in (1e9, 1e6) for p in (1e-20, 1e-6, 0.025, 0.5, 0.999)]),
    "betaQuantiles": (lambda p, a, b: 1 / (1 + exp(-beta_place(p, a, b))), [(p, a, b) for a, b in ((5e8, 5e8 + 1), (1000, 1e9 - 1000)) for p in (1e-20, 0.025, 0.5, 0.999)]),
    "tQuantiles": (t_place, [(p, df) for df in (1e9, 12345) for p in (1e-20, 1e-6, 0.025, 0.4)]),
    "fQuantiles": (lambda p, d1, d2: mpf(d2) / d1 * exp(beta_place(p, d1 / 2, d2 / 2)), [(p, d1, d2) for d1, d2 in ((1e9, 1e9), (1e9, 40)) for p in (1e-20, 0.025, 0.5, 0.999)]),
}
for name, (function, given) in places.items():
    rows[name] = [{"arguments": arguments, "value": float(function(*arguments))} for arguments in given]
text = ",\n".join(f'  "{name}": [\n' + ",\n".join("    " + json.dumps(row) for row in given) + "\n  ]" for name, given in rows.items())
print(f'{{\n  "software": "mpmath {mpmath.__version__}",\n{text}\n}}')
