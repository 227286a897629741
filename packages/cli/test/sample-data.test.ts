import { describe, expect, test } from "vitest";
import {
  parseRows,
  type Row,
  readData,
  readDataText,
  repositoryUrl,
  SAMPLE_FILES,
  tally,
} from "./sample-data/sample-folder.ts";

type MakeSampleFiles = (readCount: (file: string) => string) => ReadonlyMap<string, Uint8Array>;

const people = parseRows(Buffer.from(readData("registreringer.csv")).toString("latin1"), ";");
const sessions = parseRows(readDataText("samtaler.csv"), ";");
const forms = parseRows(readDataText("spoergeskema.csv"), ",");
const costs = parseRows(readDataText("oekonomi.csv"), ";");
const answered = forms.filter((form) => form.Status === "Besvaret");

const iso = (date: string | undefined) => (date ?? "").split("-").reverse().join("-");
const day = (row: Row) => iso(row.Dato);
const count = (rows: readonly Row[], where: Row) =>
  rows.filter((row) => Object.entries(where).every(([header, value]) => row[header] === value)).length;

function responseOf(person: Row): string {
  const responses: Row = { Ja: "ja", Nej: "nej", "Vil selv ringe": "selv" };
  return responses[person.Svar ?? ""] ?? "ikke-naaet";
}

function bandOf(person: Row): string {
  if (person.Alder === "") return "";
  const years = Number(person.Alder);
  if (years >= 60) return "60+";
  if (years >= 30) return `${Math.floor(years / 10) * 10}-${Math.floor(years / 10) * 10 + 9}`;
  return years >= 18 ? "18-29" : "0-17";
}

/** Level and response → people, from a file of the counts folder; combinations that do not occur are left out. */
function expectedMargin(file: string): ReadonlyMap<string, number> {
  const rows = parseRows(readDataText(`counts/${file}`), ";");
  const cells = rows.flatMap((row) => {
    const [level = "", ...responses] = Object.entries(row).map(([header, cell], column) => (column ? header : cell));
    return responses.map((response) => [`${level}|${response}`, Number(row[response])] as const);
  });
  return new Map(cells.filter(([, people]) => people > 0));
}

describe("the files are those that the program makes", () => {
  test("the same bytes, file by file", async () => {
    const module: { makeSampleFiles: MakeSampleFiles } = await import(
      repositoryUrl("scripts/samples/sample-files.mjs")
    );
    const made = module.makeSampleFiles((file) => readDataText(`counts/${file}`));
    expect([...made.keys()]).toEqual([...SAMPLE_FILES]);
    for (const [file, bytes] of made) {
      expect(Buffer.compare(bytes, readData(file)), `${file} differs: npm run make-samples`).toBe(0);
    }
  });

  test("in the form each is said to have", () => {
    const starts = (file: string) => [...readData(file).subarray(0, 3)];
    expect(starts("samtaler.csv")).toEqual([0xef, 0xbb, 0xbf]);
    expect(starts("oekonomi.csv")).toEqual([0xef, 0xbb, 0xbf]);
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(readData("spoergeskema.csv"))).not.toThrow();
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(readData("registreringer.csv"))).toThrow(TypeError);
    for (const file of SAMPLE_FILES) expect(Buffer.from(readData(file)).toString("latin1")).not.toMatch(/[^\r]\n/);
  });

  test("and holds nothing like a personal identification number, a telephone number or an address", () => {
    for (const file of [...SAMPLE_FILES, "codebook.yaml"]) {
      expect(readDataText(file)).not.toMatch(/(?<!\d)\d{6}[- ]?\d{4}(?!\d)|(?<!\d)\d{8}(?!\d)|@/);
    }
  });
});

describe("registreringer.csv", () => {
  test("has the totals of the printed report", () => {
    expect(people).toHaveLength(4531);
    expect(count(people, { Kontakt: "Ja" })).toBe(2783);
    expect(count(people, { Kontaktoplysninger: "Nej" })).toBe(770);
    expect(tally(people.map((person) => person.Svar ?? ""))).toEqual(
      new Map([
        ["Ja", 701],
        ["Nej", 2053],
        ["Vil selv ringe", 29],
        ["", 1748],
      ]),
    );
    expect(people.filter((person) => person["Årsag til nej"] !== "")).toHaveLength(2011);
    expect(count(people, { "Årsag til nej": "Intet behov for rådgivning" })).toBe(1649);
    expect(count(people, { "Årsag til nej": "Behov for mere specialiseret hjælp" })).toBe(161);
  });

  test.each([
    ["answers-by-type.csv", (person: Row) => person.Hændelsestype ?? ""],
    ["answers-by-role.csv", (person: Row) => person.Rolle ?? ""],
    ["answers-by-gender.csv", (person: Row) => person.Køn ?? ""],
    ["answers-by-age.csv", bandOf],
  ])("realises %s exactly", (file, level) => {
    expect(tally(people.map((person) => `${level(person)}|${responseOf(person)}`))).toEqual(expectedMargin(file));
  });

  test("keeps the rules between its columns", () => {
    expect(count(people, { Kontaktoplysninger: "Nej", Kontakt: "Ja" })).toBe(0);
    expect(people.filter((person) => person.Svar !== "" && person.Kontakt !== "Ja")).toEqual([]);
    expect(people.filter((person) => person.Svar === "" && person.Kontakt === "Ja")).toEqual([]);
    expect(people.filter((person) => person["Årsag til nej"] !== "" && person.Svar !== "Nej")).toEqual([]);
    const thefts = people.filter((person) => person.Hændelsestype === "Indbrud og tyveri").map(day);
    expect(thefts.filter((date) => date > "2019-04-30")).toEqual([]);
  });

  test("runs through the period in order, on weekdays mostly", () => {
    const days = people.map(day);
    expect(days.filter((date) => date < "2018-06-25" || date > "2019-11-30")).toEqual([]);
    expect(days).toEqual([...days].sort());
    expect(people.every((person) => /^\d\d-\d\d-\d{4}$/.test(person.Dato ?? ""))).toBe(true);
    expect(people.map((person) => person["Sagsnr."])).toEqual(
      people.map((_, index) => `R-${String(index + 1).padStart(5, "0")}`),
    );
    const weekend = days.filter((date) => [0, 6].includes(new Date(date).getUTCDay()));
    expect(weekend.length / days.length).toBeLessThan(0.1);
  });

  test("follows the patterns its README names", () => {
    const women = (type: string) =>
      count(people, { Hændelsestype: type, Køn: "Kvinde" }) / count(people, { Hændelsestype: type });
    expect(women("Voldtægt og seksuelle krænkelser")).toBeGreaterThan(0.8);
    expect(women("Tilhold og stalking")).toBeGreaterThan(0.75);
    expect(women("Røveri")).toBeLessThan(0.4);
    const guardians = people.filter((person) => person.Rolle === "Værge");
    expect(guardians.filter((person) => bandOf(person) === "0-17").length / guardians.length).toBeGreaterThan(0.8);
  });
});

