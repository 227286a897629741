import { benjaminiHochberg, holm } from "../../src/statistics/adjusted-p-values.ts";
import { agrestiCoullInterval } from "../../src/statistics/agresti-coull-interval.ts";
import { binomialUpperTest } from "../../src/statistics/binomial-test.ts";
import { chiSquaredTest } from "../../src/statistics/chi-squared-test.ts";
import { clopperPearsonInterval } from "../../src/statistics/clopper-pearson-interval.ts";
import { cochranArmitage } from "../../src/statistics/cochran-armitage.ts";
import { directStandardisation } from "../../src/statistics/direct-standardisation.ts";
import { fisherExact } from "../../src/statistics/fisher-exact.ts";
import type { Bounds, Estimate } from "../../src/statistics/interval.ts";
import { jeffreysInterval } from "../../src/statistics/jeffreys-interval.ts";
import { katzRatio } from "../../src/statistics/katz-ratio.ts";
import { mantelHaenszel } from "../../src/statistics/mantel-haenszel.ts";
import { newcombeDifference } from "../../src/statistics/newcombe-difference.ts";
import { oddsRatio } from "../../src/statistics/odds-ratio.ts";
import { scoreRatio } from "../../src/statistics/score-ratio.ts";
import { wilsonInterval } from "../../src/statistics/wilson-interval.ts";
import exact from "../reference/exact.json" with { type: "json" };
import reference from "../reference/proportions.json" with { type: "json" };
import statsmodels from "../reference/proportions-statsmodels.json" with { type: "json" };
import wilson from "../reference/wilson.json" with { type: "json" };
import { type Edges, type Pair, type Stock, stock, together } from "./stock.ts";

type Share = (typeof reference.jeffreys)[number];

const shareEdges: Edges<Share> = {
  none: ({ successes }) => successes === 0,
  all: ({ successes, trials }) => successes === trials,
  "one unit": ({ trials }) => trials === 1,
  "a billion": ({ trials }) => trials === 1e9,
  "another level": ({ level }) => level !== 0.95,
};
const share = (interval: (x: number, n: number, level: number) => Bounds | null, rows: readonly Share[]): Stock =>
  stock(rows, (row) => ends(interval(row.successes, row.trials, row.level), row), shareEdges);

const ends = (actual: Bounds | null | undefined, expected: { lower: number | null; upper: number | null }): Pair[] => [
  ["lower", actual?.lower, expected.lower ?? 0],
  ["upper", actual?.upper, expected.upper ?? Number.POSITIVE_INFINITY],
];
const estimate = (
  actual: Estimate | null | undefined,
  [value = 0, lower = 0, upper = 0]: readonly number[],
): Pair[] => [["estimate", actual?.estimate, value], ...ends(actual, { lower, upper })];

interface Comparison {
  readonly arguments: readonly number[];
  readonly estimate?: number;
  readonly lower: number | null;
  readonly upper: number | null;
}
const groups = (
  compare: (x1: number, n1: number, x2: number, n2: number, level: number) => Estimate | null,
  rows: readonly Comparison[],
  edges: Edges<Comparison> = {},
): Stock =>
  stock(
    rows,
    (row) => {
      const [x1 = 0, n1 = 0, x2 = 0, n2 = 0, level = 0] = row.arguments;
      const actual = compare(x1, n1, x2, n2, level);
      const own: Pair[] = row.estimate === undefined ? [] : [["estimate", actual?.estimate, row.estimate]];
      return [...own, ...ends(actual, row)];
    },
    {
      "a billion": ({ arguments: [, n1, , n2] }) => n1 === 1e9 && n2 === 1e9,
      "few of a billion": ({ arguments: [x1 = 0, n1] }) => x1 < 100 && n1 === 1e9,
      "equal groups": ({ arguments: [x1, n1, x2, n2] }) => x1 === x2 && n1 === n2,
      "another level": ({ arguments: [, , , , level] }) => level !== 0.95,
      ...edges,
    },
  );
const noneInFirst = ({ arguments: [x1] }: Comparison): boolean => x1 === 0;
const noneInSecond = ({ arguments: [, , x2] }: Comparison): boolean => x2 === 0;
const allInFirst = ({ arguments: [x1, n1] }: Comparison): boolean => x1 === n1;
const oneUnit = ({ arguments: [, n1, , n2] }: Comparison): boolean => n1 === 1 || n2 === 1;

