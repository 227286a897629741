/** What a scaffolded report says, in one language. Arguments are Markdown that is ready to print. */
export interface ScaffoldWords {
  /** Names of the chapter files, and ids of what is measured. */
  readonly names: {
    readonly sources: string;
    readonly who: string;
    readonly answers: string;
    readonly survey: string;
    readonly costs: string;
    readonly method: string;
    readonly uptake: string;
    readonly reached: string;
    readonly answer: string;
    readonly by: string;
    readonly sum: string;
    readonly rate: string;
    readonly items: string;
  };
  readonly head: {
    readonly subtitle: string;
    readonly kicker: string;
    readonly edition: string;
    readonly author: string;
    readonly notice: string;
    readonly noPeriod: string;
    readonly partnersNote: string;
    readonly authorNote: string;
    readonly dataNote: string;
    readonly policyNote: string;
  };
  readonly quote: (text: string) => string;
  /** Source of a number that stands in the file. */
  readonly fromFile: string;
  readonly fromDates: string;
  readonly where: (unit: string, column: string, level: string) => string;
  readonly sentForms: string;
  readonly responses: string;
  readonly draftTitle: string;
  readonly draft: string;
  readonly sources: {
    readonly title: string;
    readonly lead: (table: string) => string;
    readonly table: string;
    readonly by: string;
    readonly columns: readonly [string, string, string, string];
    readonly task: string;
  };
  readonly who: {
    readonly title: string;
    readonly total: (count: string, unit: string) => string;
    readonly by: (label: string) => string;
    readonly parts: (known: string, unit: string, first: Part, second: Part, figure: string) => string;
  };
  readonly uptake: {
    readonly title: (yes: string) => string;
    readonly heading: string;
    readonly reachedFact: (share: string, unit: string) => string;
    readonly acceptedFact: (share: string, yes: string) => string;
    readonly figure: string;
    readonly all: (figure: string) => string;
    readonly rate: (
      of: string,
      population: string,
      count: string,
      yes: string,
      share: string,
      interval: string,
    ) => string;
    readonly tooFew: string;
    readonly by: (label: string) => string;
    readonly others: string;
    readonly groups: (high: Part, low: Part, yes: string, figure: string) => string;
  };
  readonly survey: {
    readonly title: string;
    readonly rate: (sent: string, answered: string, share: string) => string;
    readonly positive: (label: string) => string;
    readonly figure: (figure: string, table: string) => string;
    readonly answers: (label: string) => string;
    readonly note: string;
    readonly columns: readonly [string, string, string, string];
    readonly tooFew: string;
    readonly choices: (known: string, figure: string) => string;
  };
  readonly costs: { readonly title: string; readonly item: string; readonly amount: string; readonly total: string };
  /** The chapter on method, without numbers. */
  readonly method: string;
}

/** A group and its share. */
export interface Part {
  readonly label: string;
  readonly share: string;
}
