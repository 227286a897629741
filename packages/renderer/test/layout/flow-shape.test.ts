import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillPage } from "../../src/layout/fill-page.ts";
import { sameShape, shapeOf } from "../../src/layout/flow-shape.ts";
import { noteAreaHeight } from "../../src/layout/footnotes.ts";
import { openPlanner, planPages } from "../../src/layout/paginate.ts";
import { type Flow, float, landscapeFloat, type Slice, slice } from "../../src/layout/slice.ts";

const size = { height: 400, landscapeHeight: 300, line: 10 };
const never = Number.POSITIVE_INFINITY;

const distances = fc.record({ before: fc.constantFrom(0, 3, 7.1), after: fc.constantFrom(0, 2.85) });
const line = fc.tuple(distances, fc.constantFrom(0, 0, 50, never)).map(([around, breakAfter]) => {
  return [slice({ height: 14.25, ...around, breakAfter })];
});
const row = fc.tuple(distances, fc.integer({ min: 10, max: 500 })).map(([around, height]) => {
  return [slice({ ...around, height, repeatAbove: slice({ height: 21.3, after: 4 }) })];
});
const stacked = fc.array(
  fc.tuple(distances, fc.integer({ min: 5, max: 90 })).map(([around, height]) => slice({ height, ...around })),
  { minLength: 1, maxLength: 4 },
);
const floating = fc.tuple(stacked, fc.integer({ min: 0, max: 5 })).map(([slices, kind]) => {
  return [kind === 0 ? landscapeFloat(slices) : float(slices, 17.8, 17.8)];
});
const plainFlow = fc
  .array(fc.oneof({ weight: 6, arbitrary: line }, row, floating), { maxLength: 90 })
  .map((parts): Flow => parts.flat());
/** Some of the parts refer to a footnote each. */
const flowWithNotes = fc
  .tuple(plainFlow, fc.array(fc.tuple(fc.nat(89), fc.integer({ min: 1, max: 12 })), { maxLength: 4 }))
  .map(([flow, wanted]) => {
    const at = new Map(wanted.map(([index], note) => [index, note + 1]));
    const noted = flow.map((part, index) => ({ ...part, footnotes: [at.get(index) ?? []].flat() }));
    const notes = new Map<number, readonly Slice[]>(
      wanted.map(([, length], note) => [note + 1, Array.from({ length }, () => slice({ height: 9.3, before: 0.5 }))]),
    );
    return { flow: noted as Flow, notes };
  });

describe("plans", () => {
  test("are filled to the height that they were planned with, every slice on one page", () => {
    fc.assert(
      fc.property(flowWithNotes, ({ flow, notes }) => {
        const plans = planPages(shapeOf(flow, notes), size);
        for (const plan of plans) {
          const page = fillPage(plan, flow, notes);
          const end = page.placed.at(-1);
          const bottom = end === undefined ? 0 : end.top + end.slice.height;
          expect(bottom + noteAreaHeight(page.notes)).toBe(plan.filled);
        }
        expect(plans.flatMap(({ parts }) => [...parts]).sort((a, b) => a - b)).toEqual([...flow.keys()]);
        expect(plans.map(({ isLast }) => isLast)).toEqual(plans.map((_, index) => index === plans.length - 1));
      }),
      { numRuns: 60 },
    );
  });

  test("are remembered for a flow set anew that has kept its shape, and for each size of page", () => {
    const planner = openPlanner();
    const flow = (height: number): Flow => Array.from({ length: 60 }, () => slice({ height, items: [] }));
    const plan = planner(shapeOf(flow(10), new Map()), size);
    expect(planner(shapeOf(flow(10), new Map()), size)).toBe(plan);
    expect(planner(shapeOf(flow(11), new Map()), size)).not.toBe(plan);
    expect(planner(shapeOf(flow(10), new Map()), { ...size, height: 300 })).toHaveLength(2);
    expect(planner(shapeOf(flow(10), new Map()), { ...size, height: 200 })).toHaveLength(3);
  });
});

describe("sameShape", () => {
  const note = [slice({ height: 9 })];
  const notes = new Map([[1, note]]);
  const plain = slice({ height: 10, footnotes: [1] });
  const table = slice({ height: 10, repeatAbove: slice({ height: 20 }) });
  const figure = float([slice({ height: 50 }), slice({ height: 8 })], 4, 4);
  const flow: Flow = [plain, table, figure];

  test("holds for slices with other content", () => {
    const other: Flow = [{ ...plain, anchors: ["a"] }, { ...table }, { ...figure }];
    expect(sameShape(shapeOf(flow, notes), shapeOf(other, new Map([[1, [slice({ height: 9 })]]])))).toBe(true);
  });

  const others: readonly (readonly [string, Flow, ReadonlyMap<number, readonly Slice[]>])[] = [
    ["height", [{ ...plain, height: 11 }, table, figure], notes],
    ["distance above", [{ ...plain, before: 1 }, table, figure], notes],
    ["distance below", [{ ...plain, after: 1 }, table, figure], notes],
    ["break", [{ ...plain, breakAfter: 1 }, table, figure], notes],
    ["place among the floats", [{ ...plain, afterFloats: true }, table, figure], notes],
    ["footnotes", [{ ...plain, footnotes: [] }, table, figure], notes],
    ["repeated head", [plain, { ...table, repeatAbove: slice({ height: 21 }) }, figure], notes],
    ["no repeated head", [plain, { ...table, repeatAbove: null }, figure], notes],
    ["strips of a float", [plain, table, float([slice({ height: 8 }), slice({ height: 50 })], 4, 4)], notes],
    ["turned page", [plain, table, { ...figure, landscape: true }], notes],
    ["length", [plain, table], notes],
    ["lines of a note", flow, new Map([[1, [...note, ...note]]])],
    ["height of a note", flow, new Map([[1, [slice({ height: 10 })]]])],
  ];
  test.each(others)("does not for another %s", (_, other, lines) => {
    expect(sameShape(shapeOf(flow, notes), shapeOf(other, lines))).toBe(false);
  });

  test("distances are scaled around slices and floats, not inside them", () => {
    const spaced: Flow = [slice({ height: 10, before: 4, after: 2 }), float([slice({ height: 5, after: 3 })], 8, 8)];
    const [line, drawing] = shapeOf(spaced, new Map(), 0.5).parts;
    expect([line?.before, line?.after]).toEqual([2, 1]);
    expect(drawing?.strips.map(({ before, after }) => [before, after])).toEqual([[4, 4]]);
    expect(shapeOf(spaced, new Map(), 0.25).parts[1]?.strips[0]?.after).toBe(3);
  });
});
