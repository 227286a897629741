import type { MeasureDefinition } from "@udbytte/core";

/**
 * Measures that the printed figure 3 needs and our own report must not publish: with the share who say no beside the
 * share who say yes, the few who will call themselves follow by subtraction in eight of the ten incident types.
 */
export const unpublishedDefinitions: readonly MeasureDefinition[] = [answerByType("nej"), answerByType("selv")];

function answerByType(answer: "nej" | "selv"): MeasureDefinition {
  return {
    id: `${answer}-type`,
    measure: "uptake",
    table: "registreringer",
    population: "personer, der er opnået kontakt med",
    among: { kontakt: "ja" },
    accepted: { svar: answer },
    by: ["type"],
  };
}
