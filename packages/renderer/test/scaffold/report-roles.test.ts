import { proposeCodebook } from "@udbytte/core";
import { describe, expect, it } from "vitest";
import { guessRoles, isSurvey } from "../../src/scaffold/report-roles.ts";

function propose(header: string, ...rows: readonly string[]) {
  const text = [header, ...rows, ...rows, ...rows].join("\n");
  const proposals = proposeCodebook(new Map([["register.csv", new TextEncoder().encode(text)]]));
  if (!proposals.ok) throw new Error(JSON.stringify(proposals.errors));
  return proposals.value;
}

describe("guessRoles", () => {
  it.each([
    ["Kontaktoplysninger;Kontakt;Svar", "kontakt", "svar"],
    ["Opnået kontakt;Samtykke;Andet", "opnaaet-kontakt", "samtykke"],
    ["Nået;Takket ja;Andet", "naaet", "takket-ja"],
  ])("%s", (header, reached, accepted) => {
    const roles = guessRoles(propose(header, "Ja;Ja;Ja", "Nej;Nej;Nej"));
    expect(roles.reached).toMatchObject({ column: reached, level: "yes" });
    expect(roles.accepted).toMatchObject({ column: accepted, level: "yes" });
  });

  it("finds none where no level is a yes, and none in a questionnaire", () => {
    expect(guessRoles(propose("Svar;Kontakt", "god;a", "dårlig;b"))).toEqual({});
    const survey = propose("Svar;Kontakt;Tredje;Fjerde", "Ja;Ja;Ja;Ja", "Nej;Nej;Nej;Nej");
    expect(survey.map(isSurvey)).toEqual([true]);
    expect(guessRoles(survey)).toEqual({});
  });
});
