import { describe, expect, test } from "vitest";
import { anchorsOf, assemblePage } from "../../src/layout/assemble-page.ts";
import type { PageRoom } from "../../src/layout/fill-page.ts";
import { paginate } from "../../src/layout/paginate.ts";
import { type Flow, type Frame, float, type Slice, slice } from "../../src/layout/slice.ts";
import { theme } from "../../src/model/theme.ts";

const room: PageRoom = { height: 400, landscapeHeight: 300, line: 10, notes: new Map() };
const column = { x: 0, width: 300 };
const foot = theme.page.top + room.height;

/** A line with a rule along its lower edge; lines are named by their anchors. */
function line(name: string, more: Partial<Slice> = {}): Slice {
  const height = more.height ?? 10;
  const rule = { kind: "line", x1: 0, x2: 9, y1: height, y2: height } as const;
  const stroke = { color: "#000000", width: 1 };
  return slice({
    height,
    anchors: [name],
    items: [{ type: "shape", shape: rule, fill: null, stroke }],
    ...more,
  });
}

function lines(count: number, prefix: string, more: Partial<Slice> = {}): readonly Slice[] {
  return Array.from({ length: count }, (_, index) => line(`${prefix}${index}`, index === 0 ? more : {}));
}

/** Names of the lines on the first page, and how far down each of their rules is. */
function firstPage(flow: Flow) {
  const [page] = paginate(flow, room);
  if (page === undefined) throw new Error("no page");
  const rules = assemblePage(page, room, column, theme).flatMap((item) =>
    item.type === "shape" && item.shape.kind === "line" ? [item.shape.y1] : [],
  );
  return { names: anchorsOf(page, room, theme).map(({ anchor }) => anchor), rules };
}

describe("a page that a line is a little too tall for", () => {
  /** Two distances of 10 points above the last line, which ends so many points below the page's foot. */
  const flow = (over: number): Flow => [
    ...lines(20, "a"),
    ...lines(16, "b", { before: 10 }),
    line("c", { before: 10, height: 20 + over }),
    ...lines(30, "d"),
  ];

  test("takes it with smaller distances, and ends at its foot", () => {
    const { names, rules } = firstPage(flow(2.9));
    expect(names.at(-1)).toBe("c");
    expect(rules.at(-1)).toBeCloseTo(foot, 6);
    expect((rules[20] ?? 0) - (rules[19] ?? 0)).toBeCloseTo(10 + 10 - 1.45, 6);
  });

  test("does so at the very limit, by a hair more than is allowed", () => {
    const { names, rules } = firstPage(flow(3.0005));
    expect(names.at(-1)).toBe("c");
    expect(rules.at(-1)).toBeCloseTo(foot, 2);
  });

  test("leaves it to the next page when they would become too small", () => {
    expect(firstPage(flow(3.1)).names.at(-1)).toBe("b15");
  });

  test("keeps the distances when it fits as it is", () => {
    expect(firstPage(flow(0)).rules.slice(18, 21)).toEqual([190, 200, 220].map((y) => theme.page.top + y));
  });

  test("does not shrink distances inside a frame", () => {
    const frame: Frame = { x: 0, width: 300, fill: "#eeeeee", bar: null };
    const framed = flow(2.9).map((part) => ({ ...part, frame }) as Slice);
    expect(firstPage(framed).names.at(-1)).toBe("b15");
  });

  test("does not shrink those inside a float", () => {
    const whole = float([...lines(20, "a"), ...lines(18, "b", { before: 23 })], 0, 0);
    const [page] = paginate([line("t"), whole, ...lines(9, "d")], room);
    expect(page?.placed[0]?.slice.anchors).toEqual(["t"]);
    expect(page?.placed.map(({ slice: one }) => one.anchors[0])).not.toContain("a0");
  });
});
