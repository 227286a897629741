import { expect, test } from "vitest";
import { text } from "../layout/sample-document.ts";
import { checkPdf } from "./check-pdf.ts";
import { elementsOf, readPdf, textOfElement } from "./read-pdf.ts";
import { writtenParagraph } from "./written-paragraph.ts";

test("a later use of an abbreviation is a Span that says what it stands for, also in a link, and prints alike", async () => {
  const short = { type: "abbreviation", text: "RKH", expansion: "Røde Kors Hovedstaden" } as const;
  const children = [
    text("Ring til "),
    short,
    text("'s vagt eller læs "),
    { type: "link", url: "https://www.rodekors.dk/", children: [text("om "), short] } as const,
    text("."),
  ];
  const bytes = await writtenParagraph(children);
  const elements = elementsOf(readPdf(bytes).structure);

  const spans = elements.filter(({ expansion }) => expansion !== null);
  expect(spans.map((span) => [span.role, span.expansion, textOfElement(span)])).toEqual([
    ["Span", "Røde Kors Hovedstaden", "RKH"],
    ["Span", "Røde Kors Hovedstaden", "RKH"],
  ]);
  const paragraph = elements.find((element) => element.role === "P" && textOfElement(element).startsWith("Ring"));
  expect(textOfElement(paragraph ?? spans[0] ?? readPdf(bytes).structure).trim()).toBe(
    "Ring til RKH's vagt eller læs om RKH.",
  );
  expect(checkPdf(bytes)).toEqual([]);
});
