import type { Codebook, DataError } from "@udbytte/core";
import type { Chapter } from "../model/report-definition.ts";
import { faultAt, faultAtNode } from "./chapter-fault.ts";
import { checkExpression, type Names } from "./check-expressions.ts";
import { checkLinks } from "./check-links.ts";
import { checkStructure } from "./check-structure.ts";
import { checkTypedNumbers } from "./check-typed-numbers.ts";
import { knownNumbers } from "./known-numbers.ts";
import { nearestTo } from "./nearest-to.ts";
import type { ReportSettings } from "./parse-report.ts";
import { sectionIds } from "./section-ids.ts";
import { placeAt } from "./text-position.ts";
import { type WalkedChapter, walk } from "./walk.ts";

/** A directive with an id: a figure that is placed, or a table. */
interface Placed {
  readonly chapter: Chapter;
  readonly node: Parameters<typeof faultAtNode>[1];
  readonly id: string;
}

/**
 * Faults of the chapters, with warnings: what they name and is not there, what they place twice or never, and numbers that
 * should have been computed.
 *
 * @param settings The report, parsed.
 * @param chapters Its chapters, parsed.
 * @param codebook The codebook of its data.
 */
export function checkChapters(
  settings: ReportSettings,
  chapters: readonly Chapter[],
  codebook: Codebook,
): readonly DataError[] {
  const walked = chapters.map((chapter): WalkedChapter => ({ ...chapter, nodes: walk(chapter.tree) }));
  const figures = placedIn(walked, "figure");
  const tables = placedIn(walked, "table");
  const names: Names = {
    numbers: knownNumbers(settings, codebook),
    anchors: {
      figure: figures.map(({ id }) => id),
      table: tables.map(({ id }) => id),
      chapter: chapters.map(({ id }) => id),
    },
    sections: chapters.flatMap(sectionIds),
  };
  return [
    ...walked.flatMap((chapter) => [
      ...checkStructure(chapter),
      ...checkLinks(chapter),
      ...expressionFaults(chapter, names),
      ...footnoteFaults(chapter),
      ...checkTypedNumbers(chapter, settings.facts, settings.language),
    ]),
    ...figureFaults(settings, figures),
    ...duplicates(figures),
    ...duplicates(tables),
  ];
}

function placedIn(chapters: readonly WalkedChapter[], name: "figure" | "table"): readonly Placed[] {
  return chapters.flatMap((chapter) =>
    chapter.nodes.flatMap(({ node }) => {
      if (node.type !== "leafDirective" && node.type !== "containerDirective") return [];
      const id = node.attributes?.id;
      return node.name === name && id ? [{ chapter, node, id }] : [];
    }),
  );
}

function expressionFaults(chapter: WalkedChapter, names: Names): readonly DataError[] {
  return chapter.nodes.flatMap(({ node }) =>
    node.type === "expression"
      ? checkExpression(node.expression, names).map((words) => faultAtNode(chapter.file, node, words))
      : [],
  );
}

/** A reference to a footnote that is not there is no reference to the parser, but plain text. */
function footnoteFaults(chapter: WalkedChapter): readonly DataError[] {
  const nodes = chapter.nodes.map(({ node }) => node);
  const definitions = nodes.flatMap((node) => (node.type === "footnoteDefinition" ? [node] : []));
  const used = new Set(nodes.flatMap((node) => (node.type === "footnoteReference" ? [node.identifier] : [])));
  const names = definitions.map(({ identifier }) => identifier);
  const unknown = nodes.flatMap((node) => {
    if (node.type !== "text") return [];
    return [...node.value.matchAll(/\[\^([^\]\s]+)\]/g)].map((match) => {
      const place = placeAt(chapter.text, (node.position?.start.offset ?? 0) + match.index);
      const name = match[1] ?? "";
      return faultAt(chapter.file, place, { code: "footnote-unknown", value: name, ...nearestTo(name, names) });
    });
  });
  const unused = definitions
    .filter(({ identifier }) => !used.has(identifier))
    .map((node) => faultAtNode(chapter.file, node, { code: "footnote-unknown", value: node.identifier }, "warning"));
  return [...unknown, ...unused];
}

function figureFaults(settings: ReportSettings, placed: readonly Placed[]): readonly DataError[] {
  const known = settings.figures.map(({ id }) => id);
  const unknown = placed
    .filter(({ id }) => !known.includes(id))
    .map(({ chapter, node, id }) =>
      faultAtNode(chapter.file, node, { code: "figure-unknown", value: id, ...nearestTo(id, known) }),
    );
  const unplaced = settings.figures.flatMap(({ id }, index) =>
    placed.some((figure) => figure.id === id)
      ? []
      : [
          faultAt(
            settings.file,
            settings.locate(["figures", index, "id"]),
            { code: "figure-unplaced", value: id },
            "warning",
          ),
        ],
  );
  return [...unknown, ...unplaced];
}

function duplicates(placed: readonly Placed[]): readonly DataError[] {
  return placed
    .filter(({ id }, index) => placed.findIndex((other) => other.id === id) < index)
    .map(({ chapter, node, id }) => faultAtNode(chapter.file, node, { code: "id-duplicate", value: id }));
}
