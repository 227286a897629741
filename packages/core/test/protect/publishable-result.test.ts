import { expectTypeOf, test } from "vitest";
import type { PublishableResult, PublishedValue } from "../../src/model/publishable-result.ts";
import type { CountResult, Result } from "../../src/model/result.ts";
import { protect } from "../../src/protect/protect.ts";

const print = (result: PublishableResult): string => result.id;

const plain: CountResult = {
  kind: "count",
  id: "n",
  definition: "n",
  measure: "count",
  population: "p",
  group: [],
  label: "p",
  missing: 0,
  excluded: [],
  source: { table: "t", label: "T", unit: "u" },
  count: 100,
};

test("only what protect gives can be printed (checked by the compiler)", () => {
  // @ts-expect-error a plain result has not passed protection
  print(plain);
  const value: PublishedValue = { ...plain, status: "published" };
  // @ts-expect-error looking published is not enough
  print(value);
  // @ts-expect-error a copy of a part of it has not passed either
  print({ ...value, id: "other" });
  for (const result of protect([plain], "dst-5")) print(result);
});

test("a number is reached only after looking whether it is withheld (checked by the compiler)", () => {
  const [result] = protect([plain], "dst-5");
  // @ts-expect-error a withheld result has no count
  void result?.count;
  if (result?.status === "published" && result.kind === "count") {
    expectTypeOf(result.count).toEqualTypeOf<number>();
    expectTypeOf(result.missing).toEqualTypeOf<number | null>();
  }
  expectTypeOf<Result>().not.toExtend<PublishableResult>();
});
