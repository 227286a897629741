import { altSentences } from "../language/alt-sentences.ts";
import type { FunnelChart } from "../model/document.ts";
import type { Language } from "../model/report-definition.ts";

/** Kind and message of a funnel, and every step with its count and its percentage of the step before. */
export function describeFunnel({ steps, heads }: FunnelChart, message: string, language: Language): readonly string[] {
  const list = steps.map(({ label, text, ofPrevious }) => {
    const share = /\d/.test(ofPrevious) ? ` (${ofPrevious} ${heads.ofPrevious})` : "";
    return `${label} ${text}${share}`;
  });
  return [altSentences(language).funnel(steps.length, list.join(", ")), message];
}
