import { compensatedSum } from "../../src/statistics/compensated-sum.ts";
import { conditionalOddsRatio } from "../../src/statistics/conditional-odds-ratio.ts";
import { differenceOfProducts, exactProduct } from "../../src/statistics/exact-product.ts";
import { filledTable } from "../../src/statistics/filled-table.ts";
import { freemanHalton } from "../../src/statistics/freeman-halton.ts";
import { hypergeometricLogP } from "../../src/statistics/hypergeometric-test.ts";
import { hypergeometricWeights } from "../../src/statistics/hypergeometric-weights.ts";
import { logExcess } from "../../src/statistics/log-excess.ts";
import { stirlingError } from "../../src/statistics/log-gamma.ts";
import { noncentralityOfUpperTail, noncentralTUpperTail } from "../../src/statistics/noncentral-t.ts";
import { boundedFactor } from "../../src/statistics/raking-factor.ts";
import exact from "../reference/exact.json" with { type: "json" };
import reference from "../reference/proportions.json" with { type: "json" };
import { type Pair, type Stock, stock } from "./stock.ts";

const marginsOf = (table: readonly (readonly number[])[]) => {
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table;
  return { count: a, margins: { first: a + b, second: c + d, drawn: a + c } };
};
const small = reference.fisher.flatMap(({ table, estimate, lower, upper }) =>
  estimate === undefined || lower === undefined || upper === undefined
    ? []
    : [{ table, level: 0.95, estimate, lower, upper }],
);
const ties = 1.0000001;
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const differs: Readonly<Record<string, (row: { readonly arguments: readonly number[] }) => boolean>> = {
  "a billion": ({ arguments: given }) => given.some((value) => Math.abs(value) >= 1e9),
};

