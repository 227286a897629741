/** Every number the printed report holds, and which result gives it: the rows of `published-figures.csv`. */

export const STATISTICS = [
  "percent",
  "percent1",
  "percent-of-each",
  "range",
  "fraction",
  "count",
  "n",
  "hundreds",
  "amount",
  "number",
  "word",
] as const;
export const ROUNDINGS = ["half-up", "largest-remainder", "band", "nearest hundred", "exact"] as const;
export const STATUSES = ["matched", "erratum", "context"] as const;

export interface PublishedFigure {
  /** P001 to P153. */
  readonly id: string;
  readonly place: string;
  readonly what: string;
  /** As the printed report has it: „ca. 45%", „16 %", „tre". */
  readonly printed: string;
  /** Ids of results, or of one fact when the status is `context`. */
  readonly results: readonly string[];
  readonly statistic: (typeof STATISTICS)[number];
  readonly rounding: (typeof ROUNDINGS)[number];
  /** Ids of the results that add to 100 % in the figure, for the largest remainder. */
  readonly whole: readonly string[];
  /** The whole numbers that the sample data stand for, one for each of `results`; none for `n` and `context`. */
  readonly numerators: readonly number[];
  readonly denominator: number | null;
  /** `erratum`: known to contradict other printed numbers; `context`: no data file can give it. */
  readonly status: (typeof STATUSES)[number];
  readonly why: string;
}

/** @throws RangeError when a row has a word that is none of the known ones. */
export function parsePublishedFigures(text: string): readonly PublishedFigure[] {
  const [header, ...lines] = text.split(/\r?\n/).filter((line) => line !== "");
  if (header !== "id;place;what;printed;result;statistic;rounding;whole;numerator;denominator;status;why") {
    throw new RangeError("published-figures.csv: other columns than expected");
  }
  return lines.map(parseFigure);
}

function parseFigure(line: string): PublishedFigure {
  const cells = line.split(";");
  if (cells.length !== 12) throw new RangeError(`published-figures.csv: ${cells.length} cells in „${line}“`);
  const [id = "", place = "", what = "", printed = "", result = "", statistic, rounding, whole = ""] = cells;
  const [numerator = "", denominator = "", status, why = ""] = cells.slice(8);
  return {
    id,
    place,
    what,
    printed,
    results: list(result),
    statistic: oneOf(STATISTICS, statistic, id),
    rounding: oneOf(ROUNDINGS, rounding, id),
    whole: list(whole),
    numerators: list(numerator).map(Number),
    denominator: denominator === "" ? null : Number(denominator),
    status: oneOf(STATUSES, status, id),
    why,
  };
}

function list(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split(" ");
}

function oneOf<T extends string>(known: readonly T[], found: string | undefined, id: string): T {
  const word = known.find((candidate) => candidate === found);
  if (word === undefined) throw new RangeError(`${id}: „${found}“ is none of ${known.join(", ")}`);
  return word;
}
