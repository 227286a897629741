import { evaluate, explainDenominators, type MeasureDefinition, parseCodebook, protect } from "@udbytte/core";
import { expect, test } from "vitest";
import { readData, readDataText, SAMPLE_FILES } from "./sample-data/sample-folder.ts";

const reached = {
  table: "registreringer",
  population: "personer, der er opnået kontakt med",
  among: { kontakt: "ja" },
} as const;
const definitions: readonly MeasureDefinition[] = [
  { ...reached, id: "svar", measure: "share", having: { svar: "ja" } },
  { ...reached, id: "optag-type", measure: "uptake", accepted: { svar: "ja" }, by: ["type"] },
];

test("of the sample data: 2,783 reached − 15 without a type of incident = 2,768", () => {
  const codebook = parseCodebook(readDataText("codebook.yaml"), "codebook.yaml");
  if (!codebook.ok) throw new Error(JSON.stringify(codebook.errors));
  const files = new Map(SAMPLE_FILES.map((file) => [file, readData(file)]));
  const evaluated = evaluate(codebook.value, files, definitions);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.errors));
  const bridge = { from: 2783, to: 2768, steps: [{ label: "Hændelsestype", reason: "missing", count: 15 }] };
  for (const results of [evaluated.value, protect(evaluated.value, "dst-5")]) {
    const named = (id: string) => results.find((result) => result.id === id);
    const [all, typed] = [named("svar"), named("optag-type")];
    if (all === undefined || typed === undefined) throw new Error("a result is not there");
    expect(explainDenominators(all, typed)).toEqual(bridge);
  }
});
