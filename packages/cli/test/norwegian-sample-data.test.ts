import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseRows, repositoryUrl, tally } from "./sample-data/sample-folder.ts";

const read = (file: string): Buffer =>
  readFileSync(new URL(repositoryUrl(`data-samples/oppsoekende-kontakt-fjellvik/${file}`)));
const people = parseRows(read("henvendelser.csv").toString("utf8"), ";");
const files = ["henvendelser.csv", "samtaler.csv", "spoerreskjema.csv", "kostnader.csv"];

describe("the data of the sample report in bokmål", () => {
  test("are the bytes that the program makes", async () => {
    const module: { makeFjellvikFiles: () => ReadonlyMap<string, Uint8Array> } = await import(
      repositoryUrl("scripts/samples/fjellvik.mjs")
    );
    const made = module.makeFjellvikFiles();
    expect([...made.keys()]).toEqual(files);
    for (const [file, bytes] of made) {
      expect(Buffer.compare(bytes, read(file)), `${file} differs: npm run make-samples`).toBe(0);
    }
  });

  test("keep the rules between their columns", () => {
    expect(people).toHaveLength(648);
    expect(people.filter((person) => (person.Svar === "") !== (person.Kontakt === "Nei"))).toEqual([]);
    expect(people.filter((person) => person["Grunn til nei"] !== "" && person.Svar !== "Nei")).toEqual([]);
  });

  test("have one kind of event whose answers must be withheld", () => {
    const rare = people.filter((person) => person.Hendelse === "Menneskehandel" && person.Kontakt === "Ja");
    expect(tally(rare.map((person) => person.Svar ?? "")).get("Ja")).toBe(2);
  });

  test("hold nothing like a personal identification number, a telephone number or an address", () => {
    for (const file of [...files, "codebook.yaml"]) {
      expect(read(file).toString("utf8")).not.toMatch(/(?<!\d)\d{6}[- ]?\d{5}(?!\d)|(?<!\d)\d{8}(?!\d)|@/);
    }
  });
});
