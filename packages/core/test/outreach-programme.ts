import type { Counts } from "../src/model/counts.ts";
import { tabulateRows } from "../src/tabulate/tabulate-rows.ts";

/** People by answer: yes, no, will call themselves, not reached. */
type ByAnswer = readonly [yes: number, no: number, self: number, notReached: number];

const types: Readonly<Record<string, ByAnswer>> = {
  tilhold: [28, 29, 1, 36],
  voldtaegt: [66, 85, 0, 79],
  blufaerdighed: [47, 86, 3, 87],
  trusler: [87, 214, 3, 175],
  roeveri: [73, 199, 3, 192],
  vold: [249, 679, 11, 594],
  drab: [20, 60, 1, 52],
  ulykker: [51, 156, 1, 149],
  tyveri: [61, 463, 6, 332],
  blandede: [4, 82, 0, 52],
  "": [15, 0, 0, 0],
};
const genders: Readonly<Record<string, ByAnswer>> = {
  kvinde: [458, 899, 15, 805],
  mand: [242, 1149, 14, 929],
  "": [1, 5, 0, 14],
};
const roles: Readonly<Record<string, ByAnswer>> = {
  offer: [543, 1496, 21, 1352],
  vidne: [56, 286, 3, 177],
  paaroerende: [47, 118, 2, 58],
  vaerge: [20, 65, 1, 26],
  "": [35, 88, 2, 135],
};
const reasons: Readonly<Record<string, ByAnswer>> = {
  "intet-behov": [0, 1649, 0, 0],
  specialiseret: [0, 161, 0, 0],
  andet: [0, 201, 0, 0],
  "": [701, 42, 29, 1748],
};

function column(byLevel: Readonly<Record<string, ByAnswer>>): readonly string[] {
  return [0, 1, 2, 3].flatMap((answer) =>
    Object.entries(byLevel).flatMap(([level, counts]) => Array<string>(counts[answer] ?? 0).fill(level)),
  );
}

function levelsOf(byLevel: Readonly<Record<string, ByAnswer>>): readonly string[] {
  return Object.keys(byLevel).filter((level) => level !== "");
}

/** The 4,531 people of an outreach programme, of whom 2,783 were reached and 701 said yes: every margin by answer is exact. */
export const registrations: Counts = tabulateRows(
  {
    svar: column({ ja: [701, 0, 0, 0], nej: [0, 2053, 0, 0], selv: [0, 0, 29, 0], "": [0, 0, 0, 1748] }),
    kontakt: [...Array<string>(2783).fill("ja"), ...Array<string>(1748).fill("nej")],
    type: column(types),
    koen: column(genders),
    rolle: column(roles),
    aarsag: column(reasons),
  },
  {
    variables: {
      svar: { label: "Svar", levels: ["ja", "nej", "selv"] },
      kontakt: { label: "Kontakt", levels: ["ja", "nej"] },
      type: { label: "Hændelsestype", levels: levelsOf(types) },
      koen: {
        label: "Køn",
        levels: [
          { id: "kvinde", label: "Kvinde" },
          { id: "mand", label: "Mand" },
        ],
      },
      rolle: { label: "Rolle", levels: levelsOf(roles) },
      aarsag: { label: "Årsag", levels: levelsOf(reasons) },
    },
    source: { table: "registreringer", label: "Projektets egne registreringer", unit: "personer" },
  },
);

/** 2,225 session reports: 438 of the project for certain, 164 possibly. */
export const sessions: Counts = tabulateRows(
  {
    kilde: [
      ...Array<string>(438).fill("poi"),
      ...Array<string>(164).fill("andet"),
      ...Array<string>(1623).fill("oevrige"),
    ],
  },
  {
    variables: {
      kilde: {
        label: "Henvist af",
        levels: [
          { id: "poi", label: "Projektet" },
          { id: "andet", label: "Andet" },
          { id: "oevrige", label: "Øvrige" },
        ],
      },
    },
    source: { table: "samtaler", label: "Samtaleskemaer", unit: "samtaler" },
  },
);

/** 1,090 questionnaires sent, 487 answered, 367 people exempt; one item with 20 don't-knows and 10 blanks. */
export const survey: Counts = tabulateRows(
  {
    status: [
      ...Array<string>(487).fill("besvaret"),
      ...Array<string>(603).fill("ubesvaret"),
      ...Array<string>(367).fill("fritaget"),
    ],
    alle: [
      ...Array<string>(300).fill("helt-enig"),
      ...Array<string>(141).fill("enig"),
      ...Array<string>(16).fill("uenig"),
      ...Array<string>(20).fill("ved-ikke"),
      ...Array<null>(980).fill(null),
    ],
    nyttig: [...Array<string>(427).fill("ja"), ...Array<string>(60).fill("nej"), ...Array<null>(970).fill(null)],
  },
  {
    variables: {
      status: {
        levels: [
          { id: "besvaret", label: "Besvaret" },
          { id: "ubesvaret", label: "Ikke besvaret" },
          { id: "fritaget", label: "Fritaget" },
        ],
      },
      alle: {
        label: "Alle bør få et opkald",
        levels: ["helt-enig", "enig", "uenig", { id: "ved-ikke", label: "Ved ikke" }],
        ordered: true,
      },
      nyttig: { label: "Nyttig viden", levels: ["ja", "nej"] },
    },
    source: { table: "spoergeskema", label: "Spørgeskema", unit: "spørgeskemaer" },
  },
);

/** The lines of the budget, in kroner, with one line whose amount is not known. */
export const budget: Counts = tabulateRows(
  [
    { fase: "opstart", post: "uddannelse", kr: 43000 },
    { fase: "opstart", post: "it", kr: 15000 },
    { fase: "aarlig", post: "opsoegende", kr: 308000 },
    { fase: "aarlig", post: "ledelse", kr: 78000 },
    { fase: "aarlig", post: "", kr: null },
  ],
  {
    variables: {
      fase: {
        levels: [
          { id: "opstart", label: "Opstart" },
          { id: "aarlig", label: "Årlig drift" },
        ],
      },
      post: { levels: ["uddannelse", "it", "opsoegende", "ledelse"] },
    },
    weight: "kr",
    source: { table: "oekonomi", label: "Projektets økonomi", unit: "kr." },
  },
);
