import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as core from "../../src/index.ts";

/** What the page is made of: one function with the words of its doc block. */
interface Entry {
  readonly name: string;
  readonly call: string;
  readonly what: string;
  readonly source: string;
  readonly twin: string;
}

const folder = new URL("../../src/statistics/", import.meta.url);

/** Exported for other uses than statistics: how a misspelt word is found. */
const noStatistic = ["nearestWord"];

const entries = readdirSync(folder)
  .flatMap((file) => entriesOf(readFileSync(new URL(file, folder), "utf8")))
  .filter(({ name }) => name in core && !noStatistic.includes(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function entriesOf(code: string): readonly Entry[] {
  return [...code.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport function (\w+)\(/g)].map(
    ([, block = "", name = ""]) => {
      const text = block.replace(/\n \* ?/g, "\n").trim();
      const see = oneLine(/\n@see ([\s\S]*?)(?=\n@|$)/.exec(text)?.[1] ?? "");
      const [, source = "", twin = ""] = /^(.*?) (?=R: |Python: )(.*)$/.exec(see) ?? [];
      const paragraph = oneLine(/^([\s\S]*?)(?=\n\n|\n@)/.exec(text)?.[1] ?? "");
      const what = /^.*?[.?](?= [A-ZΓ`]|$)/.exec(paragraph)?.[0] ?? paragraph;
      return { name, call: callOf(name), what: what.replace(/\{@link (\w+)\}/g, "`$1`"), source, twin };
    },
  );
}

/** The function as it is called; what has a default may be left out. */
function callOf(name: string): string {
  const code = String((core as Readonly<Record<string, unknown>>)[name]);
  const given = (/\(([^)]*)\)/.exec(code)?.[1] ?? "").split(/,(?![^{]*\})/);
  return `${name}(${given.map((argument) => oneLine(argument).replace(/ = .*$/, "?")).join(", ")})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

const page = `# Statistics of @udbytte/core

Every function with its source and its twin in R (or Python), from its doc block, which says more: when to use it, what else
there is, ranges and errors. Groups without units give \`null\`; impossible arguments throw a \`RangeError\` that names the
function and the argument.

Every function agrees with its reference to 1e-9 relative (distributions to 1e-12; p-values under 1e-15 by their logarithms)
on at least ten cases, edge cases among them: \`test/statistics/agreement.test.ts\`. The scripts that made the reference values,
in R, statsmodels or 60-digit arithmetic, are in \`test/reference/\`.

| function | what it gives | source | in R or Python |
|---|---|---|---|
${entries.map(({ call, what, source, twin }) => `| \`${call}\` | ${cell(what)} | ${cell(source)} | ${cell(twin)} |`).join("\n")}
`;

describe.each(entries)("$name", ({ what, source, twin }) => {
  test("says what it gives, its source with year and place, and its twin in R", () => {
    expect(what).toMatch(/^[A-Z].{15,}[.?]$/);
    expect(source).toMatch(/\(\d{4}\)/);
    expect(source).toMatch(/ \d+(\(\d+\))?:\d+|p{1,2}\. \d+|\d+\.\d+|chapter \d+|Fast and accurate/);
    expect(twin).toMatch(/(^|\s)R: \S/);
  });
});

test("every statistic that the package exports is on the page", () => {
  const index = readFileSync(new URL("../index.ts", folder), "utf8");
  const exported = [...index.matchAll(/export \{([^}]*)\} from "\.\/statistics\//g)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !noStatistic.includes(name));
  expect(entries.map(({ name }) => name)).toEqual(exported.sort());
});

test("STATISTICS.md is made of the doc blocks; vitest -u writes it anew", async () => {
  await expect(page).toMatchFileSnapshot("../../STATISTICS.md");
});
