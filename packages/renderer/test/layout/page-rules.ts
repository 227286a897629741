import type { LaidOutDocument, StructureElement, TextItem } from "../../src/model/page.ts";
import { blocks, elements, type Placed } from "./read-pages.ts";

/** A line of a block: its page and its text, raised numbers left out. */
interface PrintedLine {
  readonly page: number;
  readonly y: number;
  readonly text: string;
  readonly softHyphen: boolean;
}

/** Columns of tables may be narrower than a number and its unit. */
const narrow = new Set(["TD", "TH"]);
const mostHyphens = 2;

/** What the pages of a document offend against, in words; none when every rule of the page is kept. */
export function brokenRules(laidOut: LaidOutDocument): readonly string[] {
  const placed = blocks(laidOut);
  const texts = [...placed]
    .filter(([{ role }]) => !narrow.has(role))
    .map(([element, items]) => ({
      element,
      lines: linesOf(items),
    }));
  return [
    ...[...placed.values()].flatMap((items) => threeHyphens(linesOf(items))),
    ...texts.flatMap(({ lines }) => [...brokenAtFoot(lines), ...badStarts(lines)]),
    ...texts.flatMap(({ element, lines }) => (element.role === "P" ? loneLines(lines) : [])),
    ...elements(laidOut.structure).flatMap((one) => (isFigure(one) ? partedFigure(one, laidOut, placed) : [])),
    ...strandedHeadings(laidOut, placed),
    ...farNotes(laidOut, placed),
  ];
}

function linesOf(placed: readonly Placed[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const { item, page } of placed) {
    if (isRaised(item)) continue;
    const last = lines.at(-1);
    if (last !== undefined && last.page === page && Math.abs(last.y - item.y) < 0.1) {
      lines.splice(-1, 1, { ...last, text: last.text + item.text, softHyphen: item.softHyphen });
    } else lines.push({ page, y: item.y, text: item.text, softHyphen: item.softHyphen });
  }
  return lines;
}

function isRaised({ element, text }: TextItem): boolean {
  return element?.role === "Reference" && /^\d+ ?$/.test(text);
}

function threeHyphens(lines: readonly PrintedLine[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const before = lines.slice(Math.max(0, index - mostHyphens), index + 1);
    return before.length > mostHyphens && before.every(({ softHyphen }) => softHyphen)
      ? [`third hyphen: ${line.text}`]
      : [];
  });
}

function brokenAtFoot(lines: readonly PrintedLine[]): readonly string[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return line.softHyphen && next !== undefined && next.page !== line.page ? [`broken at the foot: ${line.text}`] : [];
  });
}

function badStarts(lines: readonly PrintedLine[]): readonly string[] {
  return lines.flatMap(({ text }, index) => {
    const before = lines[index - 1]?.text.trimEnd();
    if (before === undefined) return [];
    if (/^[–—%]/.test(text)) return [`begins a line: ${text}`];
    return /(^| )1\.090$/.test(before) && /^personer(?!\p{L})/u.test(text) ? [`away from its number: ${text}`] : [];
  });
}

/** One line of a paragraph alone at the foot or the head of a page. */
function loneLines(lines: readonly PrintedLine[]): readonly string[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  if (pages.length < 2) return [];
  return pages.flatMap((page) => {
    const here = lines.filter((line) => line.page === page);
    return here.length < 2 ? [`alone on page ${page + 1}: ${here[0]?.text}`] : [];
  });
}

function isFigure({ children }: StructureElement): boolean {
  return children.some(({ role }) => role === "Figure");
}

type Blocks = ReturnType<typeof blocks>;

function partedFigure(figure: StructureElement, { pages }: LaidOutDocument, placed: Blocks): readonly string[] {
  const inside = new Set(elements(figure));
  const ofTexts = [...inside].flatMap((element) => (placed.get(element) ?? []).map(({ page }) => page));
  const ofDrawings = pages.flatMap(({ items }, page) =>
    items.some((item) => item.type === "drawing" && inside.has(item.element)) ? [page] : [],
  );
  return new Set([...ofTexts, ...ofDrawings]).size > 1 ? [`figure on several pages: ${ofTexts.join(" ")}`] : [];
}

/**
 * Headings at the foot of a page, with less than two lines or a drawing below them though the chapter goes on. All the
 * text that there is may be one line, and a heading of nothing but what has a turned page of its own stands alone.
 */
function strandedHeadings({ structure, pages }: LaidOutDocument, placed: Blocks): readonly string[] {
  return structure.children.slice(1).flatMap((section) => {
    const own = new Set(elements(section));
    const notes = new Set(
      elements(section)
        .filter(({ role }) => role === "Note")
        .flatMap(elements),
    );
    const lastPage = Math.max(...[...own].flatMap((one) => (placed.get(one) ?? []).map(({ page }) => page)), 0);
    return [...own].flatMap((element) => {
      const last = placed.get(element)?.at(-1);
      const isLast = element === section.children.at(-1);
      if (!/^H\d$/.test(element.role) || last === undefined || last.page === lastPage || isLast) return [];
      const [next, ...rest] = section.children.slice(section.children.indexOf(element) + 1);
      const followed = next === undefined ? [] : elements(next).flatMap((one) => placed.get(one) ?? []);
      if (followed.some(({ page }) => isTurned(pages[page]))) return [];
      if (next?.role !== "Div" && rest.every(({ role }) => role === "Div" || role === "Note")) return [];
      const below = (pages[last.page]?.items ?? []).flatMap((item): readonly number[] => {
        if (item.type === "drawing") return item.y > last.item.y ? [item.y, item.y + 1] : [];
        if (item.type !== "text" || item.element === null || notes.has(item.element)) return [];
        return item.y > last.item.y + 1 ? [item.y] : [];
      });
      return new Set(below).size < 2 ? [`stranded: ${last.item.text}`] : [];
    });
  });
}

function isTurned(page: LaidOutDocument["pages"][number] | undefined): boolean {
  return page !== undefined && page.width > page.height;
}

/** Notes that do not begin on a page with their number. */
function farNotes({ structure, pages }: LaidOutDocument, placed: Blocks): readonly string[] {
  const references = pages.flatMap(({ items }, page) =>
    items.flatMap((item) =>
      item.type === "text" && isRaised(item) ? [`${item.text.trim()} on page ${page + 1}`] : [],
    ),
  );
  return elements(structure).flatMap((note) => {
    const label = note.role === "Note" ? note.children[0] : undefined;
    const first = label && placed.get(label)?.[0];
    const place = `${first?.item.text.trim()} on page ${(first?.page ?? 0) + 1}`;
    return first === undefined || references.includes(place) ? [] : [`note ${place}`];
  });
}
