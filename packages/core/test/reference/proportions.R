# Intervals, tests and tables by R, as reference values. Rscript proportions.R > proportions.json
# Mantel-Haenszel's ratios by metafor (Debian: r-cran-metafor), whose intervals are those of Robins and of Greenland.
suppressMessages(suppressWarnings(library(metafor)))
number <- function(x) ifelse(is.infinite(x) | is.na(x), "null", sprintf("%.17g", x))
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
table_of <- function(m) paste0("[", paste(apply(m, 1, list_of), collapse = ", "), "]")
row <- function(...) {
  fields <- list(...)
  paste0("    { ", paste0('"', names(fields), '": ', unlist(fields), collapse = ", "), " }")
}
section <- function(name, rows) paste0('  "', name, '": [\n', paste(rows, collapse = ",\n"), "\n  ]")

shares <- list(c(701, 2783, .95), c(29, 2783, .95), c(438, 701, .95), c(0, 17, .95), c(17, 17, .95), c(9, 17, .95), c(0, 1, .95), c(1, 1, .95),
  c(1, 2, .9), c(487, 1090, .99), c(5e8, 1e9, .95), c(1, 1e9, .95), c(0, 1e9, .95), c(999999000, 1e9, .95))
# prop.test corrects by less than half a unit when half a unit would pass the null value: one far off keeps it at half.
corrected <- function(x, n, level) suppressWarnings(prop.test(x, n, if (x / n > 0.5) 1e-9 else 1 - 1e-9, conf.level = level))$conf.int
# binom.test's interval is by qbeta; for 1e9 trials its p-value would need the whole distribution.
exact <- function(x, n, level) {
  tail <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(tail, x, n - x + 1), if (x == n) 1 else qbeta(tail, x + 1, n - x, lower.tail = FALSE))
}
jeffreys <- function(x, n, level) {
  tail <- (1 - level) / 2
  c(if (x == 0) 0 else qbeta(tail, x + 0.5, n - x + 0.5), if (x == n) 1 else qbeta(tail, x + 0.5, n - x + 0.5, lower.tail = FALSE))
}
interval <- function(f) sapply(shares, function(s) {
  ends <- f(s[1], s[2], s[3])
  row(successes = number(s[1]), trials = number(s[2]), level = number(s[3]), lower = number(ends[1]), upper = number(ends[2]))
})

matrices <- list(rbind(c(7, 27), c(1, 33)), rbind(c(83, 3), c(90, 3), c(129, 7), c(70, 12)), rbind(c(1, 2, 1, 0), c(3, 3, 6, 1), c(10, 10, 14, 9), c(6, 7, 12, 11)),
  rbind(c(3, 1), c(1, 3)), rbind(c(0, 5), c(3, 4)), rbind(c(10, 10), c(10, 10)), rbind(c(20, 30, 25), c(10, 40, 12), c(8, 9, 10)), rbind(c(1, 0), c(0, 1)),
  rbind(c(5, 0), c(0, 7)), rbind(c(500, 500), c(400, 600)), rbind(c(701, 2082), c(487, 603)), rbind(c(3, 1, 2), c(1, 5, 0)), rbind(c(12, 5), c(5, 9), c(0, 3)),
  rbind(c(2, 0, 1, 4), c(3, 3, 3, 0)), rbind(c(1, 9), c(11, 3)),
  rbind(c(29, 2754), c(12, 88)), rbind(c(100, 1), c(1, 100)), rbind(c(30000, 20000), c(29000, 21000)), rbind(c(1, 1, 1), c(1, 1, 1)),
  rbind(c(5, 0, 0), c(0, 5, 0), c(0, 0, 5)), rbind(c(4, 3), c(2, 2), c(1, 6), c(0, 2)), rbind(c(9, 2, 0, 1, 3), c(1, 4, 6, 2, 2)))
large <- list(rbind(c(2.5e8, 2.5e8), c(2.4999e8, 2.5001e8)), rbind(c(1e9, 3), c(9e8, 12)), rbind(c(3e8, 2e8, 1e8), c(3.0001e8, 1.9999e8, 1e8)),
  rbind(c(400000, 600000), c(300000, 700000)))
