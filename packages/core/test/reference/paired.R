# Before and after: paired t, Wilcoxon's signed ranks, McNemar, d_z with interval, reliable change, as reference values.
# Rscript paired.R > paired.json, in this folder. Needs the packages exactRankTests and coin.
source("as-json.R")
suppressMessages(library(coin))

sleep <- list(before = c(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2), after = c(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4))
hundred <- (0:99 * 37) %% 101
pairs <- list(
  list(name = "sleep (Student 1908)", before = sleep$before, after = sleep$after),
  list(name = "ordered answers with ties and zeros", before = c(3, 4, 2, 5, 4, 3, 1, 2, 2, 3, 4, 4), after = c(5, 4, 4, 6, 3, 5, 2, 2, 3, 3, 6, 5)),
  list(name = "fall", before = c(20, 24, 18, 30), after = c(16, 20, 17, 22)),
  list(name = "two pairs", before = c(1, 2), after = c(2, 5)),
  list(name = "two pairs against each other", before = c(1, 2), after = c(4, 1)),
  list(name = "one pair", before = 5, after = 7),
  list(name = "all by the same", before = c(1, 2, 3), after = c(3, 4, 5)),
  list(name = "nobody", before = c(4, 4, 2), after = c(4, 4, 2)),
  list(name = "all but one by the same", before = rep(0, 15), after = c(rep(1, 14), 2)),
  list(name = "mean change 0", before = c(1, 2, 3, 4), after = c(2, 1, 5, 2)),
  list(name = "hundred", before = hundred, after = hundred + (0:99 * 53) %% 23 - 9),
  list(name = "hundred on five steps", before = rep(0, 100), after = (0:99 * 7) %% 5 - 1),
  list(name = "48 without ties", before = rep(0, 48), after = (1:48) * ifelse((1:48 * 29) %% 5 < 2, -1, 1)),
  list(name = "large and almost equal", before = 1e6 + 1:20, after = 1e6 + 1:20 + c(0.25, 0.5) * (1:20 %% 3 - 0.5)),
  list(name = "far apart", before = 1:12, after = 1:12 + 50 + (0:11 * 5) %% 7)
)

or_na <- function(expression) tryCatch(suppressWarnings(expression), error = function(e) NULL)
ncp <- function(t, df, tail) {
  upper <- function(d) suppressWarnings(pt(t, df, d, lower.tail = FALSE))
  spread <- sqrt(1 + t^2 / (2 * df))
  uniroot(function(d) upper(d) - tail, t + c(-40, 20) * spread / 4, tol = 1e-14, maxiter = 10000)$root
}
standardised <- function(d, level) {
  t <- mean(d) / sd(d) * sqrt(length(d))
  if (length(d) < 2 || sd(d) == 0 || abs(t) > 25) return(NULL)
  tail <- (1 - level) / 2
  list(level = level, estimate = mean(d) / sd(d), lower = ncp(t, length(d) - 1, tail) / sqrt(length(d)),
    upper = -ncp(-t, length(d) - 1, tail) / sqrt(length(d)))
}
paired <- lapply(pairs, function(pair) {
  d <- pair$after - pair$before
  t <- or_na(t.test(pair$after, pair$before, paired = TRUE))
  t90 <- or_na(t.test(pair$after, pair$before, paired = TRUE, conf.level = 0.9))
  w <- or_na(wilcox.test(pair$after, pair$before, paired = TRUE, exact = FALSE))
  r <- rank(abs(d[d != 0])); v <- sum(r[d[d != 0] > 0]); n <- length(r)
  exact <- if (n == 0) NA else or_na(exactRankTests::wilcox.exact(pair$after, pair$before, paired = TRUE, exact = TRUE)$p.value)
  list(name = pair$name, before = I(pair$before), after = I(pair$after),
    t = if (is.null(t)) NULL else list(n = length(d), meanChange = mean(d), standardDeviation = sd(d), standardError = t$stderr,
      t = unname(t$statistic), p = t$p.value, lower = t$conf.int[1], upper = t$conf.int[2],
      lower90 = t90$conf.int[1], upper90 = t90$conf.int[2]),
    wilcoxon = list(n = n, unchanged = sum(d == 0), increaseRanks = unname(w$statistic), asymptoticP = w$p.value, exactP = exact,
      exactByR = if (n > 0 && n < 50 && !any(d == 0) && !any(duplicated(abs(d)))) wilcox.test(pair$after, pair$before, paired = TRUE, exact = TRUE)$p.value else NA,
      exactByCoin = if (n > 0 && n < 50) pvalue(wilcoxsign_test(pair$after ~ pair$before, distribution = "exact", zero.method = "Wilcoxon")) else NA),
    standardised = standardised(d, 0.95), standardised99 = standardised(d, 0.99))
})

