import { splitRows } from "./delimited.mjs";

/** The integer counts that the sample data realise, from the text of `counts/*.csv`. */

/** The four ways an attempt ends, as the count files name them. */
export const RESPONSES = ["ja", "nej", "selv", "ikke-naaet"];

/**
 * @typedef {object} SampleCounts
 * @property {Record<"type" | "role" | "gender" | "age", Map<string, Map<string, number>>>} margins
 *   Variable → response → level ("" is missing) → people.
 * @property {(quantity: string) => number} total
 * @property {Map<string, Map<string, number>>} survey Item → answer ("" is blank) → people.
 */

/**
 * @param {(file: string) => string} read Text of a file of the counts folder.
 * @returns {SampleCounts}
 */
export function readCounts(read) {
  const totals = new Map(splitRows(read("totals.csv"), ";").map(([quantity, count]) => [quantity, Number(count)]));
  const total = (quantity) => {
    const count = totals.get(quantity);
    if (count === undefined) throw new RangeError(`quantity: ${quantity} is not in totals.csv`);
    return count;
  };
  const margins = {
    type: byResponse(read("answers-by-type.csv")),
    role: byResponse(read("answers-by-role.csv")),
    gender: byResponse(read("answers-by-gender.csv")),
    age: byResponse(read("answers-by-age.csv")),
  };
  return { margins, total, survey: byItem(read("survey-answers.csv")) };
}

function byResponse(text) {
  const rows = splitRows(text, ";");
  return new Map(
    RESPONSES.map((response, column) => [
      response,
      new Map(rows.map(([level, ...counts]) => [level, Number(counts[column])])),
    ]),
  );
}

function byItem(text) {
  const items = new Map();
  for (const [item, answer, count] of splitRows(text, ";")) {
    items.set(item, (items.get(item) ?? new Map()).set(answer, Number(count)));
  }
  return items;
}