chi <- sapply(c(matrices, large), function(m) {
  plain <- suppressWarnings(chisq.test(m, correct = FALSE))
  yates <- suppressWarnings(chisq.test(m, correct = TRUE))
  row(table = table_of(m), statistic = number(plain$statistic), df = number(plain$parameter), p = number(plain$p.value),
    logP = number(pchisq(plain$statistic, plain$parameter, lower.tail = FALSE, log.p = TRUE)), minimumExpected = number(min(plain$expected)),
    yatesStatistic = number(yates$statistic), yatesP = number(yates$p.value))
})

# fisher.test's own odds ratios have four digits (uniroot's standard tolerance): the same equations, solved to the end.
conditional <- function(m, level = 0.95) {
  x <- m[1, 1]; first <- sum(m[1, ]); second <- sum(m[2, ]); drawn <- sum(m[, 1])
  support <- max(0, drawn - second):min(first, drawn)
  logs <- dhyper(support, first, second, drawn, log = TRUE)
  at <- function(t) { d <- logs + t * support; d <- exp(d - max(d)); d / sum(d) }
  solve <- function(f) exp(uniroot(f, c(-25, 25), tol = 1e-15, maxiter = 10000)$root)
  tail <- (1 - level) / 2
  low <- x == min(support); high <- x == max(support)
  c(if (low) 0 else if (high) Inf else solve(function(t) sum(support * at(t)) - x),
    if (low) 0 else solve(function(t) sum(at(t)[support >= x]) - tail),
    if (high) Inf else solve(function(t) sum(at(t)[support <= x]) - tail))
}
fisher <- sapply(matrices, function(m) {
  p <- fisher.test(m, workspace = 2e7)$p.value
  if (any(dim(m) > 2)) return(row(table = table_of(m), p = number(p)))
  estimate <- conditional(m)
  own <- fisher.test(m)
  both <- c(own$estimate, own$conf.int)
  if (!all(both == estimate | abs(both / estimate - 1) < 0.01)) message(paste(c(both, estimate), collapse=" "))
  row(table = table_of(m), p = number(p), estimate = number(estimate[1]), lower = number(estimate[2]), upper = number(estimate[3]))
})

trends <- list(list(c(83, 90, 129, 70), c(86, 93, 136, 82), 1:4), list(c(83, 90, 129, 70), c(86, 93, 136, 82), c(10, 25, 40, 70)), list(c(0, 5, 9), c(10, 10, 10), 1:3),
  list(c(10, 5, 0), c(10, 10, 10), 1:3), list(c(1, 2), c(3, 4), 1:2), list(c(5, 5, 5), c(10, 10, 10), c(1, 2, 4)), list(c(29, 120, 300), c(2783, 5000, 9000), c(0, 1, 5)),
  list(c(3e8, 3.0001e8, 3.0002e8), c(1e9, 1e9, 1e9), 1:3), list(c(1, 0, 1, 4), c(1, 1, 2, 5), c(-1, 0, 0.5, 2)), list(c(701, 487, 400), c(2783, 1090, 700), c(18, 30, 60)))
trend <- sapply(trends, function(case) {
  test <- suppressWarnings(prop.trend.test(case[[1]], case[[2]], case[[3]]))
  row(successes = list_of(case[[1]]), trials = list_of(case[[2]]), scores = list_of(case[[3]]), statistic = number(test$statistic), p = number(test$p.value))
})

# Rows of a stratum: successes and trials of the first group, then of the second.
strata <- list(rbind(c(8, 20, 3, 15), c(30, 40, 20, 44)), rbind(c(7, 34, 1, 34)), rbind(c(83, 86, 70, 82), c(90, 93, 60, 88), c(5, 9, 4, 9)),
  rbind(c(0, 10, 3, 12), c(5, 14, 6, 15)), rbind(c(10, 10, 8, 12), c(5, 14, 6, 15)), rbind(c(1, 2, 1, 3), c(2, 5, 1, 4)), rbind(c(120, 400, 80, 400), c(30, 90, 31, 95)),
  rbind(c(25, 100, 25, 100), c(10, 40, 10, 40)), rbind(c(2500000, 10000000, 2490000, 10000000), c(500, 1000, 510, 1000)),
  rbind(c(3, 30, 9, 300), c(40, 60, 1, 2), c(5, 5, 1, 9), c(0, 4, 0, 6)), rbind(c(29, 2783, 12, 100), c(15, 500, 33, 90)))
