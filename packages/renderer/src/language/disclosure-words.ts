import { type DisclosurePolicy, disclosurePolicies } from "@udbytte/core";
import type { Language } from "../model/report-definition.ts";
import { words } from "./words.ts";

type PolicyName = DisclosurePolicy["name"];

const statistics: Readonly<Record<Language, Readonly<Record<"dst" | "ssb", string>>>> = {
  da: { dst: "Danmarks Statistik", ssb: "Statistisk sentralbyrå" },
  nb: { dst: "Danmarks Statistik", ssb: "Statistisk sentralbyrå" },
  en: { dst: "Statistics Denmark", ssb: "Statistics Norway" },
};

/**
 * What stands in a figure where a number is withheld. The same for every reason: which one it was would say something
 * about the number.
 *
 * @param policy The report's policy.
 * @param language Language of the report.
 * @example
 * withheldWords("dst-5", "da"); // => "vises ikke (færre end 5)"
 */
export function withheldWords(policy: PolicyName, language: Language): string {
  const { withheld, fewerThan } = words(language);
  return `${withheld} (${fewerThan} ${disclosurePolicies[policy].threshold})`;
}

/**
 * Who made the rule of a policy, for captions.
 *
 * @param policy The report's policy.
 * @param language Language of the report.
 * @example
 * policyAuthority("dst-5", "da"); // => "Danmarks Statistik"
 */
export function policyAuthority(policy: PolicyName, language: Language): string {
  return statistics[language][policy === "ssb-3" ? "ssb" : "dst"];
}
