import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseCsv } from "../../../core/src/read/parse-csv.ts";
import type { Asker } from "../../src/ask.ts";
import { init } from "../../src/commands/init.ts";
import { runIn } from "../report-copy.ts";
import { workbookOf } from "../workbook-of.ts";

const samples = fileURLToPath(new URL("../../../../data-samples/projekt-opsoegende-indsats/", import.meta.url));
const complaint = /: (fejl|advarsel|error|warning)$/m;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "udbytte-init-"));
  mkdirSync(join(folder, "d"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string | Uint8Array): void => writeFileSync(join(folder, "d", name), text);
const csv = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(";")).join("\r\n")}\r\n`;
const yaml = (): string => readFileSync(join(folder, "d/codebook.yaml"), "utf8");
const rowsOf = (length: number, row: (index: number) => readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length }, (_, index) => row(index));
const pick = (words: readonly string[], index: number): string => words[index % words.length] ?? "";

/** Makes a report of the files and takes it through check; the parsed codebook's tables. */
async function made(files: readonly string[], ...options: readonly string[]) {
  const run = await runIn(folder, "init", "r", ...files.map((file) => `d/${file}`), ...options);
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: "" });
  const checked = await runIn(folder, "check", "r");
  expect(checked.stderr).not.toMatch(complaint);
  expect(checked.code).toBe(0);
  return parse(yaml()).tables;
}

async function rendered(): Promise<readonly { readonly id: string; readonly numerator?: number }[]> {
  const run = await runIn(folder, "render", "r");
  expect({
    code: run.code,
    stderr: run.stderr.replace(/^.*(?:bemærkning|Kolonner, som|Beskriv dem).*\n?/gm, "").trim(),
  }).toEqual({
    code: 0,
    stderr: "",
  });
  const name = readdirSync(join(folder, "out/r")).find((each) => each.endsWith(".json")) ?? "";
  return JSON.parse(readFileSync(join(folder, "out/r", name), "utf8")).results;
}

const register = (year: number, length = 60) => [
  ["Sag", "Dato", "Køn", "Kontakt", "Svar"],
  ...rowsOf(length, (index) => {
    const reached = index % 3 !== 0;
    return [
      `S-${year}-${index}`,
      `${year}-0${1 + (index % 9)}-15`,
      pick(["Kvinde", "Mand"], index),
      reached ? "Ja" : "Nej",
      reached ? pick(["Ja", "Nej", "Nej"], Math.floor(index / 3)) : "",
    ];
  }),
];

describe("udbytte init on workbooks", () => {
  it("reads the sample data as one workbook with the same results as the text files", async () => {
    const names = ["registreringer", "samtaler", "spoergeskema", "oekonomi"];
    const sheets = names.map((name) => {
      const bytes = readFileSync(join(samples, `${name}.csv`));
      const text = new TextDecoder(name === "registreringer" ? "windows-1252" : "utf-8").decode(bytes);
      const table = parseCsv(text.replace(/^\uFEFF/, ""), name);
      const data = table.ok ? [table.value.header, ...table.value.rows] : [];
      const cells = data.map((row) =>
        row.map((cell) => cell.replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1").replace(/^(\d+)\.000$/, "$1000")),
      );
      return [name, cells] as const;
    });
    write("alt.xlsx", workbookOf(Object.fromEntries(sheets)));
    const tables = await made(["alt.xlsx"]);
    expect(tables.map(({ id, file, sheet }: Record<string, string>) => ({ id, file, sheet }))).toEqual(
      names.map((name) => ({ id: name, file: "alt.xlsx", sheet: name })),
    );
    const results = await rendered();
    expect(results.find(({ id }) => id === "optag")).toMatchObject({ numerator: 701, denominator: 2783 });
    expect(results.find(({ id }) => id === "spoergeskema-svarprocent")).toMatchObject({ numerator: 487 });
    expect(results.find(({ id }) => id === "oekonomi-sum")).toMatchObject({ amount: 444_000 });
  }, 60_000);

  it("needs no sheet where only one has data, and mixes with text files", async () => {
    write("register.xlsx", workbookOf({ Ark1: register(2018), Ark2: [] }));
    write(
      "andet.csv",
      csv([["Type", "Sted"], ...rowsOf(40, (index) => [pick(["A", "B"], index), pick(["X", "Y", "Z"], index)])]),
    );
    const [first, second] = await made(["register.xlsx", "andet.csv"]);
    expect(first).toMatchObject({ id: "register", file: "register.xlsx" });
    expect(first).not.toHaveProperty("sheet");
    expect(second).toMatchObject({ id: "andet", file: "andet.csv" });
  });
});

describe("udbytte init on several files", () => {
  it("takes files of one shape for one table, with a level for each, and says so", async () => {
    for (const year of [2018, 2019]) write(`register-${year}.csv`, csv(register(year)));
    const [table, ...others] = await made(["register-2018.csv", "register-2019.csv"]);
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      id: "register",
      files: [
        { file: "register-2018.csv", level: "2018", label: "2018" },
        { file: "register-2019.csv", level: "2019", label: "2019" },
      ],
      fileVariable: { label: "År" },
      period: { from: "2018-01-15", to: "2019-09-15" },
    });
    expect(yaml()).toContain("# Filer med de samme kolonner er læst som én tabel.");
  });

  it("finds names of one table in another, and rules that every row keeps", async () => {
    write("henvisninger.csv", csv(register(2018)));
    write(
      "samtaler.csv",
      csv([
        ["Henvisning", "Form"],
        ...rowsOf(80, (index) => [`S-2018-${index % 20}`, pick(["Telefon", "Møde"], index)]),
      ]),
    );
    const [referrals, sessions] = await made(["henvisninger.csv", "samtaler.csv"]);
    expect(sessions.columns[0]).toMatchObject({
      type: "identifier",
      references: { table: "henvisninger", column: "sag" },
    });
    expect(referrals.columns[0]).toMatchObject({ type: "identifier", unique: true, required: true });
    expect(referrals.rules).toEqual([
      {
        id: "svar-kraever-kontakt",
        label: "„Svar“ kræver, at „Kontakt“ er „Ja“",
        when: { svar: "present" },
        // biome-ignore lint/suspicious/noThenProperty: a rule's „then" is no function, so nothing takes it for a promise.
        then: { kontakt: "yes" },
      },
    ]);
  });

  it("writes encoding and delimiter where they are not the usual ones", async () => {
    const text = register(2018)
      .map((row) => row.join(","))
      .join("\n");
    write("register.csv", Buffer.from(text.replaceAll("Køn", "K\u00f8n"), "latin1"));
    const [table] = await made(["register.csv"]);
    expect(table).toMatchObject({ encoding: "windows-1252", delimiter: "," });
  });
});

const survey = [
  ["Id", "Status", "Q1", "Q2", "Q3", "Q4", "Q5_1", "Q5_2", "Q5_3", "Q6"],
  [
    "",
    "",
    "Hvor tilfreds er du med hjælpen?",
    "Kunne du bruge samtalen?",
    "Vil du anbefale os til andre?",
    "Hvor mange gange har vi talt sammen?",
    "Hvor hørte du om os? Avis",
    "Hvor hørte du om os? Netværk",
    "Hvor hørte du om os? Kommunen",
    "Hvad kan vi gøre bedre?",
  ],
  ...rowsOf(90, (index) =>
    index % 3 === 0
      ? [`${1000 + index}`, "Ikke besvaret", "", "", "", "", "", "", "", ""]
      : [
          `${1000 + index}`,
          "Besvaret",
          pick(["Meget tilfreds", "Tilfreds", "Utilfreds", "Ved ikke"], index),
          pick(["Ja", "Nej", "Ved ikke", "Ikke spurgt"], Math.floor(index / 2)),
          pick(["Ja", "Nej", "Ønsker ikke at svare"], Math.floor(index / 3)),
          pick(["1", "3", "17", "24", "Ved ikke"], index),
          pick(["1", ""], index),
          pick(["", "1", ""], index),
          pick(["1", "", "", ""], index),
          index % 7 === 0 ? `Ring oftere end sidst, ${"meget ".repeat(index % 5)}gerne` : "",
        ],
  ),
];

describe("udbytte init on a wide survey export", () => {
  it.each(["csv", "xlsx"])(
    "as %s: texts in the second row, options as one item, reasons for no answer",
    async (kind) => {
      write(`skema.${kind}`, kind === "csv" ? csv(survey) : workbookOf({ Data: survey }));
      const [table] = await made([`skema.${kind}`]);
      expect(table).toMatchObject({ headerRows: 2, unit: "besvarelser" });
      const columns: readonly { id: string }[] = table.columns;
      const column = (id: string) => columns.find((each) => each.id === id);
      expect(column("q1")).toMatchObject({ header: "Q1", label: "Hvor tilfreds er du med hjælpen?" });
      expect(column("q3")).toMatchObject({ type: "yes-no" });
      expect(column("q4")).toMatchObject({ type: "integer", missing: [{ code: "Ved ikke", id: "ved-ikke" }] });
      expect(column("hvor-hoerte-du-om-os")).toEqual({
        id: "hvor-hoerte-du-om-os",
        label: "Hvor hørte du om os?",
        type: "options",
        options: [
          { id: "avis", header: "Q5_1", label: "Avis" },
          { id: "netvaerk", header: "Q5_2", label: "Netværk" },
          { id: "kommunen", header: "Q5_3", label: "Kommunen" },
        ],
      });
      expect(table.missing).toEqual([
        { code: "Ikke spurgt", id: "ikke-spurgt", label: "Ikke spurgt" },
        { code: "Ønsker ikke at svare", id: "oensker-ikke-at-svare", label: "Ønsker ikke at svare" },
      ]);
      expect(yaml()).toContain("#   „Q6“: ligner fri tekst, som ikke læses");
      expect(yaml()).not.toContain("oftere");
      const ids = (await rendered()).map(({ id }) => id);
      expect(ids).toContain("skema-svarprocent");
      expect(ids).toContain("skema-hvor-hoerte-du-om-os.hvor-hoerte-du-om-os-avis");
    },
    60_000,
  );
});

describe("udbytte init on a register kept by hand", () => {
  it("leaves out what is dirty, says why, and makes a report of the rest", async () => {
    const [header = [], ...rows] = register(2019, 80);
    const dirty = rows.map((row, index) =>
      index === 17 ? row.with(1, "i foråret") : index === 20 ? row.with(2, "Kvidne") : row,
    );
    write(
      "register.csv",
      csv([
        [...header, "CPR", "Notat"],
        ...dirty.map((row, index) => [...row, `0101${10 + index}-1234`, "ringer igen"]),
      ]),
    );
    const [table] = await made(["register.csv"]);
    expect(yaml()).toMatch(/„Dato“: har celler af flere slags.*\(første gang i række 19\)/);
    expect(yaml()).toMatch(/„CPR“: ligner personnumre/);
    expect(yaml()).toContain("Er „Kvidne“ det samme som „Kvinde“?");
    expect(yaml()).not.toContain("1234");
    expect(table).not.toHaveProperty("period");
  });

  it("tells what no one can read, and writes nothing", async () => {
    write("register.csv", "Svar;Svar\nJa;Nej;Måske\n");
    const run = await runIn(folder, "init", "r", "d/register.csv");
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("Intet er skrevet.");
    expect(readdirSync(folder)).toEqual(["d"]);
  });
});

describe("the delimiter of a file that leaves doubt", () => {
  const doubtful = `Post, kr;Sted\n${"1,5;Nord\n2,5;Syd\n".repeat(10)}`;

  it.each([
    ["da", 'med --delimiter ";"'],
    ["en", 'with --delimiter ";"'],
  ])("is not looked for in a codebook that is not there (%s)", async (language, said) => {
    write("p.csv", doubtful);
    const { code, stderr } = await runIn(folder, "init", "r", "d/p.csv", "--language", language);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).not.toContain("codebook.yaml");
  });

  it("is taken from the option, and written down", async () => {
    write("p.csv", doubtful);
    const [table] = await made(["p.csv"], "--delimiter", ";");
    expect(table).toMatchObject({ delimiter: ";" });
    expect((await runIn(folder, "init", "r", "d/p.csv", "--delimiter", "x")).stderr).toContain("Ukendt skilletegn „x“");
  });

  it("is asked for on a terminal", async () => {
    write("p.csv", doubtful);
    const asked: (readonly string[])[] = [];
    const asker: Asker = {
      text: (_, proposed) => Promise.resolve(proposed),
      choose: (question, choices, proposed) => {
        asked.push([question, ...choices.map(({ label }) => label)]);
        return Promise.resolve(proposed);
      },
    };
    const silent = { write: () => undefined };
    const terminal = { workingDirectory: folder, environment: {}, stdout: silent, stderr: silent };
    const options = { title: undefined, accepted: undefined, reached: undefined, today: "2019-12-31" };
    expect(await init({ folder: "r", files: ["d/p.csv"], language: "da", terminal, asker, ...options })).toBe(0);
    expect(asked[0]).toEqual([
      "Hvilket tegn skiller kolonnerne i p.csv?",
      '";" = [Post, kr] [Sted]',
      '"," = [Post] [kr;Sted]',
    ]);
  });
});

describe("the language of the report", () => {
  const norwegian = [
    ["Kjønn", "Alder", "Oppnådd kontakt", "Svar"],
    ...rowsOf(80, (index) => [
      pick(["Kvinne", "Mann"], index),
      `${18 + (index % 60)}`,
      pick(["Ja", "Ja", "Nei"], index),
      index % 3 === 2 ? "" : pick(["Ja", "Nei", "Vet ikke"], Math.floor(index / 3)),
    ]),
  ];

  it("is that of the words in the files", async () => {
    write("register.csv", csv(norwegian));
    const [table] = await made(["register.csv"]);
    const report = parse(readFileSync(join(folder, "r/report.yaml"), "utf8"));
    expect(report).toMatchObject({ language: "nb", subtitle: "Første utkast" });
    expect(table.columns[1].bands.at(-1).label).toBe("70 år og over");
    expect(table.columns[2]).toMatchObject({ type: "yes-no", locale: "nb" });
    expect(yaml()).toContain("# Lest som alder.");
    await rendered();
  }, 30_000);

  it.each([
    ["da", "Kilderne", "Hvem svarer „Ja“?"],
    ["nb", "Kildene", "Hvem svarer «Ja»?"],
    ["en", "The sources", "Who answers “Yes”?"],
  ])(
    "is the one chosen: %s",
    async (language, sources, answers) => {
      for (const name of ["registreringer.csv", "spoergeskema.csv"])
        cpSync(join(samples, name), join(folder, "d", name));
      await made(["registreringer.csv", "spoergeskema.csv"], "--language", language);
      const chapters = readdirSync(join(folder, "r/chapters")).map((name) =>
        readFileSync(join(folder, "r/chapters", name), "utf8"),
      );
      expect(chapters.some((text) => text.startsWith(`# ${sources}\n`))).toBe(true);
      expect(
        chapters.some((text) => text.startsWith(`# ${answers.replace("Yes", language === "en" ? "Ja" : "Yes")}\n`)),
      ).toBe(true);
      const results = await rendered();
      expect(results.some(({ numerator }) => numerator === 701)).toBe(true);
    },
    60_000,
  );

  it("is refused when it is none", async () => {
    write("register.csv", csv(norwegian));
    expect((await runIn(folder, "init", "r", "d/register.csv", "--language", "sv")).stderr).toContain(
      "Ukendt sprog „sv“: vælg da, nb eller en.",
    );
  });
});
