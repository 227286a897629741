# Weighted shares of survey items and tests of several groups, as reference values for weighted-share.json.
# Rscript weighted-share.R > weighted-share.json, in this folder. Needs the package survey.
source("as-json.R")
suppressMessages(library(survey))

i <- 0:119
units <- data.frame(gender = ifelse((i * 7) %% 10 < 6, "f", "m"), age = c("young", "middle", "old")[1 + (i * 13) %% 7 %% 3],
  region = c("east", "west")[1 + (i * 11) %% 9 %% 2], glad = c("yes", "no", "yes", "unsure", "no", "yes", NA)[1 + (i * 5) %% 11 %% 7])
margin <- function(..., targets) list(variables = I(c(...)), targets = targets)
gender <- margin("gender", targets = c(f = 520, m = 480)); age <- margin("age", targets = c(young = 400, middle = 350, old = 250))
region <- margin("region", targets = c(east = 300, west = 700))
both <- margin("gender", "age", targets = c(f.young = 90, f.middle = 200, f.old = 230, m.young = 310, m.middle = 150, m.old = 20))
cases <- list(
  list(margins = list(gender)), list(margins = list(gender, age)), list(margins = list(gender, age, region)),
  list(margins = list(both)), list(margins = list(both, region)), list(margins = list(gender, age), base = "valid"),
  list(margins = list(both), base = "valid", level = 0.9), list(margins = list(age), n = 40), list(margins = list(gender), n = 12, base = "valid"),
  list(margins = list(margin("gender", targets = c(f = 0.25, m = 0.75)), margin("age", targets = c(young = 0.2, middle = 0.2, old = 0.6)))),
  list(margins = list(gender, age, region), level = 0.99), list(margins = list(region), positive = c("yes", "unsure")))
weighted <- lapply(cases, function(case) {
  n <- if (is.null(case$n)) nrow(units) else case$n
  level <- if (is.null(case$level)) 0.95 else case$level
  base <- if (is.null(case$base)) "answered" else case$base
  positive <- if (is.null(case$positive)) "yes" else case$positive
  data <- units[seq_len(n), ]
  data <- data[!is.na(data$glad) & (base == "answered" | data$glad != "unsure"), ]
  data$x <- as.numeric(data$glad %in% positive)
  design <- svydesign(ids = ~1, weights = ~one, data = transform(data, one = 1))
  for (m in seq_along(case$margins)) data[[paste0("margin", m)]] <- do.call(paste, c(data[unclass(case$margins[[m]]$variables)], sep = "."))
  names <- paste0("margin", seq_along(case$margins))
  total <- sum(case$margins[[1]]$targets)
  data$one <- total / nrow(data)
  design <- svydesign(ids = ~1, weights = ~one, data = data)
  raked <- rake(design, lapply(names, function(name) as.formula(paste0("~", name))),
    lapply(seq_along(names), function(m) setNames(data.frame(names(case$margins[[m]]$targets), unname(case$margins[[m]]$targets)), c(names[m], "Freq"))),
    control = list(maxit = 5000, epsilon = 1e-14, verbose = FALSE))
  w <- unname(weights(raked))
  plain <- svydesign(ids = ~1, weights = ~w, data = data.frame(x = data$x, w = w))
  m <- svymean(~x, plain)
  ends <- as.vector(attr(svyciprop(~x, plain, method = "xlogit", level = level), "ci"))
  list(margins = lapply(case$margins, function(g) list(variables = g$variables, targets = as.list(g$targets))), n = n, level = level, base = base,
    positive = I(positive), numerator = sum(data$x), denominator = nrow(data), estimate = unname(coef(m)[1]), standardError = unname(SE(m)[1]),
    lower = ends[1], upper = ends[2], effectiveSize = sum(w)^2 / sum(w^2), designEffect = nrow(data) * sum(w^2) / sum(w)^2)
})
rows <- lapply(units, function(column) I(as.character(column)))
rows$glad <- lapply(units$glad, function(x) if (is.na(x)) NULL else x)

tables <- list(
  rbind(c(10, 20), c(15, 14), c(30, 8)), rbind(c(1, 2, 1, 0), c(3, 3, 6, 1), c(10, 10, 14, 9), c(6, 7, 12, 11)), rbind(c(3, 1), c(1, 3)),
  rbind(c(0, 5), c(7, 0), c(2, 2)), rbind(c(458, 1357 - 458), c(242, 1426 - 242)), rbind(c(28, 30), c(66, 85), c(47, 89), c(61, 469), c(4, 82)),
  rbind(c(83, 3), c(90, 3), c(129, 7), c(70, 12)), rbind(c(5, 5, 5), c(5, 5, 5)), rbind(c(9, 1, 2), c(1, 8, 3), c(2, 2, 11)), rbind(c(0, 12), c(3, 9), c(12, 0), c(6, 6)),
  rbind(c(1, 0), c(0, 1), c(1, 1)), rbind(c(1e6, 2e6), c(1.001e6, 1.999e6)))
test <- function(t) {
  approximate <- suppressWarnings(chisq.test(t, correct = FALSE))
  few <- min(approximate$expected) < 5
  list(table = lapply(seq_len(nrow(t)), function(r) I(t[r, ])), minimumExpected = min(approximate$expected), test = if (few) "fisher-exact" else "chi-squared",
    statistic = if (few) NA else unname(approximate$statistic), df = if (few) NA else unname(approximate$parameter),
    p = if (few) fisher.test(t, workspace = 2e7)$p.value else approximate$p.value)
}
groups <- lapply(tables, test)
pairs <- lapply(tables[c(1, 4, 6, 7, 10)], function(t) {
  each <- combn(nrow(t), 2)
  p <- apply(each, 2, function(pair) test(t[pair, ])$p)
  list(table = lapply(seq_len(nrow(t)), function(r) I(t[r, ])), p = I(p), adjusted = I(p.adjust(p, "holm")))
})
write_json(list(software = paste0(R.version.string, ", survey ", packageVersion("survey")), rows = rows, weighted = weighted, groups = groups, pairs = pairs))
