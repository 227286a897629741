import { kaplanMeier } from "../../src/statistics/kaplan-meier.ts";
import { mcNemarTest } from "../../src/statistics/mc-nemar-test.ts";
import { pairedTTest } from "../../src/statistics/paired-t-test.ts";
import { quantile, quartiles } from "../../src/statistics/quantile.ts";
import { reliableChange, reliableChangeIndex } from "../../src/statistics/reliable-change.ts";
import { standardisedChange } from "../../src/statistics/standardised-change.ts";
import { wilcoxonSignedRankTest } from "../../src/statistics/wilcoxon-signed-rank.ts";
import paired from "../reference/paired.json" with { type: "json" };
import times from "../reference/time-to-event.json" with { type: "json" };
import { type Pair, type Stock, stock } from "./stock.ts";

interface Changed {
  readonly before: readonly number[];
  readonly after: readonly number[];
}
const changes = ({ before, after }: Changed): readonly number[] =>
  before.map((value, index) => (after[index] ?? value) - value);
const hasTies = (row: Changed): boolean => {
  const sizes = changes(row)
    .filter((change) => change !== 0)
    .map(Math.abs);
  return new Set(sizes).size < sizes.length;
};
const standardised = paired.paired.flatMap((row) =>
  [row.standardised, row.standardised99].flatMap((expected) => (expected === null ? [] : [{ ...row, expected }])),
);
const { classes, ...group } = paired.reliableGroup;

