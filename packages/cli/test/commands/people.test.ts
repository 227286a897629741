import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdf, textOfElement } from "../../../renderer/test/pdf/read-pdf.ts";
import { copyReport, type ReportCopy, type Run, runIn } from "../report-copy.ts";

const data = "data-samples/projekt-opsoegende-indsats";
const cpr = "070761-4285";
const people = {
  certain: cpr,
  withoutHyphen: "0707614285",
  suspected: "010190-1234",
  norwegian: "01019010046",
  email: "hanne.zebra@example.dk",
  phone: "+45 22 33 44 55",
  groups: "22 33 44 55",
};

/** Everything a person's data could be known by in an output, also cut up. */
const traces = /070761|0707614285|4285|010190|1234(?!\d)|zebra|example\.dk|22 ?33|44 ?55/i;

/** A cell of a register, found by its row in the file, replaced. */
function replaceCell(copy: ReportCopy, line: number, column: number, cell: string): void {
  const row = readFileSync(join(copy.folder, data, "registreringer.csv"), "latin1").split("\r\n")[line - 1] ?? "";
  const cells = row.split(";");
  copy.edit("data/registreringer.csv", row, cells.map((old, index) => (index === column ? cell : old)).join(";"));
}

describe("personal data in columns that are read", () => {
  let copy: ReportCopy;
  let runs: Readonly<Record<"danish" | "english" | "json", Run>>;

  beforeAll(async () => {
    copy = copyReport();
    replaceCell(copy, 10, 0, people.certain);
    replaceCell(copy, 11, 0, people.withoutHyphen);
    replaceCell(copy, 12, 0, people.suspected);
    replaceCell(copy, 13, 2, `Vold mod ${people.email}`);
    replaceCell(copy, 14, 3, people.phone);
    replaceCell(copy, 15, 4, people.groups);
    replaceCell(copy, 16, 5, people.suspected);
    runs = {
      danish: await runIn(copy.folder, "render", copy.report),
      english: await runIn(copy.folder, "render", copy.report, "--language", "en"),
      json: await runIn(copy.folder, "render", copy.report, "--json"),
    };
  });
  afterAll(() => copy.dispose());

  it("stop the work, and nothing is written", () => {
    expect(Object.values(runs).map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(readdirSync(copy.folder)).toEqual(["data-samples", "reports"]);
  });

  it("are named by row and column in Danish", async () => {
    await expect(runs.danish.stderr).toMatchFileSnapshot("../golden/personal-data.da.txt");
  });

  it("are named by row and column in English", async () => {
    await expect(runs.english.stderr).toMatchFileSnapshot("../golden/personal-data.en.txt");
  });

  it("are shown nowhere", () => {
    for (const { stdout, stderr } of Object.values(runs)) expect(stdout + stderr).not.toMatch(traces);
  });

  it("would have been found by that search", () => {
    for (const value of [people.certain, people.withoutHyphen, people.suspected, people.email, people.phone])
      expect(value).toMatch(traces);
  });
});

describe("personal data in columns that are not read", () => {
  let copy: ReportCopy;
  let rendered: Run;
  let checked: Run;

  beforeAll(async () => {
    copy = copyReport();
    const file = join(copy.folder, data, "samtaler.csv");
    const rows = readFileSync(file, "utf8").split("\r\n");
    const secrets = Object.values(people);
    const wider = rows.map((row, index) =>
      row === "" ? row : `${row};${index === 0 ? "Navn" : secrets[index % secrets.length]}`,
    );
    writeFileSync(file, wider.join("\r\n"));
    rendered = await runIn(copy.folder, "render", copy.report);
    checked = await runIn(copy.folder, "check", copy.report);
  }, 60_000);
  afterAll(() => copy.dispose());

  it("do not stand in the way", () => {
    expect([rendered.code, checked.code]).toEqual([0, 0]);
    expect(rendered.stderr).toBe("");
  });

  it("check lists the column and does not show what is in it", () => {
    expect(checked.stderr).toContain("Kolonner, som codebook.yaml ikke nævner, er ikke læst: Navn.");
    expect(checked.stderr + checked.stdout + rendered.stdout).not.toMatch(traces);
  });

  it("are in no output", () => {
    const out = join(copy.folder, "out/projekt-opsoegende-indsats");
    expect(readdirSync(out)).toEqual(["rapport.pdf", "resultater.json"]);
    const bytes = readFileSync(join(out, "rapport.pdf"));
    const text = textOfElement(readPdf(bytes).structure);
    expect(text.length).toBeGreaterThan(10_000);
    const secret = new RegExp(
      Object.values(people)
        .map((value) => value.replace(/[.+]/g, "\\$&"))
        .join("|"),
    );
    expect(text).not.toMatch(secret);
    expect(bytes.toString("latin1")).not.toMatch(secret);
    expect(readFileSync(join(out, "resultater.json"), "utf8")).not.toMatch(secret);
  });
});
