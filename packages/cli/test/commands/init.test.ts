import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { checkPdf } from "../../../renderer/test/pdf/check-pdf.ts";
import type { Asker } from "../../src/ask.ts";
import { init } from "../../src/commands/init.ts";
import { type Run, runIn } from "../report-copy.ts";

const samples = fileURLToPath(new URL("../../../../data-samples/projekt-opsoegende-indsats/", import.meta.url));
const names = ["registreringer.csv", "samtaler.csv", "spoergeskema.csv", "oekonomi.csv"] as const;
const files = names.map((name) => `data/${name}`);
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** An error or a warning; columns that are left out are only noted. */
const complaint = /: (fejl|advarsel)$/m;

describe("udbytte init on the sample data", () => {
  let folder: string;
  let made: Run;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "udbytte-init-"));
    mkdirSync(join(folder, "data"));
    for (const name of names) cpSync(join(samples, name), join(folder, "data", name));
    made = await runIn(folder, "init", "min-rapport", ...files);
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = (file: string): string => readFileSync(join(folder, file), "utf8");

  it("writes a codebook beside the data and a report, and leaves the data as they are", () => {
    expect(made.stderr).toBe("");
    expect(made.code).toBe(0);
    const written = [
      "data/codebook.yaml",
      "min-rapport/.udbytte/codebook.schema.json",
      "min-rapport/.udbytte/report.schema.json",
      ...["01-kilder", "02-hvem", "03-svar", "04-spoergeskema", "05-udgifter", "06-metode"].map(
        (name) => `min-rapport/chapters/${name}.md`,
      ),
      "min-rapport/report.yaml",
    ];
    expect(filesIn(folder)).toEqual([...files, ...written].sort());
    expect(
      made.stdout
        .split("\n")
        .filter((line) => line.includes("/") && !line.includes(" "))
        .sort(),
    ).toEqual(written.sort());
    for (const name of names) expect(read(`data/${name}`)).toBe(readFileSync(join(samples, name), "utf8"));
  });

  it("names schemas that the files fit and that lie where they say", () => {
    const check = (file: string, home: string): boolean => {
      const text = read(file);
      const [, path = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      const schema: unknown = JSON.parse(read(join(home, path)));
      return new Ajv({ strict: false, validateFormats: false }).compile(schema as object)(parse(text)) as boolean;
    };
    expect(check("data/codebook.yaml", "data")).toBe(true);
    expect(check("min-rapport/report.yaml", "min-rapport")).toBe(true);
  });

  it("passes check without a word of complaint", async () => {
    const checked = await runIn(folder, "check", "min-rapport");
    expect(checked.code).toBe(0);
    expect(checked.stderr).not.toMatch(complaint);
    expect(checked.stdout).toContain("4 tabeller");
  });

  it("finds who was reached and who accepted", () => {
    expect(read("min-rapport/report.yaml")).toMatch(/id: optag\n\s+by: \[\]|among: \{ kontakt: yes \}/);
    expect(parse(read("min-rapport/report.yaml")).results).toContainEqual({
      id: "optag",
      measure: "uptake",
      table: "registreringer",
      population: "registreringer, hvor „Kontakt“ er „Ja“",
      among: { kontakt: "yes" },
      accepted: { svar: "ja" },
      by: [],
    });
  });

  it("renders without an edit: a sound PDF with the printed report's numbers", async () => {
    const rendered = await runIn(folder, "render", "min-rapport");
    expect(rendered).toMatchObject({ code: 0, stderr: "" });
    expect(checkPdf(readFileSync(join(folder, "out/min-rapport/rapport.pdf")))).toEqual([]);
    const [, pages, figures] = /(\d+) sider, (\d+) figurer/.exec(rendered.stdout) ?? [];
    expect(Number(pages)).toBeGreaterThan(8);
    expect(Number(figures)).toBeGreaterThan(10);
    const { results } = JSON.parse(read("out/min-rapport/resultater.json")) as { results: readonly { id: string }[] };
    expect(results.find(({ id }) => id === "optag")).toMatchObject({ numerator: 701, denominator: 2783 });
    expect(results.find(({ id }) => id === "spoergeskema-svarprocent")).toMatchObject({
      numerator: 487,
      denominator: 1090,
    });
  }, 30_000);

  it("overwrites nothing: a second time it names every file that is there, and writes none", async () => {
    const before = filesIn(folder);
    rmSync(join(folder, "min-rapport/report.yaml"));
    const again = await runIn(folder, "init", "min-rapport", ...files);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("data/codebook.yaml: fejl\n  Filen findes allerede og bliver ikke overskrevet.");
    expect(again.stderr).toContain("Intet er skrevet.");
    expect(filesIn(folder)).toEqual(before.filter((file) => file !== "min-rapport/report.yaml"));
    const english = await runIn(folder, "init", "min-rapport", ...files, "--language", "en");
    expect(english.stderr).toContain("The file exists already and is not overwritten.");
  });
});

