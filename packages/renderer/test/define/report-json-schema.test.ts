import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseReport } from "../../src/define/parse-report.ts";
import { reportJsonSchema } from "../../src/define/report-json-schema.ts";

const text = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const sample = "reports/projekt-opsoegende-indsats/report.yaml";

describe("the JSON Schema of report.yaml", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(reportJsonSchema());

  it("in the package is the one that the code makes: npm run build", () => {
    expect(JSON.parse(text("packages/renderer/schema/report.schema.json"))).toEqual(reportJsonSchema());
  });

  it("fits the sample, which names it in its first line", () => {
    expect(validate(parse(text(sample))), JSON.stringify(validate.errors)).toBe(true);
    expect(text(sample).split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../../packages/renderer/schema/report.schema.json",
    );
  });

  it.each([
    ["policy: dst-5", "polcy: dst-5"],
    ["measure: count", "measure: antal"],
    ["kind: steps", "kind: trin"],
  ])("refuses %s as %s", (right, wrong) => {
    expect(validate(parse(text(sample).replace(right, wrong)))).toBe(false);
  });

  it("refuses what the command refuses: an unknown key, with its place and the nearest known one", () => {
    const parsed = parseReport(text(sample).replace("policy: dst-5", "polcy: dst-5"), "report.yaml");
    const line =
      text(sample)
        .split("\n")
        .findIndex((each) => each.startsWith("policy:")) + 1;
    expect(!parsed.ok && parsed.errors).toMatchObject([
      { code: "key-unknown", line, column: 1, value: "polcy", suggestion: "policy" },
    ]);
  });
});
