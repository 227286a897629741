/** Words of ASCII letters, digits and signs, with one space between them: only their case may differ. */
const usual = /^(?:[!-~]+(?: [!-~]+)*)?$/;

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/**
 * The form in which two spellings of the same word are equal: Unicode composition, letter case, surrounding and repeated
 * spaces (no-break spaces too) and invisible characters no longer matter. For comparing headers and levels; what a person
 * reads is never this form.
 *
 * @param text Any text.
 * @example
 * spellingKey("  Vil\u00A0selv RINGE "); // => "vil selv ringe"
 */
export function spellingKey(text: string): string {
  if (usual.test(text)) return text.toLowerCase();
  return text.replace(invisible, "").replace(/\s+/g, " ").trim().toLowerCase().normalize("NFC");
}
