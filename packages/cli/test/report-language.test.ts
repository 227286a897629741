import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeEnglishReport } from "./english-report.ts";
import { fixedWords, foreignTo, wordsOf } from "./foreign-words.ts";
import { readTexts, spokenIn } from "./read-texts.ts";
import { copyReport, type ReportCopy, runIn } from "./report-copy.ts";

const slug = "oppsoekende-kontakt-fjellvik";
const isDanish = foreignTo("nb", ["da"]);

/** Words of a report that are not in its language, each once, from its PDF and its results. */
async function foreignWords(
  copy: Pick<ReportCopy, "folder" | "report">,
  isForeign: (word: string) => boolean,
  [pdf, results]: readonly [string, string] = ["rapport.pdf", "resultater.json"],
): Promise<readonly string[]> {
  const { code, stderr } = await runIn(copy.folder, "render", copy.report, "--out", "out");
  if (code !== 0) throw new Error(stderr);
  const texts = [
    ...readTexts(readFileSync(join(copy.folder, "out", pdf))),
    ...spokenIn(JSON.parse(readFileSync(join(copy.folder, "out", results), "utf8"))),
  ];
  return [...new Set(texts.flatMap(wordsOf).filter(isForeign))].toSorted();
}

describe("a report in bokmål", () => {
  let copy: ReportCopy;
  beforeAll(() => {
    copy = copyReport(slug);
  });
  afterAll(() => copy.dispose());

  test("has no Danish word in it", async () => {
    expect(await foreignWords(copy, isDanish)).toEqual([]);
  }, 120_000);

  test("is read whole: a Danish word is found wherever it is planted", async () => {
    copy.edit("report/report.yaml", "title: Når kommunen", "title: Uden kommunen");
    copy.edit("report/report.yaml", "keywords: [", "keywords: [hændelser, ");
    copy.edit("report/report.yaml", "positive: Ja takk", "positive: Taget imod");
    copy.edit("report/report.yaml", "source: Prosjektplanen", "source: Prosjektplanen\n    alt: Fire trin");
    copy.edit("report/chapters/01-bakgrunn-og-data.md", "## Slik foregår det", "## Efter telefonen");
    copy.edit("report/chapters/01-bakgrunn-og-data.md", "Svaret er i så fall", "Svaret er blevet");
    copy.edit("report/chapters/02-svarene.md", "viser hele fordelingen", "viser arbejdssituation");
    copy.edit("data/codebook.yaml", "label: Brå død }", "label: Udsat for ulykke, synonyms: [Brå død] }");
    expect(await foreignWords(copy, isDanish)).toEqual(
      ["arbejdssituation", "blevet", "efter", "hændelser", "imod", "taget", "trin", "uden", "udsat"].toSorted(),
    );
  }, 120_000);
});

describe("a report in English", () => {
  const names = ["report.pdf", "results.json"] as const;
  const isScandinavian = foreignTo("en", ["da", "nb"]);

  test.each([
    ["Calling first", []],
    ["Tabeller som ikke vises uden prosent", ["ikke", "prosent", "som", "tabeller", "uden", "vises"]],
  ])(
    "called „%s“ has these Danish and Norwegian words in it: %j",
    async (title, expected) => {
      const english = writeEnglishReport(title);
      try {
        expect(await foreignWords(english, isScandinavian, names)).toEqual(expected);
      } finally {
        english.dispose();
      }
    },
    120_000,
  );
});

describe("the words that are looked for", () => {
  test("hold every fixed word that Danish has and bokmål has not", () => {
    const norwegian = fixedWords("nb");
    for (const word of [
      "tabel",
      "kapitel",
      "af",
      "udgave",
      "indhold",
      "søjler",
      "afrunding",
      "vedhæftede",
      "maj",
      "knap",
    ]) {
      expect([word, fixedWords("da").has(word), norwegian.has(word), isDanish(word)]).toEqual([
        word,
        true,
        false,
        true,
      ]);
    }
  });

  test("and none that bokmål has, nor a name", () => {
    const text = "Information: ikke alle stasjoner sier ja, og halvdelen av dem i Fjellvik har fred og mot.";
    expect(wordsOf(text).filter(isDanish)).toEqual(["information"]);
    expect(wordsOf("muligheder, station, mulighet og rådgivning").filter(isDanish)).toEqual(["muligheder", "station"]);
  });
});