mantel <- sapply(strata, function(s) {
  cells <- list(ai = s[, 1], bi = s[, 2] - s[, 1], ci = s[, 3], di = s[, 4] - s[, 3])
  ratio <- function(measure) {
    fit <- suppressWarnings(do.call(rma.mh, c(cells, list(measure = measure, drop00 = FALSE, add = 0, level = 95))))
    log(1) + c(fit$beta, fit$se)
  }
  test <- function(correct) {
    array <- array(apply(s, 1, function(r) c(r[1], r[3], r[2] - r[1], r[4] - r[3])), c(2, 2, nrow(s)))
    excess <- sum(array[1, 1, ] - apply(array, 3, function(m) sum(m[1, ]) * sum(m[, 1]) / sum(m)))
    variance <- sum(apply(array, 3, function(m) { n <- sum(m); prod(rowSums(m)) / n * prod(colSums(m)) / n / (n - 1) }))
    if (nrow(s) == 1) return((abs(excess) - if (correct && abs(excess) >= 0.5) 0.5 else 0)^2 / variance)
    unname(mantelhaen.test(array, correct = correct)$statistic)
  }
  or <- ratio("OR"); rr <- ratio("RR"); z <- qnorm(0.975)
  ends <- function(x) list_of(exp(c(x[1], x[1] - z * x[2], x[1] + z * x[2])))
  row(strata = table_of(s), oddsRatio = ends(or), riskRatio = ends(rr), statistic = number(test(FALSE)), corrected = number(test(TRUE)))
})

mixes <- list(rbind(c(30, 40, 1), c(20, 80, 1)), rbind(c(0, 17, 2), c(9, 17, 3)), rbind(c(17, 17, 1), c(17, 17, 2)), rbind(c(0, 5, 1), c(0, 9, 1)), rbind(c(701, 2783, 1)),
  rbind(c(1, 1, 10), c(0, 1, 20), c(3, 4, 5)), rbind(c(83, 86, .2), c(90, 93, .3), c(129, 136, .4), c(70, 82, .1)), rbind(c(2e8, 1e9, 1), c(5e8, 1e9, 3)),
  rbind(c(29, 2783, 1e6), c(12, 100, 2e6)), rbind(c(5, 10, 0), c(3, 20, 7)))
standard <- sapply(mixes, function(m) {
  ends <- apply(m, 1, function(r) suppressWarnings(prop.test(r[1], r[2], correct = FALSE))$conf.int)
  weight <- m[, 3] / sum(m[, 3]); share <- m[, 1] / m[, 2]; estimate <- sum(weight * share)
  row(strata = table_of(m), estimate = number(estimate), lower = number(estimate - sqrt(sum((weight * (share - ends[1, ]))^2))),
    upper = number(estimate + sqrt(sum((weight * (ends[2, ] - share))^2))))
})

ps <- list(c(.01, .02, .03, .04, .05), c(.5), c(.05, .04, .03, .02, .01), c(.01, .01, .01), c(1, 1), c(0, .2, 1), c(1e-20, 1e-300, .04), c(.3, .001, .7, .001, .02),
  c(.9, .8, .7), c(.02, .02, .9, .02), c(.0001, .5, .00011, .04, .04, .2))
adjusted <- sapply(ps, function(p) row(ps = list_of(p), holm = list_of(p.adjust(p, "holm")), benjaminiHochberg = list_of(p.adjust(p, "BH"))))

goals <- list(c(8, 20, .15), c(0, 17, .15), c(17, 17, .15), c(0, 1, .15), c(1, 1, .15), c(701, 2783, .15), c(438, 2783, .15), c(2783, 2783, .15), c(5, 10, 0), c(5, 10, 1),
  c(300, 1000, .25), c(1000, 1000, .999))
goal <- sapply(goals, function(g) row(arguments = list_of(g), p = number(binom.test(g[1], g[2], g[3], alternative = "greater")$p.value)))

cat('{\n  "software": "', R.version.string, ", metafor ", as.character(packageVersion("metafor")), '",\n', sep = "")
cat(paste(section("wilsonCorrected", interval(corrected)), section("clopperPearson", interval(exact)), section("jeffreys", interval(jeffreys)),
  section("chiSquared", chi), section("fisher", fisher), section("trend", trend), section("mantelHaenszel", mantel), section("standardised", standard),
  section("adjusted", adjusted), section("goal", goal), sep = ",\n"), "\n}\n", sep = "")
