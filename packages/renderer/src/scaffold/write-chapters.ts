import type { CompositionDefinition, TableCodebook } from "@udbytte/core";
import { formatPeriod } from "../language/format-date.ts";
import type { FigureDefinition } from "../model/report-definition.ts";
import { inAttribute, inProse, midSentence } from "./chapter-words.ts";
import { compositionFigure, type Published, shownOf, surveyFigure, uptakeFigure } from "./plan-figures.ts";
import type { PlannedCost, PlannedRegister, PlannedSurvey, PlannedUptake, ReportPlan } from "./plan-report.ts";

/** A chapter as scaffolded: its name, its text and the figures it places. */
export interface ScaffoldedChapter {
  readonly name: string;
  readonly text: string;
  readonly figures: readonly FigureDefinition[];
}

interface Section {
  readonly text: string;
  readonly figures: readonly FigureDefinition[];
}

const draft =
  '\n:::box{title="Udkast"}\nTeksten er et udkast. Tallene er beregnet af datafilerne. Hvad de betyder, skal I selv skrive.\n:::\n';

/**
 * The chapters of a first report, in Danish: sources, who is in the registers, who accepted, questionnaires, costs and
 * method, as far as there is something to say. Every number is a `{{ }}`, and only such as may be printed.
 *
 * @param plan What is measured.
 * @param results Its results, protected.
 */
export function writeChapters(plan: ReportPlan, results: Published): readonly ScaffoldedChapter[] {
  const registers = plan.registers.map((register) => registerSection(register, results));
  const chapters = [
    { name: "kilder", ...sources(plan, results) },
    ...(registers.length === 0 ? [] : [{ name: "hvem", ...joined("Hvem er med", registers) }]),
    ...(plan.uptake === undefined ? [] : [{ name: "svar", ...uptakeChapter(plan.uptake, results) }]),
    ...(plan.surveys.length === 0
      ? []
      : [
          {
            name: "spoergeskema",
            ...joined(
              "Hvad svarer de?",
              plan.surveys.map((survey) => surveySection(survey, results)),
            ),
          },
        ]),
    ...(plan.costs.length === 0
      ? []
      : [
          {
            name: "udgifter",
            ...joined(
              "Udgifter",
              plan.costs.map((cost) => costSection(cost, results)),
            ),
          },
        ]),
    { name: "metode", text: method(), figures: [] },
  ];
  return chapters.map(({ name, ...rest }, index) => ({
    name: `${String(index + 1).padStart(2, "0")}-${name}.md`,
    ...rest,
  }));
}

function joined(title: string, sections: readonly Section[]): Section {
  return {
    text: `# ${title}\n\n${sections.map(({ text }) => text).join("\n")}`,
    figures: sections.flatMap(({ figures }) => figures),
  };
}

function sources({ counts }: ReportPlan, results: Published): Section {
  const rows = counts.map(({ table, id }) => {
    const period =
      table.period === undefined ? "" : `:typed[${formatPeriod(table.period, "da")}]{source="Datoerne i filen"}`;
    const count = results.get(id)?.status === "published" ? `{{ ${id} count }}` : "";
    return `| ${inProse(table.label)} | ${inProse(table.unit)} | ${count} | ${period} |`;
  });
  const text = `# Kilderne

:::lead
Rapporten bygger på de datafiler, som {{ table kilder }} viser. Kapitlet fortæller, hvad de er, og hvor meget der er i dem.
:::
${draft}
:::table{#kilder title="Datafilerne" source="Egen opgørelse"}

| Kilde | En række er én af | Antal | Periode |
|---|---|---:|---|
${rows.join("\n")}

:::

Skriv her, hvem der har registreret oplysningerne, hvorfor de er blevet registreret, og hvad der kan mangle i dem.
`;
  return { text, figures: [] };
}

function registerSection({ table, compositions }: PlannedRegister, results: Published): Section {
  const parts = compositions.flatMap((definition) => compositionPart(definition, table, results) ?? []);
  const total =
    results.get(table.id)?.status === "published"
      ? `I alt indgår {{ ${table.id} count }} ${inProse(table.unit)}.\n`
      : "";
  return joinParts(`## ${inProse(table.label)}\n\n${total}`, parts);
}

