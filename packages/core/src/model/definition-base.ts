/** Variable id → level id or several. All must hold. `not-missing` stands for every level but the missing ones. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** A filter with a name, so that a result can say what it left out. */
export interface NamedExclusion {
  /** „uden indbrud og tyveri", printed in captions. */
  readonly label: string;
  readonly where: Condition;
}

/** What every definition says. */
export interface DefinitionBase {
  /** Lower-case ASCII, digits, hyphens: `uptake-incident`. Unique in the report. */
  readonly id: string;
  /** Table id of the codebook. */
  readonly table: string;
  /** Who the denominator is, in words: „personer, der er kommet i kontakt". */
  readonly population: string;
  /** Who the denominator is; everyone in the table if left out. */
  readonly among?: Condition;
  readonly exclude?: readonly NamedExclusion[];
  /** Confidence level of the intervals, 0.95 if left out. */
  readonly level?: number;
}
