import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyReport, type ReportCopy, type Run, runIn } from "../report-copy.ts";

/** A report broken in many places at once: every fault must be said, and nothing written. */
describe("a report with many faults", () => {
  let copy: ReportCopy;
  let danish: Run;
  let english: Run;

  beforeAll(async () => {
    copy = copyReport();
    const rows = (line: number): string => registrations(copy)[line - 1] ?? "";
    const replace = (line: number, change: (row: string) => string): void =>
      copy.edit("data/registreringer.csv", rows(line), change(rows(line)));
    const robbery = registrations(copy).findIndex((row) => row.includes(";Røveri;")) + 1;
    replace(robbery, (row) => row.replace(";Røveri;", ";Røverri;"));
    replace(30, (row) => row.replace(/^([^;]*;)[^;]*/, "$131-12-2020"));
    replace(31, (row) => row.replace(/^((?:[^;]*;){5})[^;]*/, "$1mange"));
    replace(32, (row) => row.replace(/^[^;]*/, rows(33).split(";")[0] ?? ""));
    replace(40, (row) => row.split(";").slice(0, 6).join(";").concat(";Nej;Nej;Ja;"));
    copy.edit("data/spoergeskema.csv", "Status", "Stattus");
    copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ identificerede count }}", "{{ identificered count }}");
    copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ figure svar }}", "{{ figure svaar }}");
    danish = await runIn(copy.folder, "render", copy.report);
    english = await runIn(copy.folder, "render", copy.report, "--language", "en");
  });
  afterAll(() => copy.dispose());

  it("ends with exit 1 in both languages", () => {
    expect([danish.code, english.code]).toEqual([1, 1]);
    expect([danish.stdout, english.stdout]).toEqual(["", ""]);
  });

  it("says every fault in Danish", async () => {
    await expect(danish.stderr).toMatchFileSnapshot("../golden/many-faults.da.txt");
  });

  it("says every fault in English", async () => {
    await expect(english.stderr).toMatchFileSnapshot("../golden/many-faults.en.txt");
  });

  it.each([
    ["an unknown level, with what was meant", "Mente du „Røveri“?"],
    ["a date outside the period", "Datoen ligger uden for perioden"],
    ["a number that is none", "Ikke et tal „mange“"],
    ["a duplicate id", "skal være entydig"],
    ["an answer without contact", "Et svar kræver"],
    ["an unknown column, with what was meant", "„Stattus“"],
    ["an unknown result, with what was meant", "Mente du „identificerede“?"],
    ["an unknown figure, with what was meant", "Mente du „svar“?"],
  ])("names %s", (_, words) => expect(danish.stderr).toContain(words));

  it("writes nothing", () => {
    expect(readdirSync(copy.folder)).toEqual(["data-samples", "reports"]);
  });
});

describe("a report with one fault", () => {
  const broken = async (breakIt: (copy: ReportCopy) => void): Promise<Run> => {
    const copy = copyReport();
    try {
      breakIt(copy);
      return await runIn(copy.folder, "check", copy.report, "--language", "en");
    } finally {
      copy.dispose();
    }
  };

  it("a missing data file", async () => {
    const { code, stderr } = await broken((copy) => copy.remove("data/samtaler.csv"));
    expect(code).toBe(1);
    expect(stderr).toBe(
      `data-samples/projekt-opsoegende-indsats/samtaler.csv: error\n  The file does not exist.\n  Put it in the folder, or correct the name where it is mentioned.\n\n1 error.\n`,
    );
  });

  it("a missing chapter and a missing data file hide no fault of the others", async () => {
    const { stderr } = await broken((copy) => {
      copy.remove("data/samtaler.csv");
      copy.remove("report/chapters/04-modtagelse.md");
      copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ figure svar }}", "{{ figure svaar }}");
      copy.edit("data/oekonomi.csv", "43.000", "mange");
    });
    expect(stderr).toContain("samtaler.csv: error");
    expect(stderr).toContain("04-modtagelse.md: error");
    expect(stderr).toContain("“svaar”");
    expect(stderr).toContain("Not a number “mange”");
    expect(stderr).toContain("4 errors.");
  });

  it("a folder without a report", async () => {
    const { code, stderr } = await runIn("/", "check", "no-such-folder", "--language", "en");
    expect(code).toBe(1);
    expect(stderr).toContain("no-such-folder/report.yaml: error");
  });

  it("a number typed by hand", async () => {
    const { code, stderr } = await broken((copy) =>
      copy.edit("report/chapters/03-hvem-takker-ja.md", "{{ identificerede count }}", "4.531"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("The number “4.531” is typed by hand");
    expect(stderr).toContain("identificerede");
  });

  it("words that the numbers do not bear out", async () => {
    const { code, stderr } = await broken((copy) =>
      copy.edit(
        "report/chapters/03-hvem-takker-ja.md",
        '{{ optag fraction "en fjerdedel" }}',
        '{{ optag fraction "en tredjedel" }}',
      ),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("The claim “en tredjedel” does not agree with the result");
  });

  it("a personal number in the data, whose digits are never shown", async () => {
    const { code, stderr, stdout } = await broken((copy) => {
      const row = registrations(copy)[50] ?? "";
      copy.edit("data/registreringer.csv", row, row.replace(/^[^;]*/, "010203-1234"));
    });
    expect(code).toBe(1);
    expect(stderr).toContain("row 51");
    expect(stderr + stdout).not.toMatch(/010203|1234/);
  });
});

function registrations(copy: ReportCopy): readonly string[] {
  const file = join(copy.folder, "data-samples/projekt-opsoegende-indsats/registreringer.csv");
  return readFileSync(file, "latin1").split("\r\n");
}
