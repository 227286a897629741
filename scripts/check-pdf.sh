#!/usr/bin/env bash
# What poppler says of a report: tagged, titled, A4, fonts embedded with a map to Unicode, no page empty.
set -euo pipefail
pdf=$1
info=$(pdfinfo "$pdf")
says() { grep -Eq "$1" <<<"$info" || { echo "pdfinfo does not say: $1"; exit 1; }; }
says '^Title: +[^ ]'
says '^Author: +[^ ]'
says '^Tagged: +yes'
says '^PDF version: +1\.7'
says '^Page size: +595\.28 x 841\.89 pts \(A4\)'
says '^Encrypted: +no'
if pdffonts "$pdf" | tail -n +3 | awk '{ if ($(NF-4) != "yes" || $(NF-2) != "yes") exit 1 }'; then :; else
  echo "a font is not embedded, or has no map to Unicode"; pdffonts "$pdf"; exit 1
fi
pages=$(sed -n 's/^Pages: *//p' <<<"$info")
for page in $(seq "$pages"); do
  words=$(pdftotext -f "$page" -l "$page" "$pdf" - | wc -w)
  [ "$words" -ge 10 ] || { echo "page $page has $words words"; exit 1; }
done
structure=$(pdfinfo -struct "$pdf" 2>/dev/null)
for element in Document Sect H1 H2 P L Table TH Figure Caption Note TOC Link BlockQuote; do
  grep -Eq "^ *$element(:| |$)" <<<"$structure" || { echo "no $element in the structure"; exit 1; }
done
