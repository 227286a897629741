# Uptake of women against men, plain and at equal mix of incident types, for compare-uptake.json.
# Run: Rscript compare-uptake.R > compare-uptake.json (R 4.2.2, base only)
a <- c(28, 66, 40); n1 <- c(58, 151, 300); c <- c(30, 5, 60); n0 <- c(200, 20, 900)
number <- function(x) paste0("[", paste(format(x, digits = 15, trim = TRUE), collapse = ", "), "]")
z <- qnorm(.975); x1 <- sum(a); m1 <- sum(n1); x0 <- sum(c); m0 <- sum(n0)
w <- (n1 + n0) / sum(n1 + n0); p1 <- a / n1; p0 <- c / n0
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
mover <- function(x, n) { # share standardised to w, and its interval
  ends <- mapply(wilson, x, n); s <- sum(w * x / n)
  c(s, s - sqrt(sum((w * (x / n - ends[1, ]))^2)), s + sqrt(sum((w * (ends[2, ] - x / n))^2)))
}
g1 <- mover(a, n1); g0 <- mover(c, n0); s1 <- g1[1]; s0 <- g0[1]; N <- n1 + n0
sd <- s1 - s0 + c(-1, 1) * sqrt(c((s1 - g1[2])^2 + (g0[3] - s0)^2, (g1[3] - s1)^2 + (s0 - g0[2])^2))
k <- function(g, end) end * (2 * g[1] - end)
sr <- c((s1 * s0 - sqrt((s1 * s0)^2 - k(g1, g1[2]) * k(g0, g0[3]))) / k(g0, g0[3]),
        (s1 * s0 + sqrt((s1 * s0)^2 - k(g1, g1[3]) * k(g0, g0[2]))) / k(g0, g0[2]))
r <- sum(a * n0 / N) / sum(c * n1 / N)
gr <- sqrt(sum((n1 * n0 * (a + c) - a * c * N) / N^2) / (sum(a * n0 / N) * sum(c * n1 / N)))
cmh <- mantelhaen.test(array(rbind(a, n1 - a, c, n0 - c), c(2, 2, 3)), correct = FALSE)
chi <- chisq.test(rbind(c(x1, m1 - x1), c(x0, m0 - x0)), correct = FALSE)
i1 <- wilson(x1, m1); i0 <- wilson(x0, m0); d <- x1 / m1 - x0 / m0
newcombe <- c(d - sqrt((x1 / m1 - i1[1])^2 + (i0[2] - x0 / m0)^2), d + sqrt((i1[2] - x1 / m1)^2 + (x0 / m0 - i0[1])^2))
q <- x1 / m1 / (x0 / m0); katz <- q * exp(c(-1, 1) * z * sqrt(1 / x1 - 1 / m1 + 1 / x0 - 1 / m0))
fields <- list(
  difference = c(d, newcombe, chi$p.value), ratio = c(q, katz, chi$p.value),
  standardisedDifference = c(s1 - s0, sd, cmh$p.value),
  standardisedRatio = c(s1 / s0, sr, cmh$p.value),
  mantelHaenszelRatio = c(r, r * exp(c(-1, 1) * z * gr), cmh$p.value)
)
lines <- sapply(names(fields), function(k) sprintf('  "%s": %s', k, number(fields[[k]])))
cat("{\n", paste(lines, collapse = ",\n"), "\n}\n", sep = "")
