import { joinRows, utf8WithMark } from "./delimited.mjs";

/** `oekonomi.csv`: the estimated direct costs of running the model for a year. */

const ROWS = [
  ["Post", "Fase", "Beløb", "Bemærkning"],
  ["Uddannelse af tre medarbejdere", "Opstart", "43.000", "Engangsudgift"],
  ["It og telefon", "Opstart", "15.000", "Engangsudgift"],
  ["Opsøgende medarbejdere", "Årlig drift", "308.000", "40 timer om ugen i 52 uger"],
  ["Projektledelse", "Årlig drift", "78.000", "6 timer om ugen i 52 uger"],
];

/** @returns {Buffer} UTF-8 with a byte order mark, semicolons, CRLF. */
export function makeCosts() {
  return utf8WithMark(joinRows(ROWS, ";"));
}
