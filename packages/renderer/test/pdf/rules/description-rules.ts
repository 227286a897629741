import { elementsOf, type ReadElement } from "../read-pdf.ts";
import { type Rules, unless } from "./rule.ts";

/** What is said of elements beside their content: 14289-1, 7.2, 7.3 and 7.9. */
export const descriptionRules: Rules = {
  figures: {
    says: "A figure has an alternative text and its place on the page (14289-1, 7.3; 32000-1, 14.8.5.4.3).",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter(({ role }) => role === "Figure" || role === "Formula")
        .flatMap(({ alt, box, kids }) => [
          ...unless((alt ?? "").trim() !== "", "a Figure has no alternative text"),
          ...unless(box !== null && isOn(box, pdf.pages[pageOf(kids)]), "a Figure has no bounding box"),
        ]),
  },

  notes: {
    says: "A note has a name that is its own and stands in the tree of names (14289-1, 7.9).",
    find: ({ pdf: { structure, ids } }) => {
      const own = elementsOf(structure);
      const names = own.flatMap(({ id }) => (id === null ? [] : [id]));
      return [
        ...own.filter(({ role, id }) => role === "Note" && !id).map(() => "a Note has no ID"),
        ...unless(new Set(names).size === names.length, "two elements have one ID"),
        ...names.filter((name) => !ids.includes(name)).map((name) => `${name} is not in the tree of names`),
      ];
    },
  },

  spokenTexts: {
    says: "What is said in place of content or about it has no character that cannot be said (14289-1, 7.2, 7.3, 7.18.1).",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .flatMap(({ alt, expansion, kids }) => [
          alt,
          expansion,
          ...kids.map((kid) => (kid.type === "link" ? kid.link.contents : null)),
        ])
        .filter((text) => text !== null && unsayable.test(text))
        .map((text) => `${JSON.stringify(text)} cannot be said`),
  },

  expansions: {
    says: "What an abbreviation stands for is said on a Span with text, and is not empty (32000-1, 14.9.5).",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter(({ expansion }) => expansion !== null)
        .flatMap(({ role, expansion }) => [
          ...unless(role === "Span", `${role} has an expansion`),
          ...unless(expansion?.trim() !== "", "an expansion is empty"),
        ]),
  },
};

const unsayable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}\ufffd]/u;

function pageOf(kids: ReadElement["kids"]): number {
  const [first] = kids.filter((kid) => kid.type === "content");
  return first?.page ?? -1;
}

function isOn(
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
  page: { readonly width: number; readonly height: number } | undefined,
): boolean {
  if (page === undefined) return false;
  return right > left && top > bottom && left >= 0 && bottom >= 0 && right <= page.width && top <= page.height;
}
