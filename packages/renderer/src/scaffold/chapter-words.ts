/** A text from a data file, so that Markdown prints it as it stands. Numbers in it are the file's, and marked as such. */
export function inProse(text: string, source = "Datafilens egne ord"): string {
  const escaped = escapeMarkdown(text);
  return /\d/.test(text) ? `:typed[${escaped}]{source="${source}"}` : escaped;
}

/** A text between the quotes of a directive's attribute. */
export function inAttribute(text: string): string {
  return text.replace(/\s+/g, " ").replaceAll('"', "”").replaceAll("{{", "{ {").replaceAll("}}", "} }").trim();
}

/** „Køn" within a sentence is „køn"; „CPR" stays. */
export function midSentence(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label;
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replaceAll("{{", "{ {")
    .replaceAll("}}", "} }")
    .replace(/[\\`*_[\]<>#|~:]/g, (sign) => `\\${sign}`)
    .trim();
}
