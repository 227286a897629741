/** Days of the period as ISO text, and how often something happens on them. */

const DAY = 86_400_000;

/**
 * Every day from `from` to `to`, both inclusive.
 *
 * @param {string} from ISO date.
 * @param {string} to ISO date.
 * @returns {string[]}
 */
export function daysBetween(from, to) {
  const days = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

/** Saturdays, Sundays and the two Christmas holidays are rare; July and December are quiet; the first weeks are slow. */
const WEEKDAY_WEIGHTS = [0.05, 1.15, 1, 1, 1, 0.95, 0.1];
const MONTH_WEIGHTS = { "2018-06": 0.5, "2018-07": 0.5, "2018-08": 0.8, "2018-12": 0.75, "2019-07": 0.6 };

/** @param {string} day ISO date. @returns {number} */
export function workload(day) {
  const weekday = WEEKDAY_WEIGHTS[new Date(day).getUTCDay()] ?? 1;
  const holiday = /-12-2[4-6]$|-01-01$/.test(day) ? 0.05 : 1;
  return weekday * holiday * (MONTH_WEIGHTS[day.slice(0, 7)] ?? 1);
}

/**
 * A function that draws days, each as often as its weight says.
 *
 * @param {readonly string[]} days
 * @param {(day: string) => number} weight
 * @param {() => number} random
 * @returns {() => string}
 */
export function dayDrawer(days, weight, random) {
  const cumulated = [];
  let sum = 0;
  for (const day of days) {
    sum += weight(day);
    cumulated.push(sum);
  }
  return () => {
    const target = random() * sum;
    return days[cumulated.findIndex((value) => value > target)];
  };
}

/** `2019-04-30` as `30-04-2019`. @param {string} day @returns {string} */
export function danishDate(day) {
  return day.split("-").reverse().join("-");
}
