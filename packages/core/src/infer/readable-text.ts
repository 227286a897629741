/** Control characters, halves of characters, and code points that are none or of private use. */
const unreadable = /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/gu;

/**
 * A header or value as a label: without the characters that no typeface has and nobody can say, such as the bullets of
 * other programs, and on one line. What is nothing else stays as it is.
 *
 * @param text As the file has it.
 * @example
 * readableText("Køn\uF0B7 (kode)"); // => "Køn (kode)"
 */
export function readableText(text: string): string {
  const readable = text.replace(unreadable, " ").replace(/ {2,}/g, " ").trim();
  return readable === "" ? text : readable;
}