describe("samtaler.csv", () => {
  test("has the totals of the printed report", () => {
    expect(sessions).toHaveLength(2225);
    expect(count(sessions, { "Henvist af": "Projekt Opsøgende Indsats" })).toBe(438);
    expect(count(sessions, { "Henvist af": "Andet" })).toBe(164);
  });

  test("codes the project from spring 2019 only", () => {
    const from = (source: string) => sessions.filter((session) => session["Henvist af"] === source).map(day);
    expect(from("Projekt Opsøgende Indsats").filter((date) => date < "2019-03-01")).toEqual([]);
    expect(from("Andet").filter((date) => date < "2019-03-01").length).toBeGreaterThan(140);
    expect(sessions.map(day).filter((date) => date < "2018-06-25" || date > "2019-11-30")).toEqual([]);
  });

  test("has 70 % women and 30 % men in 2019", () => {
    const genders = tally(sessions.filter((session) => day(session) >= "2019").map((session) => session.Køn ?? ""));
    const women = genders.get("Kvinde") ?? 0;
    const men = genders.get("Mand") ?? 0;
    expect(Math.round((100 * women) / (women + men))).toBe(70);
    expect(Math.round((100 * men) / (women + men))).toBe(30);
    expect(genders.get("")).toBe(9);
  });
});

describe("spoergeskema.csv", () => {
  test("has the totals of the printed report", () => {
    expect(tally(forms.map((form) => form.Status ?? ""))).toEqual(
      new Map([
        ["Besvaret", 487],
        ["Ikke besvaret", 603],
        ["Fritaget", 367],
      ]),
    );
    expect(new Set(forms.map((form) => form["Løbenr."])).size).toBe(1457);
  });

  test("has answers in answered questionnaires only", () => {
    const items = Object.keys(forms[0] ?? {}).slice(2);
    expect(items).toHaveLength(12);
    const others = forms.filter((form) => form.Status !== "Besvaret");
    expect(others.filter((form) => items.some((item) => form[item] !== ""))).toEqual([]);
  });

  test("realises survey-answers.csv exactly, and no cell is 1 to 4 people", () => {
    const expected = parseRows(readDataText("counts/survey-answers.csv"), ";");
    const headers = Object.keys(forms[0] ?? {}).slice(2);
    const items = [...new Set(expected.map((row) => row.item))];
    expect(items).toHaveLength(headers.length);
    headers.forEach((header, column) => {
      const rows = expected.filter((row) => row.item === items[column]);
      const margin = new Map(rows.map((row) => [row.level ?? "", Number(row.count)]));
      expect(tally(answered.map((form) => form[header] ?? "")), header).toEqual(margin);
      expect([...margin.values()].filter((people) => people < 5)).toEqual([]);
    });
  });

  test("joins being glad and wanting a call for everyone, without making them one", () => {
    const agrees = (form: Row, header: string) => ["Helt enig", "Enig"].includes(form[header] ?? "");
    const glad = "Jeg er glad for, at jeg blev ringet op";
    const everyone = "Alle, der kommer ud for noget lignende, bør få et opkald";
    const both = answered.filter((form) => agrees(form, glad) && agrees(form, everyone)).length;
    expect(both).toBeGreaterThan(Math.round((441 * 441) / 487));
    expect(both).toBeLessThan(441);
  });
});

test("oekonomi.csv adds up to the printed totals", () => {
  const sum = (rows: readonly Row[]) =>
    rows.reduce((total, row) => total + Number((row.Beløb ?? "").replaceAll(".", "")), 0);
  expect(sum(costs)).toBe(444_000);
  expect(sum(costs.filter((row) => row.Fase === "Opstart"))).toBe(58_000);
  expect(sum(costs.filter((row) => row.Fase === "Årlig drift"))).toBe(386_000);
});
