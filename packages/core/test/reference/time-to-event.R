# Kaplan-Meier curves with quantiles, and quantiles of complete values, as reference values.
# Rscript time-to-event.R > time-to-event.json, in this folder. Needs the package survival.
source("as-json.R")
suppressMessages(library(survival))
i <- 0:199
cases <- list(
  list(name = "seven", time = c(3, 7, 7, 10, 14, 21, 30), event = c(1, 1, 1, 0, 1, 1, 0)),
  list(name = "leukaemia, maintained (survival::aml)", time = c(9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161), event = c(1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0)),
  list(name = "without censoring", time = c(1, 2, 3, 4, 5, 6, 7, 8), event = rep(1, 8)),
  list(name = "nothing happened", time = c(4, 9, 12), event = c(0, 0, 0)),
  list(name = "one event", time = 5, event = 1), list(name = "one censored", time = 5, event = 0),
  list(name = "all on one day", time = rep(6, 10), event = rep(1, 10)),
  list(name = "the same day", time = c(0, 0, 1, 2, 5, 5, 9), event = c(1, 0, 1, 1, 0, 1, 0)),
  list(name = "flat at the end on the half", time = c(2, 4, 9, 11), event = c(1, 1, 0, 0)),
  list(name = "flat on the quartiles", time = c(1, 3, 8, 20), event = c(1, 1, 1, 1)),
  list(name = "most open", time = c(3, 5, 8, 13, 21, 34, 55, 89), event = c(0, 1, 0, 0, 0, 0, 1, 0)),
  list(name = "two hundred", time = (i * 37) %% 101 + (i %% 3) * 20, event = as.numeric((i * 29) %% 10 < 7)),
  list(name = "two hundred, in fractions", time = ((i * 37) %% 83) / 7, event = as.numeric((i * 13) %% 10 < 4))
)
curves <- unlist(lapply(cases, function(case) lapply(c(0.95, 0.8), function(level) {
  fit <- survfit(Surv(case$time, case$event) ~ 1, conf.int = level)
  q <- quantile(fit, c(0.25, 0.5, 0.75))
  list(name = case$name, level = level, durations = I(case$time), happened = I(case$event == 1),
    steps = data.frame(time = fit$time, atRisk = fit$n.risk, events = fit$n.event, censored = fit$n.censor, survival = fit$surv, lower = fit$lower, upper = fit$upper),
    quantiles = data.frame(estimate = unname(q$quantile), lower = unname(q$lower), upper = unname(q$upper)))
})), recursive = FALSE)
values <- list(c(9, 1, 4, 2), 7, c(1, 2), 1:8, 1:9, rep(3, 6), c(-2.5, 0, 1e9), i / 7 * (-1)^i, c(0, 0, 0, 1), c(1e-9, 3e-9, 2e-9), c(5, 3, 8, 1, 9, 2))
p <- c(0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 1)
quantiles <- lapply(values, function(x) list(values = I(x), at = data.frame(probability = p, value = unname(quantile(x, p, type = 7)))))
write_json(list(software = paste0(R.version.string, ", survival ", packageVersion("survival")), curves = curves, quantiles = quantiles))
