import type { Condition } from "../model/measure-definition.ts";

/** Whether whoever meets `narrower` meets `wider` too, as far as the conditions themselves show. */
export function implies(narrower: Condition, wider: Condition): boolean {
  return Object.entries(wider).every(([variable, levels]) => {
    const own = narrower[variable];
    return own !== undefined && listOf(own).every((id) => allows(levels, id));
  });
}

/** The condition that is met by whoever meets both. */
export function bothOf(a: Condition, b: Condition): Condition {
  const shared = Object.entries(b).map(([variable, levels]) => [variable, inBoth(a[variable] ?? levels, levels)]);
  return { ...a, ...Object.fromEntries(shared) };
}

function inBoth(a: string | readonly string[], b: string | readonly string[]): string | readonly string[] {
  const levels = [...listOf(a).filter((id) => allows(b, id)), ...listOf(b).filter((id) => allows(a, id))];
  const [only = "", ...others] = new Set(levels);
  return levels.length > 0 && others.length === 0 ? only : [...new Set(levels)];
}

function allows(levels: string | readonly string[], id: string): boolean {
  const list = listOf(levels);
  return list.includes(id) || (list.includes("not-missing") && id !== "missing");
}

function listOf(levels: string | readonly string[]): readonly string[] {
  return typeof levels === "string" ? [levels] : levels;
}