type Table = readonly (readonly number[])[];
interface TableRow {
  readonly table: Table;
}
const isSmall = ({ table }: TableRow): boolean => table.length === 2 && table[0]?.length === 2;
const tableEdges: Edges<TableRow> = {
  "a zero cell": ({ table }) => table.flat().includes(0),
  "one unit a row": ({ table }) => table.every((row) => row.reduce((sum, count) => sum + count, 0) === 1),
  "more than 2 by 2": (row) => !isSmall(row),
  "no association": ({ table }) => table.every((row) => row.join() === table[0]?.join()),
};
const billionUnits = ({ table }: TableRow): boolean => table.flat().reduce((sum, count) => sum + count, 0) >= 1e9;

type Quadruple = readonly number[];
const strata = (rows: readonly Quadruple[]) =>
  rows.map(([successes1 = 0, trials1 = 0, successes2 = 0, trials2 = 0]) => ({
    successes1,
    trials1,
    successes2,
    trials2,
  }));

const adjusted = (adjust: (ps: readonly number[]) => readonly number[], which: "holm" | "benjaminiHochberg"): Stock =>
  stock(reference.adjusted, (row) => adjust(row.ps).map((p, index): Pair => [`p ${index}`, p, row[which][index]]), {
    ties: ({ ps }) => new Set(ps).size < ps.length,
    "one test": ({ ps }) => ps.length === 1,
    "p of 0": ({ ps }) => ps.includes(0),
    "p of 1": ({ ps }) => ps.includes(1),
    "p of 1e-300": ({ ps }) => ps.includes(1e-300),
  });

