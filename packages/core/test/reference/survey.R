# Surveys: raking, effective sizes, weighted proportions, outcome rates, and the NCHS standard, as reference values.
# Rscript survey.R > survey.json, in this folder. Needs the package survey.
source("as-json.R")
suppressMessages(library(survey))
options(survey.lonely.psu = "fail")

# AAPOR's formulas as its Standard Definitions (9th ed., pp. 61-64) print them.
formulas <- c(
  RR1 = "I/((I+P)+(R+NC+O)+(UH+UO))", RR2 = "(I+P)/((I+P)+(R+NC+O)+(UH+UO))", RR3 = "I/((I+P)+(R+NC+O)+e*(UH+UO))",
  RR4 = "(I+P)/((I+P)+(R+NC+O)+e*(UH+UO))", RR5 = "I/((I+P)+(R+NC+O))", RR6 = "(I+P)/((I+P)+(R+NC+O))",
  COOP1 = "I/((I+P)+R+O)", COOP2 = "(I+P)/((I+P)+R+O)", COOP3 = "I/((I+P)+R)", COOP4 = "(I+P)/((I+P)+R)",
  REF1 = "R/((I+P)+(R+NC+O)+(UH+UO))", REF2 = "R/((I+P)+(R+NC+O)+e*(UH+UO))", REF3 = "R/((I+P)+(R+NC+O))",
  CON1 = "((I+P)+R+O)/((I+P)+R+O+NC+(UH+UO))", CON2 = "((I+P)+R+O)/((I+P)+R+O+NC+e*(UH+UO))", CON3 = "((I+P)+R+O)/((I+P)+R+O+NC)")
dispositions <- list(c(5, 3, 2, 1, 2, 1, 1, 0.5), c(1090, 12, 301, 688, 43, 0, 0, 0.9), c(1, 0, 0, 0, 0, 0, 0, 0), c(0, 0, 10, 5, 1, 3, 4, 0.2),
  c(0, 2, 0, 0, 0, 0, 0, 1), c(100, 20, 30, 40, 5, 60, 70, 0), c(100, 20, 30, 40, 5, 60, 70, 1), c(0, 0, 0, 8, 0, 9, 0, 0.25), c(0, 0, 0, 0, 0, 5, 5, 0.5),
  c(1e9, 1, 2, 3, 4, 5, 6, 0.123), c(12.5, 3.25, 7.75, 1.5, 0, 2.5, 0, 0.75), c(0, 0, 0, 0, 0, 0, 0, 0.5))
outcome <- lapply(dispositions, function(d) {
  scope <- as.list(setNames(d, c("I", "P", "R", "NC", "O", "UH", "UO", "e")))
  c(scope, list(ineligible = sum(d) %/% 3, eligible = with(scope, (I + P + R + NC + O) / (I + P + R + NC + O + sum(d) %/% 3)),
    rates = as.list(vapply(formulas, function(f) eval(parse(text = f), scope), 0))))
})

# Truncated raking as survey defines it, with the derivative for bounds on the scale of the logarithm: with its own, which
# compares the logarithm with the bounds minus 1, calibrate(calfun = "raking", bounds = ) seldom converges (survey 4.1.1).
truncated <- make.calfun(Fm1 = function(u, bounds) pmin(pmax(exp(u), bounds$lower), bounds$upper) - 1,
  dF = function(u, bounds) ifelse(u < log(bounds$upper) & u > log(bounds$lower), exp(u), 0), name = "truncated raking")

# Raking. Sixty units with fixed groups.
units <- data.frame(gender = ifelse((0:59 * 7) %% 10 < 6, "f", "m"), age = c("young", "middle", "old")[1 + (0:59 * 13) %% 7 %% 3],
  region = c("east", "west")[1 + (0:59 * 11) %% 9 %% 2], d = 1 + (0:59 * 17) %% 5 / 2)
