# Wilson intervals by R's own prop.test, as reference values for wilson-interval.test.ts.
# Rscript wilson.R > wilson.json
cases <- rbind(
  c(701, 2783, 0.95), c(29, 2783, 0.95), c(438, 701, 0.95), c(487, 1090, 0.95), c(0, 17, 0.95), c(9, 17, 0.95),
  c(17, 17, 0.95), c(0, 1, 0.95), c(1, 1, 0.95), c(1, 2, 0.95), c(686, 2768, 0.95), c(640, 2253, 0.95),
  c(15, 15, 0.95), c(2783, 4531, 0.95), c(0, 1e9, 0.95), c(1, 1e9, 0.95), c(5e8, 1e9, 0.95), c(999999999, 1e9, 0.95),
  c(1e9, 1e9, 0.95), c(701, 2783, 0.99), c(701, 2783, 0.9), c(1, 40, 0.5), c(39, 40, 0.999)
)
number <- function(x) sprintf("%.17g", x)
row <- function(case) {
  ends <- suppressWarnings(prop.test(case[1], case[2], conf.level = case[3], correct = FALSE))$conf.int
  sprintf('    { "successes": %s, "trials": %s, "level": %s, "lower": %s, "upper": %s }',
    number(case[1]), number(case[2]), number(case[3]), number(ends[1]), number(ends[2]))
}
cat('{\n  "software": "', R.version.string, '",\n  "cases": [\n', sep = "")
cat(paste(apply(cases, 1, row), collapse = ",\n"))
cat("\n  ]\n}\n")
