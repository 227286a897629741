import type {} from "mdast-util-directive";
import { describe, expect, test } from "vitest";
import { parseChapter } from "../../src/define/parse-chapter.ts";
import { walk } from "../../src/define/walk.ts";

const nodesOf = (text: string) => walk(parseChapter(text, "a.md").tree).map(({ node }) => node);
const proseOf = (text: string) => nodesOf(text).flatMap((node) => (node.type === "text" ? [node.value] : []));

describe("colons", () => {
  test.each(["kl. 10:30 og 12:45", "N:M og x:y[z] {a}", "Svar:ja", "a :b c", "::", "Se: {{"])(
    "%j stays text",
    (text) => {
      expect(proseOf(text).join("")).toBe(text);
    },
  );

  test("`:typed` is a directive, and text around it stays in one piece", () => {
    const nodes = nodesOf('Af N:M er :typed[58,5 %]{source="Bogen"} kvinder');
    expect(nodes.filter(({ type }) => type === "textDirective")).toHaveLength(1);
    expect(nodes.flatMap((node) => (node.type === "text" ? [node.value] : []))).toEqual([
      "Af N:M er ",
      "58,5 %",
      " kvinder",
    ]);
  });
});

describe("expressions", () => {
  const placed = (text: string) =>
    nodesOf(text).flatMap((node) =>
      node.type === "expression" ? [[node.value, node.position?.start.line, node.position?.start.column]] : [],
    );

  test("have their place in the file", () => {
    const text = "# Svar\n\nAf \\* dem {{ a }} og\n> {{ b }}\n\n- x:y {{ c }}\n  z {{ d }}\n";
    const lines = text.split("\n");
    for (const [value, line, column] of placed(text)) {
      expect(lines[Number(line) - 1]?.slice(Number(column) - 1)).toMatch(
        new RegExp(`^${String(value).replace(/[{}]/g, "\\$&")}`),
      );
    }
    expect(placed(text)).toHaveLength(4);
  });

  test("in tables and in attributes", () => {
    const text =
      ':::table{#t title="Af {{ a }}" source="{{ b }} og {{ c }}"}\n| x | {{ d }} |\n|---|--:|\n| y | 1 |\n:::\n';
    expect(placed(text)).toEqual([
      ["{{ a }}", 1, 23],
      ["{{ b }}", 1, 40],
      ["{{ c }}", 1, 51],
      ["{{ d }}", 2, 7],
    ]);
  });

  test("faults have their place too", () => {
    const { faults } = parseChapter("# A\n\nTal: {{ a procent }} og {{ b\n", "a.md");
    expect(faults.map(({ code, value, line, column }) => [code, value, line, column])).toEqual([
      ["format-unknown", "procent", 3, 6],
      ["expression-syntax", "{{", 3, 25],
    ]);
  });
});

test("comments go, line breaks stay", () => {
  expect(nodesOf("a <!-- b -->c<br>d").map(({ type }) => type)).toEqual(["root", "paragraph", "text", "break", "text"]);
});
