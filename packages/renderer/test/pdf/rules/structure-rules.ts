import { asArray, asDict, isReference } from "../pdf-objects.ts";
import { elementsOf, pairs, type ReadElement, textOfElement } from "../read-pdf.ts";
import { type Rules, unless } from "./rule.ts";

/** How content and structure hold together: 32000-1, 14.7 and 14.8; 14289-1, 7.1 to 7.4. */
export const structureRules: Rules = {
  marked: {
    says: "The file says that it is tagged, and that nothing about it is doubtful (14289-1, 7.1).",
    find: ({ catalog, objects: { resolve } }) => {
      const { Marked: marked, Suspects: suspects } = asDict(resolve(catalog.MarkInfo));
      return [...unless(marked === true, "not marked as tagged"), ...unless(suspects !== true, "tags are suspect")];
    },
  },

  markedContent: {
    says: "All that is painted is in one piece of marked content, tagged or artifact, and the pieces are balanced.",
    find: ({ pdf }) => pdf.pages.flatMap(({ faults }, index) => faults.map((fault) => `page ${index + 1}: ${fault}`)),
  },

  artifacts: {
    says: "Content is tagged or an artifact, and an artifact says of which kind it is (14289-1, 7.1).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ marked }, index) =>
        marked
          .filter(({ mcid }) => mcid === null)
          .flatMap(({ tag, artifact }) => [
            ...unless(tag === "Artifact", `page ${index + 1}: ${tag} has no place in the structure`),
            ...unless(
              /^(Pagination|Layout|Page|Background)$/.test(artifact ?? ""),
              `page ${index + 1}: an artifact has no kind`,
            ),
          ]),
      ),
  },

  runningLines: {
    says: "What stands first or last on a page for the page's sake is a header or footer (14289-1, 7.8).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ marked }, index) => {
        const texts = marked.filter(({ artifact }) => artifact !== "Layout");
        return [texts.at(0), texts.at(-1)]
          .filter((end) => end?.artifact === "Pagination" && !/^(Header|Footer)$/.test(end.subtype ?? ""))
          .map((end) => `page ${index + 1}: "${end?.text}" is no header or footer`);
      }),
  },

  ownedContent: {
    says: "Each piece of tagged content belongs to one element, which names it once.",
    find: ({ pdf }) => {
      const named = elementsOf(pdf.structure)
        .flatMap(({ kids }) => kids)
        .flatMap((kid) => (kid.type === "content" ? [`${kid.page} ${kid.mcid}`] : []));
      const owned = new Set(named);
      const painted = pdf.pages.flatMap(({ marked }, page) =>
        marked.flatMap(({ mcid, text }) => (mcid === null ? [] : [{ name: `${page} ${mcid}`, text }])),
      );
      const there = new Set(painted.map(({ name }) => name));
      return [
        ...painted.filter(({ name }) => !owned.has(name)).map(({ text }) => `unowned: "${text}"`),
        ...unless(there.size === painted.length, "two pieces of a page have one number"),
        ...unless(owned.size === named.length, "an element names content that another names too"),
        ...named
          .filter((name) => !there.has(name))
          .map((name) => `an element names content that is not there: ${name}`),
      ];
    },
  },

  parentTree: {
    says: "The parent tree leads from content and links to their elements, and its keys ascend (32000-1, 14.7.4.4).",
    find: ({ pdf, catalog, objects: { resolve } }) => {
      const root = asDict(resolve(catalog.StructTreeRoot));
      const keys = pairs(asDict(resolve(root.ParentTree)).Nums).map(([key]) => Number(key));
      const kids = elementsOf(pdf.structure).flatMap((element) => element.kids);
      return [
        ...kids
          .filter((kid) => (kid.type === "content" && !kid.owned) || (kid.type === "link" && !kid.link.owned))
          .map((kid) => `the parent tree has another owner for ${kid.type === "link" ? "a link" : "content"}`),
        ...unless(
          keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? key)),
          "the keys of the parent tree do not ascend",
        ),
        ...unless(Number(root.ParentTreeNextKey) > Math.max(...keys), "the next key of the parent tree is taken"),
      ];
    },
  },

  parents: {
    says: "Every element leads up to the one that it is in, and one Document holds them all.",
    find: ({ pdf, catalog, objects: { resolve } }) => [
      ...elementsOf(pdf.structure)
        .filter(({ inParent }) => !inParent)
        .map(({ role }) => `${role} has another parent`),
      ...unless(pdf.structure.role === "Document", `the root is ${pdf.structure.role}`),
      ...unless(asArray(asDict(resolve(catalog.StructTreeRoot)).K).length === 1, "there is not one root"),
    ],
  },

  roles: {
    says: "Roles are those of PDF 1.7 or mapped to one of them, and none of those is mapped (14289-1, 7.1).",
    find: ({ pdf, catalog, objects: { resolve } }) => {
      const map = asDict(resolve(asDict(resolve(catalog.StructTreeRoot)).RoleMap));
      const standard = (name: string): boolean => standardRoles.has(name);
      return [
        ...elementsOf(pdf.structure)
          .filter(({ role }) => !standard(role) && map[role] === undefined)
          .map(({ role }) => `${role} is no role of PDF 1.7`),
        ...Object.entries(map).flatMap(([role, to]) => [
          ...unless(!standard(role), `${role} is mapped`),
          ...unless(standard(String(to).slice(1)), `${role} is mapped to ${to}`),
        ]),
      ];
    },
  },

  nesting: {
    says: "Elements are in those that may hold them: rows in tables, items in lists, labels in items (32000-1, 14.8.4).",
    find: ({ pdf }) =>
      elementsOf(pdf.structure).flatMap(({ role, kids }) =>
        kids.flatMap((kid) => {
          if (kid.type !== "element") return unless(!holdsOnlyElements.has(role), `${role} has content of its own`);
          const { role: child } = kid.element;
          return [
            ...unless(parentsOf[child]?.includes(role) ?? true, `${child} is in ${role}`),
            ...unless(childrenOf[role]?.includes(child) ?? true, `${role} holds ${child}`),
          ];
        }),
      ),
  },

  headings: {
    says: "Headings begin at H1 and skip no level downwards; none is empty (14289-1, 7.4.2).",
    find: ({ pdf }) => {
      const headings = elementsOf(pdf.structure).filter(({ role }) => /^H\d$/.test(role));
      const levels = headings.map(({ role }) => Number(role.slice(1)));
      return [
        ...levels.flatMap((level, index) =>
          unless(level <= (levels[index - 1] ?? 0) + 1, `H${level} after H${levels[index - 1] ?? 0}`),
        ),
        ...headings.filter((heading) => textOfElement(heading).trim() === "").map(({ role }) => `an empty ${role}`),
      ];
    },
  },

  emptyElements: {
    says: "A paragraph, caption, label or quote has text: a reader does not stop at nothing.",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter((element) => /^(P|Caption|Lbl|LBody|Span|Note|BlockQuote)$/.test(element.role) && isEmpty(element))
        .map(({ role }) => `an empty ${role}`),
  },

  readingOrder: {
    says: "Running text is in the structure in the order in which it stands on the pages (14289-1, 7.2).",
    find: ({ pdf }) => {
      const places = runningContent(pdf.structure).map(({ page, mcid }) => page * 1e6 + mcid);
      const back = places.filter((place, index) => place < (places[index - 1] ?? 0)).length;
      return unless(back === 0, `running text goes back in ${back} places`);
    },
  },

  words: {
    says: "The text of the structure has the spaces that are seen: no run of 45 letters without one.",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter(({ role }) => /^(H[1-6]|P|LBody|TD|TH|Caption|TOCI)$/.test(role))
        .flatMap(({ role, kids }) => {
          const text = kids.map((kid) => (kid.type === "content" ? kid.text : " ")).join("");
          const run = /\p{L}[^\s\u00ad]{44,}/u.exec(text.trim());
          return run === null ? [] : [`${role} has no space in "${run[0]}"`];
        }),
  },

  softHyphens: {
    says: "A soft hyphen ends a line: inside one it would be a hyphen that is lost to a reader („e-mail“, „email“).",
    find: ({ pdf }) =>
      pdf.pages.flatMap(({ shown }, index) =>
        shown
          .filter((text) => /\u00ad\s*\S/.test(text))
          .map((text) => `page ${index + 1}: a soft hyphen inside "${text.replaceAll("\u00ad", "|")}"`),
      ),
  },

  chartLabels: {
    says: "No label of a chart is cut: the text of a figure has no „…“.",
    find: ({ pdf }) =>
      elementsOf(pdf.structure)
        .filter((element) => element.role === "Figure" && textOfElement(element).includes("…"))
        .map(() => "a label of a Figure is cut"),
  },

  pageKeys: {
    says: "Each page with tagged content has a key of its own in the parent tree (32000-1, 14.7.4.4).",
    find: ({ pdf, catalog, objects: { resolve } }) => {
      const pages = asArray(asDict(resolve(catalog.Pages)).Kids).map((page) => asDict(resolve(page)));
      const root = asDict(resolve(catalog.StructTreeRoot));
      const known = new Map(pairs(asDict(resolve(root.ParentTree)).Nums).map(([key, value]) => [Number(key), value]));
      const keys = pages.map(({ StructParents: key }) => Number(key));
      return pages.flatMap((_, index) => {
        const numbers = (pdf.pages[index]?.marked ?? []).flatMap(({ mcid }) => (mcid === null ? [] : [mcid]));
        if (numbers.length === 0) return [];
        const owners = asArray(resolve(known.get(keys[index] ?? -1)));
        return [
          ...unless(keys.indexOf(keys[index] ?? -1) === index, `page ${index + 1} shares its key`),
          ...unless(
            owners.length === numbers.length && owners.every(isReference),
            `page ${index + 1} has ${numbers.length} pieces of content, and the parent tree ${owners.length}`,
          ),
        ];
      });
    },
  },
};

