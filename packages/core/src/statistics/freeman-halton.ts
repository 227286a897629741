import type { FilledTable } from "./filled-table.ts";
import { logGamma } from "./log-gamma.ts";

/** Tables filled up to some column that leave the same row totals: by Σ ln cell!, how many ways lead there. */
type Paths = Map<number, { readonly past: number; ways: number }>;

/** What lies ahead of some row totals: bounds of Σ ln cell!, and the logarithm of Σ 1/Π cell! over all tables. */
interface Ahead {
  readonly rarest: number;
  readonly commonest: number;
  readonly ways: number;
}

interface Node {
  readonly rest: readonly number[];
  readonly paths: Paths;
}

/**
 * Natural logarithm of the p-value of Freeman and Halton's exact test: column by column, tables that leave the same row totals and are as probable
 * so far are one path. A path all of whose tables are as rare as the observed one is counted at once by the number of its
 * tables' arrangements, one none of whose tables is rare enough is dropped; both are decided by bounds.
 *
 * @param table A table without empty rows and columns.
 * @param ties Factor within which probabilities are equal.
 * @param workLimit Steps from path to path that may be taken.
 * @throws RangeError when the work limit is passed.
 * @see Mehta & Patel (1983) JASA 78:427. R: fisher.test(table).
 * @example
 * const table = { rows: [[2, 0], [0, 1], [0, 1]], rowTotals: [2, 1, 1], columnTotals: [2, 2], total: 4 };
 * Math.exp(freemanHalton(table, 1.0000001, 100)).toFixed(9); // => "0.333333333"
 */
export function freemanHalton(table: FilledTable, ties: number, workLimit: number): number {
  if (table.total > workLimit) throw new RangeError(tooMuch());
  const upright = table.rowTotals.length <= table.columnTotals.length;
  const rows = sorted(upright ? table.rowTotals : table.columnTotals);
  const columns = sorted(upright ? table.columnTotals : table.rowTotals);
  const observed = table.rows.flat().reduce((sum, count) => sum + logFactorial(count), 0) - Math.log(ties);
  const search: Search = { observed, workLimit };
  let work = 0;
  let asRare = 0;
  let nodes: ReadonlyMap<string, Node> = new Map([[rows.join(), startAt(rows)]]);
  columns.forEach((column, index) => {
    const stage = fillColumn(nodes, column, columns.slice(index + 1), { ...search, workLimit: workLimit - work });
    work += stage.work;
    asRare += stage.asRare;
    nodes = stage.next;
  });
  return Math.min(0, Math.log(asRare) - observed - logWays(rows, columns));
}

interface Search {
  /** Σ ln cell! of the observed table, less what makes ties. */
  readonly observed: number;
  readonly workLimit: number;
}

function startAt(rows: readonly number[]): Node {
  return { rest: rows, paths: new Map([[0, { past: 0, ways: 1 }]]) };
}

/** Finding the bounds of what lies ahead takes as long as so many steps. */
const stepsOfBounds = 8;

/** Takes every path through one column: counts it (relative to the observed table), drops it or hands it on. */
function fillColumn(
  nodes: ReadonlyMap<string, Node>,
  column: number,
  later: readonly number[],
  { observed, workLimit }: Search,
): { readonly asRare: number; readonly work: number; readonly next: ReadonlyMap<string, Node> } {
  const next = new Map<string, Node>();
  const aheadOf = new Map<string, Ahead>();
  let work = 0;
  let asRare = 0;
  const follow = ({ paths }: Node, step: number, key: string, left: readonly number[], ahead: Ahead): void => {
    for (const { past, ways } of paths.values()) {
      const reached = past + step;
      if (reached + ahead.rarest < observed) continue;
      if (reached + ahead.commonest >= observed) asRare += ways * Math.exp(ahead.ways - reached + observed);
      else remember(next, key, left, reached, ways);
    }
    work += paths.size + 1;
    if (work > workLimit) throw new RangeError(tooMuch());
  };
  for (const node of nodes.values()) {
    eachFilling(node.rest, column, (left, step) => {
      const key = left.join();
      let ahead = aheadOf.get(key);
      if (ahead === undefined) {
        ahead = { ...bounds(left, later), ways: logWays(left, later) };
        aheadOf.set(key, ahead);
        work += stepsOfBounds;
      }
      follow(node, step, key, left, ahead);
    });
  }
  return { asRare, work, next };
}

