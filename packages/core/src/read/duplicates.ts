import type { YamlFault } from "./explain-issue.ts";

/** A name and where it is given. */
export interface NamedPlace {
  readonly name: string;
  readonly path: readonly PropertyKey[];
}

/** An `id-duplicate` for each name that was given before, at its second place and every later one. */
export function duplicates(places: readonly NamedPlace[]): readonly YamlFault[] {
  const seen = new Set<string>();
  const faults: YamlFault[] = [];
  for (const { name, path } of places) {
    if (seen.has(name)) faults.push({ code: "id-duplicate", path, value: name });
    seen.add(name);
  }
  return faults;
}
