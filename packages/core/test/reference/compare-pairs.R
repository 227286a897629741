# Uptake of each two of four groups, with Holm's p over all six pairs, for compare-pairs.json.
# Rscript compare-pairs.R > compare-pairs.json, in this folder (base only).
source("as-json.R")
yes <- c(a = 134, b = 95, c = 60, d = 3); all <- c(a = 509, b = 420, c = 410, d = 9)
wilson <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int
pairs <- combn(names(yes), 2, simplify = FALSE)
compared <- lapply(pairs, function(pair) {
  x <- unname(yes[pair]); n <- unname(all[pair]); share <- x / n; d <- share[1] - share[2]
  table <- rbind(x, n - x)
  chi <- suppressWarnings(chisq.test(table, correct = FALSE))
  i1 <- wilson(x[1], n[1]); i2 <- wilson(x[2], n[2]); q <- share[1] / share[2]
  list(pair = paste(pair, collapse = "."),
    p = if (min(chi$expected) >= 5) chi$p.value else fisher.test(table)$p.value,
    difference = I(c(d, d - sqrt((share[1] - i1[1])^2 + (i2[2] - share[2])^2), d + sqrt((i1[2] - share[1])^2 + (share[2] - i2[1])^2))),
    ratio = I(c(q, q * exp(c(-1, 1) * qnorm(.975) * sqrt(sum(1 / x - 1 / n))))))
})
p <- p.adjust(sapply(compared, function(one) one$p), "holm")
write_json(list(software = R.version.string, groups = data.frame(group = names(yes), yes = unname(yes), all = unname(all)),
  pairs = lapply(seq_along(compared), function(k) c(compared[[k]], adjustedP = p[k]))))