margin <- function(name, targets) list(name = name, targets = targets)
gender <- margin("gender", c(f = 520, m = 480)); age <- margin("age", c(young = 400, middle = 350, old = 250)); region <- margin("region", c(east = 300, west = 700))
rakings <- list(
  list(name = "one margin", n = 60, margins = list(gender)), list(name = "two margins", n = 60, margins = list(gender, age)),
  list(name = "three margins", n = 60, margins = list(gender, age, region)),
  list(name = "base weights", n = 60, margins = list(gender, age, region), base = TRUE),
  list(name = "shares", n = 60, margins = list(margin("gender", c(f = 0.25, m = 0.75)), margin("age", c(young = 0.2, middle = 0.2, old = 0.6)))),
  list(name = "fewer units", n = 35, margins = list(gender, age)), list(name = "fewer units with base weights", n = 40, margins = list(age, region), base = TRUE),
  list(name = "bounds", n = 60, margins = list(gender, age), bounds = c(0.6, 1.3)),
  list(name = "bounds on three margins", n = 60, margins = list(gender, age, region), bounds = c(0.45, 2.2)),
  list(name = "bounds with base weights", n = 60, margins = list(gender, age, region), bounds = c(0.45, 1.8), base = TRUE),
  list(name = "bounds that nothing meets", n = 60, margins = list(gender, age), bounds = c(0.1, 10)),
  list(name = "lower bound alone", n = 60, margins = list(gender, age, region), bounds = c(0.45, 3)))
raked <- lapply(rakings, function(r) {
  data <- units[seq_len(r$n), ]
  total <- sum(r$margins[[1]]$targets)
  data$w <- if (isTRUE(r$base)) data$d else 1
  data$w <- data$w / sum(data$w) * total
  design <- svydesign(ids = ~1, weights = ~w, data = data)
  names <- vapply(r$margins, `[[`, "", "name")
  weights <- if (is.null(r$bounds)) {
    weights(rake(design, lapply(names, function(n) as.formula(paste0("~", n))),
      lapply(r$margins, function(m) setNames(data.frame(names(m$targets), unname(m$targets)), c(m$name, "Freq"))),
      control = list(maxit = 5000, epsilon = 1e-14, verbose = FALSE)))
  } else {
    for (m in r$margins) data[[m$name]] <- factor(data[[m$name]], names(m$targets))
    design <- svydesign(ids = ~1, weights = ~w, data = data)
    population <- c(`(Intercept)` = total, unlist(lapply(r$margins, function(m) setNames(m$targets[-1], paste0(m$name, names(m$targets)[-1])))))
    weights(calibrate(design, as.formula(paste("~", paste(names, collapse = "+"))), population, calfun = truncated,
      bounds = r$bounds, maxit = 5000, epsilon = 1e-13))
  }
  weights <- unname(weights)
  list(name = r$name, margins = lapply(r$margins, function(m) list(name = m$name, groups = I(data[[m$name]] |> as.character()), targets = as.list(m$targets))),
    baseWeights = if (isTRUE(r$base)) I(data$d) else NULL, bounds = if (is.null(r$bounds)) NULL else list(lower = r$bounds[1], upper = r$bounds[2]),
    trimmed = if (is.null(r$bounds)) 0 else sum(abs(weights / data$w - r$bounds[1]) < 1e-9 | abs(weights / data$w - r$bounds[2]) < 1e-9),
    weights = I(weights))
})

vectors <- list(c(1, 1, 2, 2), rep(0.7, 5), 3, c(0, 0, 1), units$d, raked[[3]]$weights, c(1e-200, 2e-200), c(1e200, 1e200, 3e200), 1:100, c(1, 1e9))
kish <- lapply(vectors, function(w) { w <- unclass(w); s <- w / max(w); list(weights = I(w), effectiveSize = sum(s)^2 / sum(s^2), designEffect = length(s) * sum(s^2) / sum(s)^2) })