mcnemar <- lapply(list(c(25, 10), c(10, 25), c(0, 1), c(1, 1), c(0, 5), c(8, 8), c(7, 8), c(121, 59), c(0, 40), c(3, 1000),
  c(500250, 499750), c(1e9, 1e9 + 1e5)), function(changed) {
  table <- matrix(c(0, changed[2], changed[1], 0), 2)
  plain <- mcnemar.test(table, correct = FALSE); corrected <- mcnemar.test(table)
  few <- min(changed); all <- sum(changed)
  exact <- if (changed[1] == changed[2]) 1 else 2 * pbinom(few, all, 0.5)
  list(gained = changed[1], lost = changed[2], exactP = min(1, exact), exactByBinomTest = if (all < 1e5) binom.test(changed[1], all)$p.value else NA,
    chiSquared = unname(plain$statistic), p = plain$p.value, correctedChiSquared = unname(corrected$statistic), correctedP = corrected$p.value)
})

tails <- lapply(list(c(2, 9, 1), c(0, 4, 0), c(0, 4, 1.5), c(-2, 9, 1), c(2, 1, 3), c(5, 1, -0.5), c(1.5, 2, 0), c(12, 30, 10), c(30, 400, 30),
  c(0.001, 1e5, 1), c(20, 1e5, 19), c(3, 5, -2)), function(x)
  list(t = x[1], df = x[2], ncp = x[3], upper = suppressWarnings(pt(x[1], x[2], x[3], lower.tail = FALSE))))

index <- function(b, a, s, r) (a - b) / (s * sqrt(2 * (1 - r)))
reliable <- lapply(list(c(47.5, 32.5, 7.5, 0.8), c(32.5, 47.5, 7.5, 0.8), c(10, 10, 5, 0.9), c(0, 1, 1, 0), c(28, 14, 6.1, 0.74), c(14, 28, 6.1, 0.74),
  c(100, 109.8, 15, 0.95), c(3, 4, 0.6, 0.99), c(1e6, 1e6 + 3, 1.5, 0.5), c(-2, -9, 3.3, 0.66)), function(x)
  list(before = x[1], after = x[2], standardDeviation = x[3], reliability = x[4], index = index(x[1], x[2], x[3], x[4])))
scores <- list(before = hundred, after = hundred + (0:99 * 53) %% 47 - 23)
rci <- index(scores$before, scores$after, 9, 0.7)
classes <- lapply(c(0.95, 0.9, 0.5, 0.99, 0.999, 0.8, 0.7, 0.6, 0.3, 0.1), function(level) {
  counts <- as.vector(table(cut(rci, c(-Inf, -qnorm((1 + level) / 2), qnorm((1 + level) / 2), Inf))))
  list(level = level, fallen = counts[1], indeterminate = counts[2], risen = counts[3])
})
write_json(list(software = paste0(R.version.string, ", exactRankTests ", packageVersion("exactRankTests"), ", coin ", packageVersion("coin")),
  paired = paired, mcnemar = mcnemar, noncentral = tails, reliable = reliable,
  reliableGroup = list(before = scores$before, after = scores$after, standardDeviation = 9, reliability = 0.7, classes = classes)))
