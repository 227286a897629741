import type { DataError } from "@udbytte/core";
import type { ReportFaults } from "./message.ts";

const found = (error: DataError): string => (error.value === undefined ? "" : ` „${error.value}“`);
const detail = (error: DataError): string => error.detail ?? "";

/** Faults of `report.yaml`, its chapters and figures in Danish. */
export const danishReportFaults: ReportFaults = {
  "table-unknown": (e) => ({ problem: `Ukendt tabel${found(e)}`, action: "Brug et navn fra codebook.yaml." }),
  "variable-unknown": (e) => ({
    problem: `Ukendt variabel${found(e)}`,
    action: "Brug et navn på en kolonne fra codebook.yaml.",
  }),
  "result-unknown": (e) => ({
    problem: `Ukendt resultat${found(e)}`,
    action: "Brug et navn fra „results“ eller „facts“ i report.yaml.",
  }),
  "figure-unknown": (e) => ({
    problem: `Ukendt figur${found(e)}`,
    action: "Brug et navn fra „figures“ i report.yaml.",
  }),
  "fact-unknown": (e) => ({
    problem: `Ukendt oplysning${found(e)}`,
    action: "Tilføj den under „facts“ i report.yaml.",
  }),
  "expression-syntax": (e) => ({
    problem: `Udtrykket kan ikke læses${found(e)}`,
    action: "Skriv {{ resultat format }}, for eksempel {{ optag percent }}.",
  }),
  "format-unknown": (e) => ({ problem: `Ukendt format${found(e)}`, action: "Brug et af de nævnte." }),
  "format-unfit": (e) => ({
    problem: `Formatet${found(e)} passer ikke til resultatet${e.detail ? ` „${e.detail}“` : ""}`,
    action: "Vælg et format, der passer.",
  }),
  "figure-reference-unknown": (e) => ({
    problem: `Henvisningen peger på noget, der ikke findes${found(e)}`,
    action: "Ret navnet i henvisningen.",
  }),
  "directive-unknown": (e) => ({ problem: `Ukendt blok${found(e)}`, action: "Brug en af de nævnte." }),
  "attribute-missing": (e) => ({
    problem: `„${detail(e)}“ mangler oplysningen${found(e)}`,
    action: "Tilføj den i de krøllede parenteser.",
  }),
  "heading-missing": ({ value }) =>
    value === undefined
      ? {
          problem: "Kapitlet begynder ikke med sit navn",
          action: "Skriv det på første linje efter et #: # Kapitlets navn.",
        }
      : { problem: `Overskriften „${value}“ er tom`, action: "Skriv den efter tegnet, eller slet linjen." },
  "footnote-unknown": (e) => ({
    problem: `Fodnoten${found(e)} er ikke skrevet`,
    action: "Tilføj den nederst i kapitlet: [^navn]: tekst.",
  }),
  "number-typed": (e) => ({
    problem: `Tallet${found(e)} er skrevet med hånden`,
    action:
      'Skriv det som {{ … }}, så det følger data; eller som :typed[tal]{source="…"}, hvis det kommer andetstedsfra.',
  }),
  "claim-untrue": (e) => ({
    problem: `Påstanden${found(e)} passer ikke med resultatet${e.detail ? ` (${e.detail})` : ""}`,
    action: "Ret ordene, så de passer til tallet.",
  }),
  "value-withheld": (e) => ({
    problem: `Resultatet${found(e)} vises ikke, fordi det handler om for få personer`,
    action: "Skriv sætningen om, så den ikke nævner tallet.",
  }),
  "link-text-bare": (e) => ({
    problem: `Linkets tekst${found(e)} siger ikke, hvor det fører hen`,
    action: "Lad teksten sige, hvad læseren finder: [Rapporten hos Danmarks Statistik](https://…).",
  }),
  "figure-kind": (e) => ({
    problem: `En figur af slagsen „${detail(e)}“ kan ikke vise resultatet${found(e)}`,
    action: e.expected?.length
      ? "Brug en af de nævnte slags, eller vælg et andet resultat."
      : "Vælg et andet resultat, eller vis tallet i en tabel.",
  }),
  "figure-mixed": (e) => ({
    problem: `Resultatet${found(e)} kan ikke stå på samme akse som figurens første`,
    action: "Vis forhold, forskelle, andele, antal og beløb i hver sin figur.",
  }),
  "figure-incomplete": (e) => ({
    problem: `Figuren mangler svaret${found(e)}`,
    action:
      "Nævn det under „negative“, „positive“, „neutral“ eller „dontKnow“, så søjlerne er af alle, der har svaret.",
  }),
  "figure-small": (e) => ({
    problem: `Figuren${found(e)} er skrumpet, til den kunne være på siden, og dens bogstaver er kun ${detail(e).replace(".", ",")} punkt høje`,
    action:
      "Del den i flere figurer med færre rækker, eller gør dens tekster kortere. Er den for bred: landscape: true.",
  }),
  "figure-unplaced": (e) => ({
    problem: `Figuren${found(e)} er ikke sat ind i noget kapitel`,
    action: "Sæt den ind med ::figure{#navn}, eller fjern den fra report.yaml.",
  }),
  "glyph-missing": (e) => ({ problem: `Skrifttypen har ikke tegnet${found(e)}`, action: "Brug et andet tegn." }),
  "specification-none": (e) => ({
    problem: `Figuren${found(e)} har ingen Vega-Lite-specifikation, da slagsen „${detail(e)}“ tegnes uden Vega-Lite`,
    action: "Vælg en af de nævnte figurer; denne kan tages fra den færdige PDF.",
  }),
};
