/** Delimited text in and out. */

/**
 * Rows of simple delimited text without quotes, header left out.
 *
 * @param {string} text
 * @param {string} delimiter
 * @returns {string[][]}
 */
export function splitRows(text, delimiter) {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.slice(1).map((line) => line.split(delimiter));
}

/**
 * Rows as text with CRLF; a cell is quoted when it holds the delimiter or a quotation mark.
 *
 * @param {readonly (readonly string[])[]} rows Header first.
 * @param {string} delimiter
 * @returns {string}
 */
export function joinRows(rows, delimiter) {
  const quote = (cell) => (cell.includes(delimiter) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join("");
}

/**
 * Text as Windows-1252 bytes, for text whose characters are the same in Latin-1.
 *
 * @param {string} text
 * @returns {Buffer}
 * @throws {RangeError} when a character is outside.
 */
export function windows1252(text) {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code > 0xff || (code > 0x7e && code < 0xa0)) throw new RangeError(`text: no single byte for ${character}`);
  }
  return Buffer.from(text, "latin1");
}

/** Text as UTF-8 bytes after a byte order mark. @param {string} text @returns {Buffer} */
export function utf8WithMark(text) {
  return Buffer.from(`\uFEFF${text}`, "utf8");
}
