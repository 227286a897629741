# Distributions by R, as reference values for the tests of the distributions. Rscript distributions.R > distributions.json
# What R itself gives to fewer than 13 digits (parameters of 1e9) is in distributions-large.py.
number <- function(x) sprintf("%.17g", x)
rows <- function(name, cases, ...) {
  functions <- list(...)
  row <- function(case) {
    values <- sapply(functions, function(f) number(do.call(f, as.list(case))))
    fields <- c(paste0('"arguments": [', paste(number(case), collapse = ", "), "]"), paste0('"', names(functions), '": ', values))
    paste0("    { ", paste(fields, collapse = ", "), " }")
  }
  paste0('  "', name, '": [\n', paste(apply(cases, 1, row), collapse = ",\n"), "\n  ]")
}
one <- function(...) matrix(c(...), ncol = 1)
upper <- function(f) function(...) f(..., lower.tail = FALSE)
logUpper <- function(f) function(...) f(..., lower.tail = FALSE, log.p = TRUE)
chi <- rbind(c(1e-8, 1), c(0.1, 1), c(3.841458820694124, 1), c(8.2249222852, 1), c(30, 1), c(700, 1), c(5000, 1), c(1, 2), c(0.5, 3),
  c(11.07, 5), c(40, 30), c(100, 100), c(180, 100), c(1000, 999), c(0, 4), c(2, 0.5), c(1500, 1000), c(3.3, 2.5))
p <- c(1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.05, 0.2, 0.5, 0.7, 0.95, 0.975, 0.999)
t <- rbind(c(0, 1), c(0.1, 1), c(-12.706, 1), c(1e6, 1), c(0.5, 2), c(-3, 2.5), c(2.22813885198627, 10), c(-40, 10), c(0.999, 30),
  c(1.001, 30), c(-8, 100), c(1.96, 1000), c(-37, 1000), c(1e-10, 7), c(-0.3, 0.5))
f <- rbind(c(4.964602743730711, 1, 10), c(0.5, 3, 7), c(1, 5, 5), c(2.5, 4, 100), c(60, 2, 30), c(1e-6, 1, 4), c(1.2, 500, 700), c(0.7, 500, 700),
  c(1e5, 2, 2), c(0, 3, 3), c(3, 0.5, 12), c(1.9, 30, 40))
beta <- rbind(c(0.3, 2, 3), c(0.9, 2, 3), c(1e-5, 0.5, 0.5), c(0.3, 0.5, 0.5), c(0.001, 1, 100), c(0.5, 50.5, 50.5), c(0.25, 701.5, 2082.5),
  c(0.75, 20, 5), c(0, 2, 2), c(1, 2, 2), c(0.5, 0.1, 0.2), c(0.01, 29, 2755), c(0.999, 300, 2))
binomial <- rbind(c(0, 1, 0.3), c(1, 1, 0.3), c(0, 17, 0.1), c(17, 17, 0.1), c(9, 17, 0.5), c(701, 2783, 0.15), c(701, 2783, 0.25), c(701, 2783, 0.3),
  c(29, 2783, 0.01), c(2, 4, 0), c(4, 4, 1), c(2, 4, 1), c(0, 0, 0.4), c(5000, 10000, 0.5), c(4000, 10000, 0.5), c(1, 1, 1), c(0, 1e9, 1e-9), c(1e9, 1e9, 0.999999999))
gamma <- rbind(c(1e-8, 0.5), c(0.1, 0.5), c(1.9, 0.5), c(600, 0.5), c(1, 1), c(2, 3.5), c(4.6, 3.5), c(50, 10), c(80, 100), c(130, 100), c(0, 2))
# R's qf has four digits for small p (qf(1e-6, 1, 2) should be 2e-12): by its qbeta, which has all of them.
fQuantile <- function(p, d1, d2) {
  x <- qbeta(p, d1 / 2, d2 / 2)
  d2 * x / (d1 * qbeta(p, d2 / 2, d1 / 2, lower.tail = FALSE))
}
pairs <- function(p, ...) unname(as.matrix(expand.grid(p, ...)))
cat('{\n  "software": "', R.version.string, '",\n', sep = "")
cat(paste(
  rows("logGamma", one(1e-10, 0.1, 0.3, 0.5, 0.9, 1, 1.3, 1.5, 1.9, 2, 2.4, 2.6, 3.7, 9.9, 10, 25.5, 1000, 1e9), value = lgamma),
  rows("normal", one(-38, -5, -1, 0, 0.3, 1, 3, 5, 10, 20, 37, 100, 1e5), density = dnorm, upper = upper(pnorm), logUpper = logUpper(pnorm)),
  rows("gamma", gamma, lower = pgamma, upper = upper(pgamma)),
  rows("gammaQuantiles", pairs(p, c(0.5, 3)), value = qgamma),
  rows("chiSquared", chi, lower = pchisq, upper = upper(pchisq), logUpper = logUpper(pchisq)),
  rows("chiSquaredQuantiles", pairs(p, c(1, 2, 9, 300)), value = qchisq),
  rows("t", t, lower = pt, upper = upper(pt)),
  rows("tQuantiles", pairs(p[-1], c(1, 2, 3.5, 30, 1000)), value = qt),
  rows("f", f, lower = pf, upper = upper(pf)),
  rows("fQuantiles", pairs(p, c(1, 5), c(2, 80)), value = fQuantile),
  rows("beta", beta, lower = pbeta, upper = upper(pbeta)),
  rows("betaQuantiles", pairs(p, c(0.5, 3), c(0.5, 12)), value = qbeta),
  rows("binomial", binomial, mass = dbinom, lower = pbinom, upper = function(x, n, p) pbinom(x - 1, n, p, lower.tail = FALSE)),
  rows("binomialQuantiles", pairs(c(1e-6, 0.025, 0.5, 0.975, 0.9999), c(1, 17, 2783, 1e9), c(0.01, 0.3, 0.9)), value = qbinom),
  sep = ",\n"), "\n}\n", sep = "")
