import { descriptionRules } from "./rules/description-rules.ts";
import { fileRules } from "./rules/file-rules.ts";
import { graphicsRules } from "./rules/graphics-rules.ts";
import { metadataRules } from "./rules/metadata-rules.ts";
import { navigationRules } from "./rules/navigation-rules.ts";
import { openFile, type Rules } from "./rules/rule.ts";
import { structureRules } from "./rules/structure-rules.ts";
import { tableRules } from "./rules/table-rules.ts";

/** Everything that must hold of a report's PDF and that a program can see, by name. */
export const rules: Rules = {
  ...fileRules,
  ...metadataRules,
  ...graphicsRules,
  ...structureRules,
  ...descriptionRules,
  ...tableRules,
  ...navigationRules,
};

/**
 * Everything that is wrong with a PDF of ours, by the name of the rule; empty when it is as it should be.
 *
 * @example
 * checkPdf(await writePdf(sampleDocument, openedFonts, [])); // => []
 */
export function checkPdf(bytes: Uint8Array): readonly string[] {
  const file = openFile(bytes);
  return Object.entries(rules).flatMap(([name, { find }]) => find(file).map((fault) => `${name}: ${fault}`));
}