/** Before and after, and times: to 1e-9. */
export const pairedStock: Readonly<Record<string, Stock>> = {
  pairedTTest: stock(
    paired.paired.flatMap(({ before, after, t }) => (t === null || t.t === null ? [] : [{ before, after, t }])),
    ({ before, after, t }) => {
      const { lower, upper, lower90, upper90, ...expected } = t;
      const actual = pairedTTest(before, after);
      const at90 = pairedTTest(before, after, 0.9);
      return [
        ...Object.entries(expected).map(
          ([what, value]): Pair => [what, actual?.[what as keyof typeof expected], value],
        ),
        ["lower", actual?.interval?.lower, lower],
        ["upper", actual?.interval?.upper, upper],
        ["lower at 0.9", at90?.interval?.lower, lower90],
        ["upper at 0.9", at90?.interval?.upper, upper90],
      ];
    },
    {
      "two pairs": ({ before }) => before.length === 2,
      "mean change 0": ({ t }) => t.meanChange === 0,
      "ties and zeros": (row) => hasTies(row) && changes(row).includes(0),
      "almost equal": ({ before }) => before.includes(1e6 + 1),
    },
  ),
  wilcoxonSignedRankTest: stock(
    paired.paired,
    ({ before, after, wilcoxon }) => {
      const actual = wilcoxonSignedRankTest(before, after);
      const exact = [wilcoxon.exactP, wilcoxon.exactByR, wilcoxon.exactByCoin].filter((p) => p !== null);
      return [
        ["n", actual?.n, wilcoxon.n],
        ["unchanged", actual?.unchanged, wilcoxon.unchanged],
        ["increaseRanks", actual?.increaseRanks, wilcoxon.increaseRanks],
        ["p", actual?.asymptoticP, wilcoxon.asymptoticP],
        ...exact.map((p): Pair => ["p, exact", actual?.exactP, p]),
      ];
    },
    {
      "one pair": ({ before }) => before.length === 1,
      ties: hasTies,
      zeros: (row) => changes(row).includes(0),
      "neither ties nor zeros": (row) => !hasTies(row) && !changes(row).includes(0),
      "no change at all": (row) => changes(row).every((change) => change === 0),
      "a hundred": ({ before }) => before.length === 100,
    },
  ),
  standardisedChange: stock(
    standardised,
    ({ before, after, expected }) => {
      const actual = standardisedChange(before, after, expected.level);
      return [
        ["estimate", actual?.estimate, expected.estimate],
        ["lower", actual?.lower, expected.lower],
        ["upper", actual?.upper, expected.upper],
      ];
    },
    {
      "two pairs": ({ before }) => before.length === 2,
      "another level": ({ expected }) => expected.level === 0.99,
      "mean change 0": ({ expected }) => expected.estimate === 0,
    },
  ),
  mcNemarTest: stock(
    paired.mcnemar,
    ({ gained, lost, exactByBinomTest, ...expected }) => {
      const actual = mcNemarTest(gained, lost);
      return Object.entries({ ...expected, ...(exactByBinomTest === null ? {} : { exactP: exactByBinomTest }) }).map(
        ([what, value]): Pair => [/P$/.test(what) ? `p ${what}` : what, actual?.[what as keyof typeof expected], value],
      );
    },
    {
      "none gained": ({ gained }) => gained === 0,
      "one pair": ({ gained, lost }) => gained + lost === 1,
      "as many": ({ gained, lost }) => gained === lost,
      "a billion": ({ gained }) => gained === 1e9,
    },
  ),
  reliableChangeIndex: stock(
    paired.reliable,
    ({ before, after, index, ...scale }) => [["index", reliableChangeIndex(before, after, scale), index]],
    {
      "no change": ({ index }) => index === 0,
      "no reliability": ({ reliability }) => reliability === 0,
      fall: ({ index }) => index < 0,
    },
  ),
  reliableChange: stock(
    classes,
    ({ level, ...expected }) => {
      const actual = reliableChange(group.before, group.after, group, level);
      return Object.entries(expected).map(([what, value]) => [what, actual?.[what as keyof typeof expected], value]);
    },
    {
      "few reliably": ({ risen, fallen }) => risen + fallen < 10,
      "most reliably": ({ indeterminate }) => indeterminate < 20,
    },
  ),
  quantile: stock(
    times.quantiles,
    ({ values, at }) => at.map(({ probability, value }) => [`at ${probability}`, quantile(values, probability), value]),
    {
      "one value": ({ values }) => values.length === 1,
      ties: ({ values }) => new Set(values).size < values.length,
      "smallest and largest": ({ at }) => at.some(({ probability }) => probability === 1),
    },
  ),
  quartiles: stock(
    times.quantiles,
    ({ values, at }) => {
      const actual = quartiles(values);
      const expected = (p: number) => at.find(({ probability }) => probability === p)?.value;
      return [
        ["lower", actual?.lower, expected(0.25)],
        ["median", actual?.median, expected(0.5)],
        ["upper", actual?.upper, expected(0.75)],
      ];
    },
    {
      "one value": ({ values }) => values.length === 1,
      ties: ({ values }) => new Set(values).size < values.length,
    },
  ),
  kaplanMeier: stock(
    times.curves,
    (row) => {
      const actual = kaplanMeier(row.durations, row.happened, row.level);
      const curves = [actual?.lowerQuartile, actual?.median, actual?.upperQuartile];
      return [
        ["steps", actual?.steps.length, row.steps.length],
        ...row.steps.flatMap(({ lower, upper, ...step }, index): readonly Pair[] => [
          ...Object.entries(step).map(
            ([what, value]): Pair => [`${what} ${index}`, actual?.steps[index]?.[what as keyof typeof step], value],
          ),
          [`lower ${index}`, actual?.steps[index]?.interval?.lower ?? null, lower],
          [`upper ${index}`, actual?.steps[index]?.interval?.upper ?? null, upper],
        ]),
        ...row.quantiles.flatMap((expected, index) =>
          Object.entries(expected).map(
            ([what, value]): Pair => [`${what} of ${index}`, curves[index]?.[what as keyof typeof expected], value],
          ),
        ),
      ];
    },
    {
      "one case": ({ durations }) => durations.length === 1,
      ties: ({ durations }) => new Set(durations).size < durations.length,
      "nothing happened": ({ happened }) => !happened.includes(true),
      "nobody censored": ({ happened }) => !happened.includes(false),
      "another level": ({ level }) => level !== 0.95,
      "two hundred": ({ durations }) => durations.length === 200,
    },
  ),
};