describe("udbytte init", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "udbytte-init-"));
    mkdirSync(join(folder, "a"));
    mkdirSync(join(folder, "b"));
    const rows = ["Ja;Ja;Kvinde;ida@eks.dk", "Nej;;Mand;bo@eks.dk", "Ja;Måske;Kvinde;eva@eks.dk", "Ja;Nej;Mand;-"];
    writeFileSync(
      join(folder, "a/opkald.csv"),
      `Talt med;Vil gerne;Køn;Post\n${Array.from({ length: 10 }, () => rows.join("\n")).join("\n")}\n`,
    );
    writeFileSync(join(folder, "a/navne.csv"), "Navn;Telefon\nIda;12345678\n");
    writeFileSync(join(folder, "b/andet.csv"), "Svar;Type\nJa;x\nNej;y\nJa;x\nNej;y\n");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    [["a/opkald.csv", "b/andet.csv"], "b/andet.csv: fejl\n  Datafilerne ligger ikke i samme mappe."],
    [["a/opkald.csv", "a/nej.csv"], "a/nej.csv: fejl\n  Filen findes ikke."],
    [
      ["a/navne.csv"],
      "a/navne.csv: fejl\n  Ingen kolonne i filen kan bruges i en rapport.\n  Forventet: Navn, Telefon.",
    ],
    [["a/opkald.csv", "--accepted", "Vil germe=Ja"], "--accepted: fejl\n  Ukendt variabel „Vil germe“."],
    [["a/opkald.csv", "--accepted", "Vil gerne=Jo"], "--accepted: fejl\n  Ukendt værdi „Jo“."],
  ])("%j is a fault, and nothing is written", async (args, said) => {
    const before = filesIn(folder);
    const { code, stdout, stderr } = await runIn(folder, "init", "rapport", ...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(said);
    expect(filesIn(folder)).toEqual(before);
  });

  it("takes title and roles from options, and renders the faulty column's report without it", async () => {
    const options = ["--title", "Opkald i 2019", "--accepted", "Vil gerne=Ja", "--reached", "Talt med=Ja"];
    const made = await runIn(folder, "init", "rapport", "a/opkald.csv", ...options);
    expect(made.stderr).toBe("");
    expect(made.stdout).toContain("1 kolonne er udeladt: se hvorfor i a/codebook.yaml.");
    const codebook = readFileSync(join(folder, "a/codebook.yaml"), "utf8");
    expect(codebook).toContain("„Post“: ligner e-mailadresser");
    expect(codebook).not.toContain("@");
    const report = parse(readFileSync(join(folder, "rapport/report.yaml"), "utf8"));
    expect(report).toMatchObject({ title: "Opkald i 2019", data: "../a" });
    expect(report.results).toContainEqual(
      expect.objectContaining({ id: "optag", among: { "talt-med": "yes" }, accepted: { "vil-gerne": "ja" } }),
    );
    const checked = await runIn(folder, "check", "rapport");
    expect(checked.code).toBe(0);
    expect(checked.stderr).not.toMatch(complaint);
  });

  it("asks for nothing when nobody is there, and for title and roles when somebody is", async () => {
    const asked: string[] = [];
    const answers = ["da", "Egen titel", "1", "ja", "0", "yes"];
    const answer = (question: string): Promise<string | undefined> => {
      asked.push(question);
      return Promise.resolve(answers[asked.length - 1]);
    };
    const asker: Asker = { text: answer, choose: answer };
    const silent = { write: () => undefined };
    const terminal = { workingDirectory: folder, environment: {}, stdout: silent, stderr: silent };
    const options = { title: undefined, accepted: undefined, reached: undefined, today: "2019-12-31" };
    const files = ["a/opkald.csv"];
    expect(await init({ folder: "r", files, language: "da", terminal, asker, ...options })).toBe(0);
    expect(asked).toEqual([
      "Hvilket sprog skal rapporten være på?",
      "Hvad skal rapporten hedde?",
      "Hvilken kolonne viser, hvem der tog imod tilbuddet?",
      "Hvilken værdi i „Vil gerne“ betyder ja?",
      "Hvilken kolonne viser, hvem der blev opnået kontakt med?",
      "Hvilken værdi i „Talt med“ betyder ja?",
    ]);
    const report = parse(readFileSync(join(folder, "r/report.yaml"), "utf8"));
    expect(report).toMatchObject({ title: "Egen titel", cover: { date: "2019-12-31" } });
  });

  it("writes nothing when they will not go on", async () => {
    const nobody = (): Promise<undefined> => Promise.resolve(undefined);
    const said: string[] = [];
    const stream = { write: (text: string) => said.push(text) };
    const terminal = { workingDirectory: folder, environment: {}, stdout: stream, stderr: stream };
    const options = { title: undefined, accepted: undefined, reached: undefined, today: "2019-12-31" };
    const before = filesIn(folder);
    const asker: Asker = { text: nobody, choose: nobody };
    expect(await init({ folder: "r", files: ["a/opkald.csv"], language: "da", terminal, asker, ...options })).toBe(1);
    expect(said.join("")).toBe("Afbrudt. Intet er skrevet.\n");
    expect(filesIn(folder)).toEqual(before);
  });

  it("is described in both languages", async () => {
    expect((await runIn(folder, "init", "--help")).stdout).toContain("datafiler, alle i samme mappe");
    expect((await runIn(folder, "--help", "--language", "en")).stdout).toContain("make a new report from data files");
    expect((await runIn(folder, "init", "r")).stderr).toBe("Argumentet <filer> mangler. Se udbytte --help.\n");
  });
});