function tooMuch(): string {
  return "fisherExact: workLimit is too small for this table; merge rare groups, use chiSquaredTest, or raise it";
}

function remember(nodes: Map<string, Node>, key: string, rest: readonly number[], past: number, ways: number): void {
  const node = nodes.get(key) ?? { rest, paths: new Map() };
  nodes.set(key, node);
  const pastKey = Math.round(past * 1e9);
  const path = node.paths.get(pastKey);
  if (path === undefined) node.paths.set(pastKey, { past, ways });
  else path.ways += ways;
}

/** Every way to spread a column over rows with so much room: what room it leaves, sorted, and its Σ ln cell!. */
function eachFilling(
  room: readonly number[],
  column: number,
  take: (left: readonly number[], step: number) => void,
): void {
  const left = [...room];
  const roomBelow = room.map((_, row) => room.slice(row + 1).reduce((sum, total) => sum + total, 0));
  const fill = (row: number, rest: number, step: number): void => {
    if (row === room.length) {
      take(sorted(left), step);
      return;
    }
    const space = room[row] ?? 0;
    for (let count = Math.max(0, rest - (roomBelow[row] ?? 0)); count <= Math.min(space, rest); count += 1) {
      left[row] = space - count;
      fill(row + 1, rest - count, step + logFactorial(count));
    }
  };
  fill(0, column, 0);
}

/**
 * Bounds of Σ ln cell! over the tables with these margins. At least what each column (or each row) needs when spread as
 * evenly as its room allows; at most what each column has when heaped where there is most room. Both are sorted.
 */
function bounds(rows: readonly number[], columns: readonly number[]): Omit<Ahead, "ways"> {
  const even = (totals: readonly number[], room: readonly number[]): number =>
    totals.reduce((sum, total) => sum + evenly(total, room), 0);
  const heaped = (totals: readonly number[], room: readonly number[]): number =>
    totals.reduce((sum, total) => sum + inHeaps(total, room), 0);
  return {
    commonest: Math.max(even(columns, rows), even(rows, columns)) - 1e-9,
    rarest: Math.min(heaped(columns, rows), heaped(rows, columns)) + 1e-9,
  };
}

/** Smallest room first; the room is sorted from large to small. */
function evenly(total: number, room: readonly number[]): number {
  let rest = total;
  let sum = 0;
  for (let left = room.length; left > 0; left -= 1) {
    const count = Math.min(room[left - 1] ?? 0, Math.floor(rest / left));
    rest -= count;
    sum += logFactorial(count);
  }
  return sum;
}

/** Largest room first. */
function inHeaps(total: number, room: readonly number[]): number {
  let rest = total;
  let sum = 0;
  for (const space of room) {
    const count = Math.min(space, rest);
    rest -= count;
    sum += logFactorial(count);
    if (rest === 0) break;
  }
  return sum;
}

/** Logarithm of Σ 1/Π cell! over all tables with these margins. */
function logWays(rows: readonly number[], columns: readonly number[]): number {
  const total = rows.reduce((sum, count) => sum + count, 0);
  return [...rows, ...columns].reduce((sum, count) => sum - logFactorial(count), logFactorial(total));
}

function sorted(totals: readonly number[]): readonly number[] {
  return [...totals].sort((a, b) => b - a);
}

const SMALL_FACTORIALS: readonly number[] = Array.from({ length: 1000 }, (_, count) => logGamma(count + 1));

function logFactorial(count: number): number {
  return SMALL_FACTORIALS[count] ?? logGamma(count + 1);
}
