import type { Codebook, DataError, LevelMerges, MeasureDefinition } from "@udbytte/core";
import { faultAt } from "./chapter-fault.ts";
import { tableOf, variableOf } from "./codebook-variables.ts";
import type { ReportSettings } from "./parse-report.ts";

type Path = readonly (string | number)[];

/**
 * Faults of `merge:` in results: a new level with the id of one that stays, which would be joined with it in silence, and a
 * level that is merged twice.
 *
 * @param settings The report, parsed.
 * @param codebook The codebook of its data.
 */
export function checkMerges(settings: ReportSettings, codebook: Codebook): readonly DataError[] {
  return settings.results.flatMap((definition, index) =>
    mergesOf(definition, ["results", index]).flatMap(({ path, merge }) =>
      Object.entries(merge).flatMap(([variable, made]) =>
        duplicatesIn(definition.table, variable, made, codebook).map(({ value, at }) =>
          faultAt(settings.file, settings.locate([...path, "merge", variable, at]), { code: "id-duplicate", value }),
        ),
      ),
    ),
  );
}

interface Merges {
  readonly path: Path;
  readonly merge: LevelMerges;
}

function mergesOf(definition: MeasureDefinition, path: Path): readonly Merges[] {
  const within =
    definition.measure === "over-time" ? { path: [...path, "of"], of: definition.of } : { path, of: definition };
  return "merge" in within.of && within.of.merge !== undefined ? [{ path: within.path, merge: within.of.merge }] : [];
}

interface Duplicate {
  readonly value: string;
  /** The new level at which it is. */
  readonly at: string;
}

function duplicatesIn(
  table: string,
  variable: string,
  made: LevelMerges[string],
  codebook: Codebook,
): readonly Duplicate[] {
  const own = variableOf(tableOf(codebook, table), variable);
  const old = Object.entries(made).flatMap(([at, { levels }]) => levels.map((value) => ({ value, at })));
  const stays = (id: string): boolean =>
    own?.missing?.includes(id) === true ||
    (own?.levels?.includes(id) === true && old.every(({ value }) => value !== id));
  return [
    ...Object.keys(made).flatMap((id) => (stays(id) ? [{ value: id, at: id }] : [])),
    ...old.filter(({ value }, place) => old.findIndex((other) => other.value === value) < place),
  ];
}
