import fc from "fast-check";
import { expect, test } from "vitest";
import { nameStore } from "../../src/validate/name-store.ts";

const names = fc.array(
  fc.oneof(
    fc.string({ maxLength: 3, unit: fc.constantFrom("a", "å", "€", "\uD800", "\0") }),
    fc.string({ unit: "binary" }),
    fc.integer({ min: 60, max: 70 }).map((length) => "ø".repeat(length)),
  ),
  { maxLength: 60 },
);

test("is a set that counts its members, whatever letters they have", () => {
  fc.assert(
    fc.property(names, names, (added, asked) => {
      const store = nameStore();
      const distinct = [...new Set(added)];
      expect(added.map(store.add)).toEqual(added.map((name) => distinct.indexOf(name)));
      expect([...store.all()]).toEqual(distinct);
      expect(asked.map(store.has)).toEqual(asked.map((name) => distinct.includes(name)));
      expect(store.size()).toBe(distinct.length);
    }),
  );
});

test("forgets those that came last", () => {
  fc.assert(
    fc.property(names, names, names, (first, second, third) => {
      const [store, plain] = [nameStore(), nameStore()];
      for (const name of first) store.add(name);
      const size = store.size();
      for (const name of second) store.add(name);
      store.truncate(size);
      for (const name of [...first, ...third]) plain.add(name);
      for (const name of third) store.add(name);
      expect([...store.all()]).toEqual([...plain.all()]);
      expect(second.map(store.has)).toEqual(second.map(plain.has));
    }),
  );
});

test("holds many names, and names longer than a block", () => {
  const store = nameStore();
  const long = ["x", "y"].map((last) => "€".repeat(200_000) + last);
  for (const name of long) store.add(name);
  for (let number = 0; number < 50_000; number++) store.add(`R-${number}`);
  expect(store.size()).toBe(50_002);
  expect(store.add("R-49999")).toBe(50_001);
  expect(store.has("R-50000")).toBe(false);
  expect(long.map(store.add)).toEqual([0, 1]);
  store.truncate(1);
  expect([...store.all()]).toEqual([long[0]]);
  expect(store.add("R-7")).toBe(1);
});