proportion <- function(x, w, N = NA, level = 0.95) {
  data <- data.frame(x = as.numeric(x), w = w, N = N)
  alone <- length(x) == 1 # of which survey makes no design
  design <- if (alone) NULL else if (is.na(N)) svydesign(ids = ~1, weights = ~w, data = data) else svydesign(ids = ~1, weights = ~w, fpc = ~N, data = data)
  m <- if (alone) NULL else svymean(~x, design)
  se <- if (alone) NA else unname(SE(m)[1]); p <- if (alone) as.numeric(x) else unname(coef(m)[1])
  # Of none and all survey gives no interval: Korn and Graubard's, at the effective size of the weights.
  size <- sum(w)^2 / sum(w^2) / (if (is.na(N)) 1 else 1 - length(x) / N)
  tail <- (1 - level) / 2
  width <- if (is.finite(size)) qbeta(tail, 1, size, lower.tail = FALSE) else 0
  ends <- if (p == 0) c(0, width) else if (p == 1) c(1 - width, 1)
    else if (se > 0) as.vector(attr(svyciprop(~x, design, method = "xlogit", level = level), "ci")) else c(NA, NA)
  list(having = I(as.logical(x)), weights = I(w), populationSize = N, level = level, estimate = p, standardError = se, lower = ends[1], upper = ends[2])
}
having <- (0:59 * 23) %% 11 < 4
proportions <- list(proportion(c(TRUE, FALSE, TRUE, FALSE), c(1, 1, 2, 4)), proportion(having, units$d), proportion(having, units$d, 200), proportion(having, unclass(raked[[3]]$weights)),
  proportion(having, unclass(raked[[3]]$weights), 1000, 0.9), proportion(having, rep(1, 60)), proportion(having, rep(1, 60), 60), proportion(rep(TRUE, 5), 1:5), proportion(rep(FALSE, 5), 1:5),
  proportion(c(TRUE, FALSE), c(1, 3)), proportion(c(TRUE, FALSE, TRUE), c(2, 2, 0.001), level = 0.99), proportion(having[1:12], units$d[1:12], 13, 0.5),
  proportion(TRUE, 3), proportion(FALSE, 0.5, level = 0.9), proportion(rep(FALSE, 60), units$d, 200), proportion(rep(TRUE, 60), units$d, 60), proportion(rep(FALSE, 30), rep(1, 30)),
  proportion(c(rep(TRUE, 10), FALSE), c(rep(1, 10), 0)), proportion(c(TRUE, FALSE, FALSE), c(1, 1e9, 1e9)))

corrections <- lapply(list(c(75, 100), c(1, 1), c(1, 2), c(60, 200), c(1090, 1863), c(1090, 1090), c(1, 1e9), c(99, 100), c(30, 31), c(500, 1e6)), function(x) {
  few <- data.frame(x = c(0, 1, 1, 0, 1), N = 5 * x[2] / x[1])
  ratio <- SE(svymean(~x, svydesign(~1, data = few, fpc = ~N)))[1] / SE(svymean(~x, svydesign(~1, data = few, weights = rep(1, 5))))[1]
  list(sampleSize = x[1], populationSize = x[2], factor = unname(ratio))
})

# The standard of Parker et al. (2017): Korn and Graubard's interval, sizes, widths. For none and all the width is not judged,
# as in the CDC's package surveytable (.lpe_percents).
nchs <- function(x, n, effective = n, df = n - 1) {
  size <- min(n, min(effective, n) * (if (n > 1) qt(0.975, n - 1) / qt(0.975, df) else 1)^2)
  p <- x / n; a <- p * size
  lower <- if (x == 0) 0 else qbeta(0.025, a, size - a + 1); upper <- if (x == n) 1 else qbeta(0.975, a + 1, size - a)
  wide <- function(share) x > 0 && x < n && (upper - lower >= 0.3 || (upper - lower > 0.05 && (upper - lower) / share > 1.3))
  print <- if (n < 30 || effective < 30 || wide(p)) "withhold" else if (x == 0 || x == n || df < 8 || wide(1 - p)) "flag" else "print"
  list(successes = x, trials = n, effectiveSize = effective, degreesOfFreedom = df, lower = lower, upper = upper, print = print)
}
reliability <- list(nchs(29, 2783), nchs(12, 100), nchs(6, 100), nchs(19, 40), nchs(24, 50), nchs(9, 17), nchs(701, 2783), nchs(0, 2783), nchs(2783, 2783), nchs(0, 45), nchs(45, 45),
  nchs(94, 100), nchs(1, 1), nchs(29, 29), nchs(15, 30), nchs(300, 600, 250, 20), nchs(300, 600, 250, 5), nchs(300, 600, 29, 20), nchs(12.5, 200, 120, 40), nchs(50, 60, 80, 12), nchs(1, 1e9), nchs(5e8, 1e9))
write_json(list(software = paste0(R.version.string, ", survey ", packageVersion("survey")),
  outcome = outcome, raked = raked, kish = kish, proportions = proportions, corrections = corrections, reliability = reliability))
