import { expect, test } from "vitest";
import { text } from "../layout/sample-document.ts";
import { checkPdf } from "./check-pdf.ts";
import { elementsOf, readPdf, textOfElement } from "./read-pdf.ts";
import { writtenParagraph } from "./written-paragraph.ts";

test("words of another language are a Span of that language, over several lines too, and print alike", async () => {
  const title = "Probable inference, the law of succession, and statistical inference in a journal of some age";
  const children = [
    text("Wilson (1927). "),
    { type: "foreign", language: "en", children: [text(title)] } as const,
    text(", bind 22."),
  ];
  const bytes = await writtenParagraph(children);
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