const standardRoles = new Set(
  (
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl " +
    "LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form"
  ).split(" "),
);

const holdsOnlyElements = new Set("Document Part Sect TOC TOCI L LI Table THead TBody TFoot TR".split(" "));

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  TR: ["Table", "THead", "TBody", "TFoot"],
  TH: ["TR"],
  TD: ["TR"],
  THead: ["Table"],
  TBody: ["Table"],
  TFoot: ["Table"],
  LI: ["L"],
  LBody: ["LI"],
  Lbl: ["LI", "Note", "Caption", "TOCI", "BibEntry", "Reference", "P"],
  TOCI: ["TOC"],
  H1: ["Document", "Part", "Sect", "Div", "Art"],
  H2: ["Document", "Part", "Sect", "Div", "Art"],
  H3: ["Document", "Part", "Sect", "Div", "Art"],
  H4: ["Document", "Part", "Sect", "Div", "Art"],
};

const childrenOf: Readonly<Record<string, readonly string[]>> = {
  Table: ["Caption", "TR", "THead", "TBody", "TFoot"],
  THead: ["TR"],
  TBody: ["TR"],
  TFoot: ["TR"],
  TR: ["TH", "TD"],
  L: ["Caption", "L", "LI"],
  LI: ["Lbl", "LBody"],
  TOC: ["TOC", "TOCI", "Caption"],
};

/** Content of what does not float: figures, tables, boxes and notes may stand later than their place. */
function runningContent({ kids }: ReadElement): readonly { readonly page: number; readonly mcid: number }[] {
  return kids.flatMap((kid) => {
    if (kid.type === "content") return [kid];
    if (kid.type === "link" || /^(Note|Div|Aside|Table|Figure|BlockQuote)$/.test(kid.element.role)) return [];
    return runningContent(kid.element);
  });
}

function isEmpty(element: ReadElement): boolean {
  return textOfElement(element).trim() === "" && !elementsOf(element).some(({ role }) => role === "Figure");
}
