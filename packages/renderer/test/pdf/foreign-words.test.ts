import { expect, test } from "vitest";
import { layOut } from "../../src/layout/lay-out.ts";
import { writePdf } from "../../src/write/write-pdf.ts";
import { openedFonts } from "../font-files.ts";
import { chapter, document, text } from "../layout/sample-document.ts";
import { checkPdf } from "./check-pdf.ts";
import { elementsOf, readPdf, textOfElement } from "./read-pdf.ts";

test("words of another language are a Span of that language, over several lines too, and print alike", async () => {
  const title = "Probable inference, the law of succession, and statistical inference in a journal of some age";
  const children = [
    text("Wilson (1927). "),
    { type: "foreign", language: "en", children: [text(title)] } as const,
    text(", bind 22."),
  ];
  const laidOut = layOut(
    document([chapter("hvem", [{ type: "paragraph", style: "body", children }], "1")]),
    new Map(),
    openedFonts,
  );
  const bytes = await writePdf({ ...laidOut, drawings: new Map() }, openedFonts, []);
  const elements = elementsOf(readPdf(bytes).structure);

  const spans = elements.filter(({ language }) => language !== null);
  expect(spans.map((span) => [span.role, span.language, textOfElement(span).replaceAll(/\u00ad\s*/g, "")])).toEqual([
    ["Span", "en", title],
  ]);
  const paragraph = elements.find((element) => element.role === "P" && textOfElement(element).startsWith("Wilson"));
  expect(
    paragraph &&
      textOfElement(paragraph)
        .replaceAll(/\u00ad\s*/g, "")
        .trim(),
  ).toBe(`Wilson (1927). ${title}, bind 22.`);
  expect(checkPdf(bytes)).toEqual([]);
});