/** Intervals of a share, comparisons of groups, tables: to 1e-9. */
export const proportionStock: Readonly<Record<string, Stock>> = {
  wilsonInterval: together(
    share((x, n, level) => wilsonInterval(x, n, level, "continuity"), reference.wilsonCorrected),
    share(wilsonInterval, wilson.cases),
  ),
  clopperPearsonInterval: share(clopperPearsonInterval, reference.clopperPearson),
  jeffreysInterval: share(jeffreysInterval, reference.jeffreys),
  agrestiCoullInterval: share(agrestiCoullInterval, statsmodels.agrestiCoull),
  newcombeDifference: groups(newcombeDifference, statsmodels.newcombe, {
    noneInFirst,
    noneInSecond,
    allInFirst,
    oneUnit,
  }),
  katzRatio: groups(katzRatio, statsmodels.katz, { allInFirst }),
  scoreRatio: groups(scoreRatio, statsmodels.score, { noneInFirst, noneInSecond, allInFirst, oneUnit }),
  oddsRatio: groups(oddsRatio, statsmodels.odds),
  chiSquaredTest: stock(
    reference.chiSquared,
    (row) => {
      const plain = chiSquaredTest(row.table);
      const yates = chiSquaredTest(row.table, "yates");
      return [
        ["statistic", plain?.statistic, row.statistic],
        ["df", plain?.df, row.df],
        ["p", plain?.p, row.p],
        ["minimumExpected", plain?.minimumExpected, row.minimumExpected],
        ["yates", yates?.statistic, row.yatesStatistic],
        ["p of Yates", yates?.p, row.yatesP],
      ];
    },
    { ...tableEdges, "a billion": billionUnits },
  ),
  fisherExact: together(
    stock(
      // Larger tables of more than 2 by 2 are in the stock of freemanHalton.
      reference.fisher.filter((row) => isSmall(row) || row.table.flat().length < 9),
      (row) => {
        const actual = fisherExact(row.table);
        const p: Pair = ["p", actual?.p, row.p];
        if (row.estimate === undefined || row.lower === undefined || row.upper === undefined) return [p];
        const value = row.estimate ?? Number.POSITIVE_INFINITY;
        return [p, ["estimate", actual?.oddsRatio?.estimate, value], ...ends(actual?.oddsRatio, row)];
      },
      tableEdges,
    ),
    stock(
      // Without those whose odds ratio takes a second; their p-values are in the stock of hypergeometricLogP.
      exact.fisher.filter(({ table }) => Math.min(...table.flat()) < 2.4e8),
      (row) => {
        const actual = fisherExact(row.table);
        const p: Pair[] = row.logP > -690 ? [["p", actual?.p, Math.exp(row.logP)]] : [["p", actual?.p, 0]];
        return [["logP", actual?.logP, row.logP], ...(row.logP > -690 || row.logP < -750 ? p : [])];
      },
      { "a billion": billionUnits, "p below 1e-300": ({ logP }) => logP < -691 },
    ),
  ),
  cochranArmitage: stock(
    reference.trend,
    (row) => {
      const given = row.successes.map((successes, index) => ({
        successes,
        trials: row.trials[index] ?? 0,
        score: row.scores[index] ?? 0,
      }));
      const actual = cochranArmitage(given);
      const isNothing = row.statistic < 1e-20;
      return [
        [
          "statistic",
          isNothing ? Math.round((actual?.statistic ?? 1) * 1e20) : actual?.statistic,
          isNothing ? 0 : row.statistic,
        ],
        ["p", actual?.p, row.p],
      ];
    },
    {
      none: ({ successes }) => successes.includes(0),
      all: ({ successes, trials }) => successes.some((count, index) => count === trials[index]),
      "one unit": ({ trials }) => trials.includes(1),
      "no trend": ({ statistic }) => statistic < 1e-20,
      "uneven scores": ({ scores }) => scores.join() === "10,25,40,70",
      "a billion": ({ trials }) => trials.includes(1e9),
    },
  ),
  mantelHaenszel: stock(
    [...reference.mantelHaenszel, ...exact.mantelHaenszel],
    (row) => {
      const actual = mantelHaenszel(strata(row.strata));
      const corrected = mantelHaenszel(strata(row.strata), { correction: "continuity" });
      return [
        ...estimate(actual?.oddsRatio, row.oddsRatio),
        ...estimate(actual?.riskRatio, row.riskRatio),
        ["statistic", actual?.test?.statistic, row.statistic],
        ["corrected", corrected?.test?.statistic, row.corrected],
      ];
    },
    {
      "one stratum": (row) => row.strata.length === 1,
      "a zero cell": (row) => row.strata.some(([x1, , x2]) => x1 === 0 || x2 === 0),
      "a full cell": (row) => row.strata.some(([x1, n1]) => x1 === n1),
      "no difference": (row) => row.statistic === 0,
      "a billion": (row) => row.strata.some(([, n1, , n2]) => n1 === 1e9 && n2 === 1e9),
    },
  ),
  directStandardisation: stock(
    reference.standardised,
    (row) => {
      const given = row.strata.map(([successes = 0, trials = 0, weight = 0]) => ({ successes, trials, weight }));
      return estimate(directStandardisation(given), [row.estimate, row.lower, row.upper]);
    },
    {
      "one stratum": (row) => row.strata.length === 1,
      none: (row) => row.strata.every(([x]) => x === 0),
      all: (row) => row.strata.every(([x, n]) => x === n),
      "one unit": (row) => row.strata.some(([, n]) => n === 1),
      "a weight of 0": (row) => row.strata.some(([, , weight]) => weight === 0),
      "a billion": (row) => row.strata.some(([, n]) => n === 1e9),
    },
  ),
  holm: adjusted(holm, "holm"),
  benjaminiHochberg: adjusted(benjaminiHochberg, "benjaminiHochberg"),
  binomialUpperTest: stock(
    [...reference.goal, ...exact.goal.map(({ upper, ...row }) => ({ ...row, p: upper }))],
    ({ arguments: [x = 0, n = 0, goal = 0], p }) => [["p", binomialUpperTest(x, n, goal), p]],
    {
      none: ({ arguments: [x] }) => x === 0,
      all: ({ arguments: [x, n] }) => x === n,
      "one unit": ({ arguments: [, n] }) => n === 1,
      "a goal of 0": ({ arguments: [, , goal] }) => goal === 0,
      "a goal of 1": ({ arguments: [, , goal] }) => goal === 1,
      "a billion": ({ arguments: [, n] }) => n === 1e9,
    },
  ),
};
