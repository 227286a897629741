# Lists, data frames and numbers of R as JSON with 17 digits, for the scripts beside it. NA and NaN are null.
as_json <- function(x, indent = "") {
  inner <- paste0(indent, "  ")
  if (is.null(x)) return("null")
  if (is.data.frame(x)) x <- lapply(seq_len(nrow(x)), function(i) as.list(x[i, , drop = FALSE]))
  if (is.list(x)) {
    parts <- vapply(x, as_json, "", indent = inner)
    flat <- sum(nchar(parts)) < 110 && !any(grepl("\n", parts))
    if (!is.null(names(x))) parts <- paste0('"', names(x), '": ', parts)
    ends <- if (is.null(names(x))) c("[", "]") else c("{", "}")
    if (flat) return(paste0(ends[1], paste(parts, collapse = ", "), ends[2]))
    return(paste0(ends[1], "\n", inner, paste(parts, collapse = paste0(",\n", inner)), "\n", indent, ends[2]))
  }
  values <- if (is.character(x)) paste0('"', x, '"')
    else if (is.logical(x) && !all(is.na(x))) ifelse(x, "true", "false")
    else ifelse(is.na(x), "null", ifelse(is.finite(x), sprintf("%.17g", x), "null"))
  if (inherits(x, "AsIs") || length(x) != 1) paste0("[", paste(values, collapse = ", "), "]") else values
}
write_json <- function(x) cat(as_json(x), "\n", sep = "")
