import { describe, expect, test } from "vitest";
import { faultsOf } from "./report-fixture.ts";

const body = (text: string) => faultsOf(`# A\n\n${text}\n`);

test("what chapters may hold", () => {
  const text = `:::lead
Først.
:::

:::key-figures
- {{ uptake }} sagde ja
- {{ goal }} var målet
:::

:::quote{by="Kvinde" invented}
Ja.
:::

:::box{title="Om"}
Tekst.

- et
- to
:::

:::table{#t title="T" source="S" note="N" landscape}
| a<br>b | b |
|---|--:|
| **I alt** | {{ reached }} |
:::

1. et
2. to

## Under

### Endnu længere nede`;
  expect(body(text)).toEqual([]);
});

describe("directives", () => {
  test("unknown ones and ones with the wrong colons", () => {
    expect(body(":::bx{title=A}\nx\n:::")).toEqual(["directive-unknown :::bx 3:1"]);
    expect(body(":::figure{#answers}\n:::")).toEqual(["directive-unknown :::figure 3:1"]);
    expect(body("::lead")).toEqual(["directive-unknown ::lead 3:1"]);
  });

  test("attributes that are missing or unknown", () => {
    expect(body("::figure")).toEqual(["attribute-missing id 3:1"]);
    expect(body(":::quote{invented}\nx\n:::")).toEqual(["attribute-missing by 3:1"]);
    expect(body(':::box{title="A" tone=red}\nx\n:::')).toEqual(["key-unknown tone 3:1"]);
    expect(body(":typed[5]")).toEqual(["attribute-missing source 3:1"]);
    expect(body(":lang[x]")).toEqual(["attribute-missing code 3:1"]);
    expect(body(':lang[x]{code="engelsk"}')).toEqual(["value-invalid engelsk 3:1"]);
    expect(body(':lang[x]{code="en-GB"}')).toEqual([]);
    expect(body(':lang[ ]{code="en"} x')).toEqual(["value-invalid lang 3:1"]);
  });

  test("key figures begin with a value", () => {
    expect(body(":::key-figures\n- mange\n:::")).toEqual(["value-invalid key-figures 3:1"]);
    expect(body(":::key-figures\nmange\n:::")[0]).toBe("value-invalid key-figures 3:1");
  });
});

describe("what chapters may hold", () => {
  const items = (count: number) => Array.from({ length: count }, () => "- {{ reached }} ting").join("\n");

  test("lists inside lists, literature, spreads of key figures", () => {
    expect(body("- a\n  1. b\n     - c")).toEqual([]);
    expect(body(":::references\n- a\n- b\n:::")).toEqual([]);
    expect(body(":::references{sorted}\n- a\n- b\n:::")).toEqual([]);
    expect(body(":::references{sort}\n- a\n- b\n:::")).toEqual(["key-unknown sort 3:1"]);
    expect(body(`:::key-figures{columns=2}\n${items(8)}\n:::`)).toEqual([]);
  });

  test("no more key figures than fit, and no other columns than two", () => {
    expect(body(`:::key-figures\n${items(4)}\n:::`)).toEqual(["value-invalid key-figures 3:1"]);
    expect(body(`:::key-figures{columns=2}\n${items(9)}\n:::`)).toEqual(["value-invalid key-figures 3:1"]);
    expect(body(`:::key-figures{columns=4}\n${items(2)}\n:::`)).toEqual(["value-invalid 4 3:1"]);
  });
});

describe("what chapters may not hold", () => {
  test.each([
    ["| a |\n|---|\n| b |", "directive-unknown table 3:1"],
    ["    kode", "directive-unknown code 3:1"],
    ["![alt](a.png)", "directive-unknown image 3:1"],
    ["a\n\n---\n\nb", "directive-unknown thematicBreak 5:1"],
    ["> citat", "directive-unknown blockquote 3:1"],
    [":::references\nprosa\n:::", "directive-unknown paragraph 4:1"],
    [":::references\n- a\n\n  b\n:::", "value-invalid references 3:1"],
    ["## Se {{ page a }}", "expression-syntax {{ page a }} 3:1"],
    [":::lead\n- a\n:::", "directive-unknown list 4:1"],
  ])("%j", (text, fault) => {
    expect(body(text)).toContain(fault);
  });
});

describe("headings", () => {
  test("a chapter begins with its own", () => {
    expect(faultsOf("Tekst\n")).toEqual(["heading-missing undefined 1:1"]);
    expect(faultsOf("")).toEqual(["heading-missing undefined 1:1"]);
  });

  test("none is without a word that is printed", () => {
    expect(faultsOf("# \u00ad\n")).toEqual(["heading-missing # 1:1"]);
    expect(body("## ")).toEqual(["heading-missing ## 3:1"]);
    expect(body("## **\u00ad** \u00a0")).toEqual(["heading-missing ## 3:1"]);
    expect(body("## Et\u00ad")).toEqual([]);
  });

  test("no level is left out, none is deeper than four, one chapter a file", () => {
    expect(body("### C")).toEqual(["value-invalid ### 3:1"]);
    expect(body("# B")).toEqual(["value-invalid # 3:1"]);
    expect(body("## B\n\n### C\n\n#### D\n\n##### E")).toEqual(["value-invalid ##### 9:1"]);
  });
});
