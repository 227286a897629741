import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as core from "../../src/index.ts";

const { NaN: nan, POSITIVE_INFINITY: infinite } = Number;
const half = 0.5;
const noCount = [-1, half, nan, infinite];
const noSuccesses = [...noCount, 6];
const noLevel = [0, 1, -1, 95, nan, infinite];
const noProbability = [0, 1, -half, 1.5, nan, infinite];
const noShare = [-half, 1.5, nan, infinite];
const noPositive = [0, -1, nan, infinite];
const noMagnitude = [-1, nan];
const notFinite = [nan, infinite, -infinite];

/** Arguments that are right, and by the name of the argument what is wrong in one place of them. */
interface Refusal {
  readonly right: readonly unknown[];
  readonly wrong: readonly (readonly [argument: string, place: number, values: readonly unknown[]])[];
  /** What is no data: each gives null. */
  readonly empty?: readonly (readonly unknown[])[];
}

const oneShare: Refusal = {
  right: [2, 5, 0.9],
  wrong: [
    ["successes", 0, noSuccesses],
    ["trials", 1, noCount],
    ["level", 2, noLevel],
  ],
  empty: [[0, 0]],
};
const twoShares: Refusal = {
  right: [2, 5, 1, 5, 0.9],
  wrong: [
    ["successes1", 0, noSuccesses],
    ["trials1", 1, noCount],
    ["successes2", 2, noSuccesses],
    ["trials2", 3, noCount],
    ["level", 4, noLevel],
  ],
  empty: [
    [0, 0, 1, 2],
    [1, 2, 0, 0],
    [0, 0, 0, 0],
  ],
};
const table: Refusal["wrong"] = [
  [
    "table",
    0,
    [
      ...noCount.map((count) => [
        [1, count],
        [2, 3],
      ]),
      [[1, 2], [3]],
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
  ],
];
const noTable = [
  [[]],
  [
    [
      [0, 0],
      [0, 0],
    ],
  ],
  [[[1, 2]]],
  [
    [
      [0, 0],
      [3, 4],
    ],
  ],
  [
    [
      [0, 1],
      [0, 4],
    ],
  ],
];
const pairs: Refusal["wrong"] = [
  ["before", 0, notFinite.map((value) => [1, 2, value])],
  ["after", 1, [...notFinite.map((value) => [1, 2, value]), [1, 2], [1, 2, 3, 4]]],
];
const scale = (change: object): object => ({ standardDeviation: 2, reliability: 0.8, ...change });
const scales: readonly (readonly [string, readonly unknown[]])[] = [
  ["standardDeviation", noPositive.map((standardDeviation) => scale({ standardDeviation }))],
  ["reliability", [-half, 1, 2, nan].map((reliability) => scale({ reliability }))],
];
const groups = (field: string, values: readonly unknown[], other: object = {}): readonly unknown[] =>
  values.map((value) => [
    { successes: 1, trials: 5, ...other },
    { successes: 1, trials: 5, ...other, [field]: value },
  ]);
const strata = (field: string, values: readonly unknown[]): readonly unknown[] =>
  values.map((value) => [{ successes1: 1, trials1: 5, successes2: 2, trials2: 5, [field]: value }]);
const value = (values: readonly unknown[]): Refusal => ({ right: [half], wrong: [["value", 0, values]] });
const chiSquared: Refusal = {
  right: [1, 2],
  wrong: [
    ["value", 0, noMagnitude],
    ["df", 1, noPositive],
  ],
};
const fisherF: Refusal = {
  right: [1, 2, 3],
  wrong: [
    ["value", 0, noMagnitude],
    ["df1", 1, noPositive],
    ["df2", 2, noPositive],
  ],
};
const student: Refusal = {
  right: [1, 2],
  wrong: [
    ["value", 0, [nan]],
    ["df", 1, noPositive],
  ],
};
const binomial: Refusal = {
  right: [2, 5, 0.3],
  wrong: [
    ["successes", 0, noSuccesses],
    ["trials", 1, noCount],
    ["probability", 2, noShare],
  ],
};
const dispositions = (change: object): object => ({ completed: 5, refused: 2, unknownOther: 1, ...change });
const noDispositions = [
  ["completed", 0, [-1, nan, infinite].map((completed) => dispositions({ completed }))],
  ["refused", 0, [-1, nan, infinite].map((refused) => dispositions({ refused }))],
] as const;
const margin = (change: object): readonly object[] => [
  { name: "gender", groups: ["f", "m"], targets: { f: 3, m: 5 }, ...change },
];
const quantileOf = (parameters: readonly string[], right: readonly number[]): Refusal => ({
  right: [half, ...right],
  wrong: [
    ["probability", 0, noProbability],
    ...parameters.map((name, index) => [name, index + 1, noPositive] as const),
  ],
});

const refusals: Readonly<Record<string, Refusal>> = {
  wilsonInterval: oneShare,
  clopperPearsonInterval: oneShare,
  jeffreysInterval: oneShare,
  agrestiCoullInterval: oneShare,
  newcombeDifference: twoShares,
  katzRatio: twoShares,
  scoreRatio: twoShares,
  oddsRatio: twoShares,
  binomialUpperTest: {
    right: [2, 5, 0.3],
    wrong: [
      ["successes", 0, noSuccesses],
      ["trials", 1, noCount],
      ["goal", 2, noShare],
    ],
    empty: [[0, 0, half]],
  },
  nchsReliability: {
    right: [2, 5, {}],
    wrong: [
      ["successes", 0, [-1, nan, infinite, 6]],
      ["trials", 1, noCount],
      ["effectiveSize", 2, noPositive.slice(0, 3).map((effectiveSize) => ({ effectiveSize }))],
      ["degreesOfFreedom", 2, [-1, nan].map((degreesOfFreedom) => ({ degreesOfFreedom }))],
    ],
    empty: [[0, 0]],
  },
  chiSquaredTest: {
    right: [
      [
        [1, 2],
        [3, 4],
      ],
    ],
    wrong: table,
    empty: noTable,
  },
  fisherExact: {
    right: [
      [
        [1, 2],
        [3, 4],
      ],
      {},
    ],
    wrong: [
      ...table,
      ["level", 1, noLevel.map((level) => ({ level }))],
      ["workLimit", 1, [0, -1, nan].map((workLimit) => ({ workLimit }))],
    ],
    empty: noTable,
  },
  cochranArmitage: {
    right: [
      [
        { successes: 1, trials: 2 },
        { successes: 2, trials: 2 },
      ],
    ],
    wrong: [
      ["successes", 0, groups("successes", noSuccesses)],
      ["trials", 0, groups("trials", noCount)],
      ["score", 0, [...groups("score", notFinite, { score: 1 }), ...groups("score", [undefined], { score: 1 })]],
    ],
    empty: [
      [[]],
      [
        [
          { successes: 0, trials: 0 },
          { successes: 0, trials: 0 },
        ],
      ],
      [[{ successes: 1, trials: 2 }]],
    ],
  },
  mantelHaenszel: {
    right: [strata("trials1", [5])[0], {}],
    wrong: [
      ["successes1", 0, strata("successes1", noSuccesses)],
      ["trials1", 0, strata("trials1", noCount)],
      ["successes2", 0, strata("successes2", noSuccesses)],
      ["trials2", 0, strata("trials2", noCount)],
      ["level", 1, noLevel.map((level) => ({ level }))],
    ],
    empty: [[[]], [[{ successes1: 0, trials1: 0, successes2: 1, trials2: 2 }]]],
  },
  directStandardisation: {
    right: [[{ successes: 1, trials: 2, weight: 1 }], 0.9],
    wrong: [
      ["successes", 0, groups("successes", noSuccesses, { weight: 1 })],
      ["trials", 0, groups("trials", noCount, { weight: 1 })],
      ["weight", 0, groups("weight", [-1, nan, infinite])],
      ["level", 1, noLevel],
    ],
    empty: [[[]], [[{ successes: 0, trials: 0, weight: 1 }]], [[{ successes: 1, trials: 2, weight: 0 }]]],
  },
  holm: { right: [[0.1]], wrong: [["ps", 0, noShare.map((p) => [half, p])]] },
  benjaminiHochberg: { right: [[0.1]], wrong: [["ps", 0, noShare.map((p) => [half, p])]] },
  pairedTTest: { right: [[1, 2, 3], [2, 2, 5], 0.9], wrong: [...pairs, ["level", 2, noLevel]], empty: [[[], []]] },
  wilcoxonSignedRankTest: {
    right: [
      [1, 2, 3],
      [2, 2, 5],
    ],
    wrong: pairs,
    empty: [[[], []]],
  },
  standardisedChange: {
    right: [[1, 2, 3], [2, 2, 5], 0.9],
    wrong: [...pairs, ["level", 2, noLevel]],
    empty: [
      [[], []],
      [[1], [2]],
      [
        [1, 2],
        [2, 3],
      ],
    ],
  },
  mcNemarTest: {
    right: [1, 2],
    wrong: [
      ["gained", 0, noCount],
      ["lost", 1, noCount],
    ],
    empty: [[0, 0]],
  },
  reliableChangeIndex: {
    right: [1, 2, scale({})],
    wrong: [
      ["before", 0, notFinite],
      ["after", 1, notFinite],
      ...scales.map(([name, values]) => [name, 2, values] as const),
    ],
  },
  reliableChange: {
    right: [[1, 2, 3], [2, 2, 5], scale({}), 0.9],
    wrong: [...pairs, ...scales.map(([name, values]) => [name, 2, values] as const), ["level", 3, noLevel]],
    empty: [[[], [], scale({})]],
  },
  quantile: {
    right: [[1, 2], half],
    wrong: [
      ["values", 0, notFinite.map((wrong) => [1, wrong])],
      ["probability", 1, noShare],
    ],
    empty: [[[], half]],
  },
  quartiles: { right: [[1, 2]], wrong: [["values", 0, notFinite.map((wrong) => [1, wrong])]], empty: [[[]]] },
  kaplanMeier: {
    right: [[1, 2], [true, false], 0.9],
    wrong: [
      ["durations", 0, [-1, nan, infinite].map((wrong) => [1, wrong])],
      ["happened", 1, [[true], [true, true, true]]],
      ["level", 2, noLevel],
    ],
    empty: [[[], []]],
  },
  compensatedSum: { right: [[1, 2]], wrong: [["values", 0, notFinite.map((wrong) => [1, wrong])]] },
  kishEffectiveSize: {
    right: [[1, 2]],
    wrong: [["weights", 0, [[0, 0], ...[-1, nan, infinite].map((wrong) => [1, wrong])]]],
    empty: [[[]]],
  },
  weightedProportion: {
    right: [[true, false], [1, 2], {}],
    wrong: [
      ["weights", 1, [[1], [1, 2, 3], [0, 0], ...[-1, nan, infinite].map((wrong) => [1, wrong])]],
      ["level", 2, noLevel.map((level) => ({ level }))],
      ["populationSize", 2, [1, 2.5, -3, nan].map((populationSize) => ({ populationSize }))],
    ],
    empty: [[[], []]],
  },
  finitePopulationCorrection: {
    right: [2, 5],
    wrong: [
      ["sampleSize", 0, [0, ...noCount]],
      ["populationSize", 1, [1, 2.5, nan]],
    ],
  },
  outcomeRates: { right: [dispositions({}), half], wrong: [...noDispositions, ["eligibleShare", 1, noShare]] },
  eligibleShare: {
    right: [dispositions({}), 2],
    wrong: [...noDispositions, ["ineligible", 1, [-1, nan, infinite]]],
    empty: [[{ completed: 0, unknownOther: 3 }, 0]],
  },
  rakeWeights: {
    right: [margin({}), {}],
    wrong: [
      ["margins", 0, [[]]],
      ["target", 0, [-1, nan, infinite].map((f) => margin({ targets: { f, m: 5 } }))],
      ["groups", 0, [[...margin({}), { name: "age", groups: ["old"], targets: { old: 8 } }]]],
      [
        "baseWeights",
        1,
        [
          [0, 0],
          [1, -1],
          [1, nan],
          [1, infinite],
        ].map((baseWeights) => ({ baseWeights })),
      ],
      ["bounds.lower", 1, [-1, 2, nan].map((lower) => ({ bounds: { lower, upper: 2 } }))],
      ["bounds.upper", 1, [half, nan].map((upper) => ({ bounds: { lower: 0, upper } }))],
      ["tolerance", 1, [0, -1, nan].map((tolerance) => ({ tolerance }))],
      ["maxRounds", 1, [0, 1.5, nan].map((maxRounds) => ({ maxRounds }))],
    ],
    empty: [[margin({ groups: [] })]],
  },
  standardNormalProbability: value([nan]),
  standardNormalUpperTail: value([nan]),
  standardNormalLogUpperTail: value([nan]),
  standardNormalDensity: value([nan]),
  standardNormalQuantile: { right: [half], wrong: [["probability", 0, noProbability]] },
  chiSquaredProbability: chiSquared,
  chiSquaredUpperTail: chiSquared,
  chiSquaredLogUpperTail: chiSquared,
  chiSquaredQuantile: quantileOf(["df"], [2]),
  studentTProbability: student,
  studentTUpperTail: student,
  studentTQuantile: quantileOf(["df"], [2]),
  fProbability: fisherF,
  fUpperTail: fisherF,
  fQuantile: quantileOf(["df1", "df2"], [2, 3]),
  binomialMass: binomial,
  binomialProbability: binomial,
  binomialUpperTail: binomial,
  binomialQuantile: {
    right: [half, 5, 0.3],
    wrong: [
      ["level", 0, noProbability],
      ["trials", 1, noCount],
      ["probability", 2, noShare],
    ],
  },
  regularisedBeta: {
    right: [half, 1, 2],
    wrong: [
      ["x", 0, noShare],
      ["a", 1, noPositive],
      ["b", 2, noPositive],
    ],
  },
  betaQuantile: quantileOf(["a", "b"], [1, 2]),
  regularisedGamma: {
    right: [1, 2],
    wrong: [
      ["shape", 0, noPositive],
      ["x", 1, noMagnitude],
    ],
  },
  gammaQuantile: quantileOf(["shape"], [2]),
  logGamma: value(noPositive),
};

const call = (name: string, given: readonly unknown[]): unknown => {
  const statistic = (core as Readonly<Record<string, unknown>>)[name];
  if (typeof statistic !== "function") throw new Error(`${name} is no function of the package`);
  return statistic(...given);
};

test("every statistic of the package is here", () => {
  const index = readFileSync(new URL("../../src/index.ts", import.meta.url), "utf8");
  const exported = [...index.matchAll(/export \{([^}]*)\} from "\.\/statistics\//g)]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "nearestWord");
  expect(Object.keys(refusals).sort()).toEqual(exported.sort());
});

describe.each(Object.entries(refusals))("%s", (name, { right, wrong, empty = [] }) => {
  test("takes what is right", () => {
    expect(() => call(name, right)).not.toThrow();
  });

  test.each(wrong)("refuses an impossible %s by name", (argument, place, values) => {
    expect(values.length).toBeGreaterThan(0);
    for (const impossible of values) {
      const attempt = (): unknown => call(name, right.toSpliced(place, 1, impossible));
      const what = `${argument} ${JSON.stringify(impossible)} (${String(impossible)})`;
      expect(attempt, what).toThrow(RangeError);
      expect(attempt, what).toThrow(new RegExp(`^${name}: .*\\b${argument}\\b`));
    }
  });

  test("has no data of nothing, never 0 % or NaN", () => {
    for (const given of empty) expect(call(name, given), JSON.stringify(given)).toBeNull();
  });
});

test("rates of nothing are no data, each of them", () => {
  expect(Object.values(core.outcomeRates({ completed: 0 }, half)).every((rate) => rate === null)).toBe(true);
  expect(core.outcomeRates({ completed: 0, refused: 3 }, half).RR1).toBe(0);
});