/** What other statistics are made of: to 1e-9. */
export const partStock: Readonly<Record<string, Stock>> = {
  compensatedSum: stock(exact.sums, ({ values, value }) => [["sum", compensatedSum(values), value]], {
    nothing: ({ values }) => values.length === 0,
    "one value": ({ values }) => values.length === 1,
    "what cancels": ({ values }) => values.includes(-1e16),
    "a billion": ({ values }) => values.includes(1e9),
  }),
  exactProduct: stock(
    exact.exactProduct,
    ({ arguments: [first = 0, second = 0], product, rest }) => {
      const actual = exactProduct(first, second);
      return [
        ["product", actual[0], product],
        ["rest", actual[1], rest],
      ];
    },
    { ...differs, zero: ({ product }) => product === 0, "a rest": ({ rest }) => rest !== 0 },
  ),
  differenceOfProducts: stock(
    exact.differenceOfProducts,
    ({ arguments: [a = 0, b = 0, c = 0, d = 0], value }) => [["value", differenceOfProducts(a, b, c, d), value]],
    { ...differs, zero: ({ value }) => value === 0, "almost equal": ({ value }) => value === -1 },
  ),
  logExcess: stock(exact.logExcess, ({ arguments: [t = 0], value }) => [["value", logExcess(t), value]], {
    ...differs,
    "near 0": ({ arguments: [t = 1] }) => Math.abs(t) < 1e-7,
    "near -1": ({ arguments: [t = 0] }) => t < -0.9999,
  }),
  stirlingError: stock(exact.stirlingError, ({ arguments: [z = 0], value }) => [["value", stirlingError(z), value]], {
    ...differs,
    "below 1": ({ arguments: [z = 1] }) => z < 1,
    "where the series begins": ({ arguments: [z] }) => z === 10,
  }),
  hypergeometricWeights: stock(
    exact.weights,
    ({ arguments: [first = 0, second = 0, drawn = 0, logOdds = 0], mode, above, all }) => {
      const { from, weights } = hypergeometricWeights({ first, second, drawn }, logOdds, 1e-25);
      return [
        ["weight of the most probable", weights[mode - from], 1],
        ["sum above", sum(weights.slice(mode - from)), above],
        ["sum", sum(weights), all],
      ];
    },
    {
      "a billion": ({ arguments: [first = 0, second = 0] }) => first + second === 1e9,
      "one count only": ({ all }) => all === 1,
      "an odds ratio": ({ arguments: [, , , logOdds] }) => logOdds !== 0,
    },
  ),
  hypergeometricLogP: stock(
    exact.fisher,
    ({ table, logP }) => {
      const { count, margins } = marginsOf(table);
      return [["logP", hypergeometricLogP(count, margins, ties), logP]];
    },
    {
      "a zero cell": ({ table }) => table.flat().includes(0),
      "one unit a row": ({ table }) => table.join() === "1,0,0,1",
      "equal rows": ({ logP, table }) => logP === 0 && table.flat().includes(10),
      "a billion": ({ table }) => sum(table.flat()) === 1e9,
      "p below 1e-300": ({ logP }) => logP < -691,
    },
  ),
  conditionalOddsRatio: stock(
    [...small, ...exact.conditional],
    ({ table, level, estimate, lower, upper }) => {
      const { count, margins } = marginsOf(table);
      const actual = conditionalOddsRatio(count, margins, level);
      return [
        ["estimate", actual.estimate, estimate ?? Number.POSITIVE_INFINITY],
        ["lower", actual.lower, lower],
        ["upper", actual.upper, upper ?? Number.POSITIVE_INFINITY],
      ];
    },
    {
      "none in the first cell": ({ table }) => table[0]?.[0] === 0,
      "none in the second cell": ({ table }) => table[0]?.[1] === 0,
      "equal rows": ({ table }) => table[0]?.join() === table[1]?.join(),
      "a billion": ({ table }) => sum(table.flat()) >= 1e9,
      "another level": ({ level }) => level !== 0.95,
    },
  ),
  freemanHalton: stock(
    reference.fisher.filter(({ table }) => table.length > 2 || (table[0]?.length ?? 0) > 2),
    ({ table, p }) => {
      const filled = filledTable(table);
      return [["logP", filled === null ? null : freemanHalton(filled, ties, 2e6), Math.log(p)]];
    },
    {
      "a zero cell": ({ table }) => table.flat().includes(0),
      "no association": ({ p }) => Math.abs(p - 1) < 1e-9,
      "as far as can be": ({ table }) => table.join() === "5,0,0,0,5,0,0,0,5",
    },
  ),
  noncentralTUpperTail: stock(
    exact.noncentral,
    ({ arguments: [t = 0, df = 1, ncp = 0], upper }) => [["upper", noncentralTUpperTail(t, df, ncp), upper]],
    {
      "no noncentrality": ({ arguments: [, , ncp] }) => ncp === 0,
      "one degree": ({ arguments: [, df] }) => df === 1,
      "many degrees": ({ arguments: [, df = 0] }) => df >= 1e5,
      below: ({ arguments: [t = 0] }) => t < 0,
    },
  ),
  noncentralityOfUpperTail: stock(
    exact.noncentral,
    ({ arguments: [t = 0, df = 1, ncp = 0], upper }) => {
      const actual = noncentralityOfUpperTail(t, df, upper);
      return [["noncentrality", ncp === 0 ? Math.round(actual * 1e9) + 0 : actual, ncp]];
    },
    {
      "no noncentrality": ({ arguments: [, , ncp] }) => ncp === 0,
      "one degree": ({ arguments: [, df] }) => df === 1,
      "many degrees": ({ arguments: [, df = 0] }) => df >= 1e5,
    },
  ),
  boundedFactor: stock(
    exact.boundedFactor,
    ({ units, target, lower, upper, value }): readonly Pair[] => [
      ["factor", boundedFactor(units, target, { lower, upper: upper ?? Number.POSITIVE_INFINITY }), value],
    ],
    {
      "no bounds": ({ lower, upper }) => lower === 0 && upper === null,
      "a weight of 0": ({ units }) => units.some(({ base }) => base === 0),
      "one unit": ({ units }) => units.length === 1,
      "a billion": ({ units }) => units.some(({ base }) => base === 1e9),
    },
  ),
};