function joinParts(opening: string, parts: readonly Section[]): Section {
  return {
    text: [opening, ...parts.map(({ text }) => text)].join("\n"),
    figures: parts.flatMap(({ figures }) => figures),
  };
}

function compositionPart(
  definition: CompositionDefinition,
  table: TableCodebook,
  results: Published,
): Section | undefined {
  const label = table.columns.find(({ id }) => id === definition.of)?.label ?? definition.of;
  const figure = compositionFigure(definition, `Fordelt på ${midSentence(label)}`, results);
  if (figure === undefined) return undefined;
  const [first, second] = largest(definition.id, results);
  const text = `### ${inProse(label)}

Oplysningen findes for {{ ${first} n }} ${inProse(table.unit)}. Gruppen „{{ ${first} label }}“ udgør {{ ${first} percent }}, og gruppen „{{ ${second} label }}“ udgør {{ ${second} percent }}. {{ Figure ${figure.id} }} viser hele fordelingen.

::figure{#${figure.id}}
`;
  return { text, figures: [figure] };
}

/** Ids of the groups, the largest first. */
function largest(definition: string, results: Published): readonly string[] {
  return shownOf(definition, results)
    .toSorted((a, b) => b.numerator - a.numerator)
    .map(({ id }) => id);
}

function uptakeChapter({ table, reached, answers, overall, groups }: PlannedUptake, results: Published): Section {
  const [column = "", level = ""] = Object.entries(overall.accepted)[0] ?? [];
  const found = table.columns.find(({ id }) => id === column);
  const yes =
    (found?.type === "category" ? found.levels.find(({ id }) => id === level)?.label : undefined) ?? String(level);
  const isPublished = (id: string): boolean => results.get(id)?.status === "published";
  const keyFigures = [
    ...(reached !== undefined && isPublished(reached.id)
      ? [`- {{ ${reached.id} percent }} af ${inProse(table.unit)} handler om nogen, der er opnået kontakt med`]
      : []),
    ...(isPublished(overall.id) ? [`- {{ ${overall.id} percent }} af dem har svaret „${inProse(yes)}“`] : []),
  ];
  const box = keyFigures.length === 2 ? `\n:::key-figures\n\n${keyFigures.join("\n")}\n\n:::\n` : "";
  const figure = compositionFigure(answers, "Svaret på tilbuddet", results);
  const rate = isPublished(overall.id)
    ? `Opgørelsen omfatter {{ ${overall.id} n }} ${inProse(overall.population)}. Af dem har {{ ${overall.id} count }} svaret „${inProse(yes)}“. Det er {{ ${overall.id} percent }}, med en statistisk usikkerhed på {{ ${overall.id} interval }}.`
    : "Der er for få svar til, at tallet kan vises.";
  const opening = `# Hvem svarer „${inProse(yes)}“?
${box}
## Svaret

${rate}${figure === undefined ? "" : ` {{ Figure ${figure.id} }} viser alle svarene.\n\n::figure{#${figure.id}}`}
`;
  const parts = groups.flatMap((definition) => {
    const label = table.columns.find(({ id }) => id === definition.by[0])?.label ?? "";
    const words = { title: `Svaret fordelt på ${midSentence(label)}`, positive: yes, rest: "Andre svar" };
    const stacked = uptakeFigure(definition, words, results);
    return stacked === undefined ? [] : [uptakePart(label, yes, stacked, results)];
  });
  const all = joinParts(opening, parts);
  return { text: all.text, figures: [...(figure === undefined ? [] : [figure]), ...all.figures] };
}

function uptakePart(label: string, yes: string, figure: FigureDefinition, results: Published): Section {
  const groups = shownOf(figure.id, results).filter(({ group }) => group.length > 0);
  const [high, low] = [groups.toSorted(byShare).at(-1)?.id ?? "", groups.toSorted(byShare)[0]?.id ?? ""];
  const text = `## ${inProse(label)}

I gruppen „{{ ${high} label }}“ har {{ ${high} percent }} svaret „${inProse(yes)}“, i gruppen „{{ ${low} label }}“ {{ ${low} percent }}. {{ Figure ${figure.id} }} viser alle grupperne.

::figure{#${figure.id}}
`;
  return { text, figures: [figure] };
}

function byShare(a: { numerator: number; denominator: number }, b: { numerator: number; denominator: number }): number {
  return a.numerator * b.denominator - b.numerator * a.denominator;
}

function surveySection({ table, rate, items }: PlannedSurvey, results: Published): Section {
  const figure = surveyFigure(items, `Positive svar i „${table.label}“`, results);
  const shown = shownOf(items.id, results).map(({ id }) => id);
  const rows = items.items
    .map(({ variable }) => `${items.id}.${variable}`)
    .filter((id) => shown.includes(id))
    .map((id) => {
      const unsure = shown.includes(`${id}.dont-know`) ? `{{ ${id}.dont-know percent }}` : "";
      return `| {{ ${id} label }} | {{ ${id} percent }} | {{ ${id} n }} | ${unsure} |`;
    });
  const isAsked =
    rate !== undefined &&
    results.get(rate.id)?.status === "published" &&
    isShown(`${rate.id}.sent`) &&
    isShown(`${rate.id}.answered`);
  const opening = isAsked
    ? `Der er sendt {{ ${rate.id}.sent count }} skemaer ud, og {{ ${rate.id}.answered count }} er besvaret. Det giver en svarprocent på {{ ${rate.id} percent }}.\n`
    : "";
  const table1 = `:::table{#${items.id} title="${inAttribute(`Svarene i „${table.label}“`)}" source="${inAttribute(table.label)}" note="Andelen er regnet af alle, der har besvaret spørgsmålet, også dem, der svarer ved ikke."}

| Spørgsmål | Positive svar | Svar i alt | Ved ikke |
|---|---:|---:|---:|
${rows.join("\n")}

:::
`;
  const text = `## ${inProse(table.label)}

${opening}${figure === undefined ? "" : `\nSvarene „enig“, „tilfreds“, „ja“ og lignende er talt som positive. {{ Figure ${figure.id} }} viser, hvor stor en del de udgør, og {{ table ${items.id} }}, hvor mange der har svaret.\n\n::figure{#${figure.id}}\n`}
${rows.length === 0 ? "Der er for få svar til, at de kan vises.\n" : table1}`;
  return { text, figures: figure === undefined ? [] : [figure] };

  function isShown(id: string): boolean {
    return results.get(id)?.status === "published";
  }
}

function costSection({ table, definition }: PlannedCost, results: Published): Section {
  const rows = [...results.values()]
    .filter(
      (result) => result.definition === definition.id && result.id !== definition.id && result.status === "published",
    )
    .filter(
      (result) =>
        !result.group.some(({ missing }) => missing) &&
        "amount" in result &&
        result.kind === "amount" &&
        result.amount !== 0,
    )
    .filter(({ group }) => group[0]?.variable === definition.by[0])
    .map(({ id }) => `| {{ ${id} label }} | {{ ${id} kr }} |`);
  const text = `## ${inProse(table.label)}

:::table{#${definition.id} title="${inAttribute(table.label)}" source="${inAttribute(table.label)}"}

| Post | Beløb |
|---|---:|
${rows.join("\n")}${rows.length > 0 ? "\n" : ""}| **I alt** | {{ ${definition.id} kr }} |

:::
`;
  return { text, figures: [] };
}

function method(): string {
  return `# Metode

## Sådan er tallene blevet til

Hvert tal i rapporten er beregnet af datafilerne, når rapporten bliver lavet. Procenter er afrundet til hele tal og kan derfor give lidt mere eller mindre end det hele, når de lægges sammen. Under hver figur står, hvor mange den bygger på.

## Manglende oplysninger

Når en oplysning mangler, tæller den ikke med i de procenter, der handler om den. Under figurerne står, hvor mange der mangler. Ingen oplysning er gættet.

## Usikkerhed

Et tal fra en lille gruppe er mere usikkert end et tal fra en stor. Derfor hører der et interval til andelene. Det er regnet med Wilsons metode og viser, hvor meget tallet kan svinge ved et tilfælde. Det siger ikke noget om fejl i registreringen.

## Få personer

Tal, der handler om så få, at nogen kunne blive genkendt, bliver ikke vist. Det gælder både i teksten, i figurerne og i de data, der følger med rapporten.

## Hvad rapporten ikke kan vise

Skriv her, hvad oplysningerne ikke kan svare på. Uden en sammenligningsgruppe kan de for eksempel ikke vise, hvordan det ville være gået uden indsatsen.
`;
}
