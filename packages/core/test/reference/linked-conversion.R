# Days from referral to first session held, joined and censored in R, as reference values of the measure in report.yaml.
# Rscript linked-conversion.R > linked-conversion.json, in this folder. Needs the package survival.
source("as-json.R")
suppressMessages(library(survival))
i <- 0:59
day <- function(n) format(as.Date("2019-01-07") + n)
referrals <- data.frame(id = sprintf("h%02d", i), date = day((i * 17) %% 200), via = ifelse(i %% 3 == 0, "post", "phone"))
referrals$date[c(8, 44)] <- NA
n <- 0:79
sessions <- data.frame(
  id = sprintf("h%02d", (n * 23) %% 70 %% 60), # some come twice, some never
  date = day((((n * 23) %% 70 %% 60) * 17) %% 200 + (n * 7) %% 41 - 3), # a few before the referral
  kind = ifelse(n %% 5 == 1, "cancelled", "held")
)
sessions$id[c(5, 61)] <- NA
sessions$date[13] <- NA
linked <- function(until, held_only, via = NULL) {
  end <- as.Date(until)
  own <- if (is.null(via)) referrals else referrals[referrals$via == via, ]
  kept <- sessions[!is.na(sessions$id) & !is.na(sessions$date) & as.Date(sessions$date) <= end & (!held_only | sessions$kind == "held"), ]
  known <- own[!is.na(own$date) & as.Date(own$date) <= end, ]
  first <- sapply(seq_len(nrow(known)), function(row) {
    days <- as.numeric(as.Date(kept$date[kept$id == known$id[row]]) - as.Date(known$date[row]))
    if (any(days >= 0)) min(days[days >= 0]) else NA
  })
  open <- as.numeric(end - as.Date(known$date))
  fit <- survfit(Surv(ifelse(is.na(first), open, first), !is.na(first)) ~ 1)
  list(until = until, heldOnly = held_only, via = if (is.null(via)) "all" else via, referred = nrow(own), followed = nrow(known),
    withSession = sum(!is.na(first)), quartiles = I(unname(quantile(fit, c(0.25, 0.5, 0.75))$quantile)))
}
cases <- list(linked("2019-12-31", TRUE), linked("2019-12-31", FALSE), linked("2019-05-31", TRUE), linked("2019-08-15", TRUE, "post"),
  linked("2019-08-15", TRUE, "phone"), linked("2019-03-01", TRUE))
blank <- function(frame) replace(frame, is.na(frame), "")
write_json(list(software = paste0(R.version.string, ", survival ", packageVersion("survival")), referrals = blank(referrals), sessions = blank(sessions), cases = cases))
