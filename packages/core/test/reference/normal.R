# The standard normal distribution by R's qnorm and pnorm, as reference values for standard-normal.test.ts.
# Rscript normal.R > normal.json
p <- c(1e-300, 1e-100, 1e-20, 1e-12, 1e-8, 1e-6, 1e-4, 0.001, 0.005, 0.01, 0.025, 0.05, 0.074, 0.076, 0.1, 0.25, 0.4, 0.5,
  0.6, 0.75, 0.9, 0.924, 0.926, 0.95, 0.975, 0.99, 0.995, 0.999, 0.9995, 0.999999)
x <- c(-37, -20, -10, -6, -4, -3, -2, -1.5, -1.01, -1, -0.99, -0.5, -0.1, -1e-8, 0, 1e-8, 0.1, 0.5, 0.99, 1, 1.01, 1.5,
  1.959963984540054, 2, 3, 4, 6, 8)
number <- function(x) sprintf("%.17g", x)
rows <- function(names, a, b) {
  paste(sprintf('    { "%s": %s, "%s": %s }', names[1], number(a), names[2], number(b)), collapse = ",\n")
}
cat('{\n  "software": "', R.version.string, '",\n', sep = "")
cat('  "quantiles": [\n', rows(c("probability", "value"), p, qnorm(p)), "\n  ],\n", sep = "")
cat('  "probabilities": [\n', rows(c("value", "probability"), x, pnorm(x)), "\n  ]\n}\n", sep = "")
