import * as z from "zod";

/** Control characters but tab and line breaks, halves of characters, and code points that are none or of private use. */
const unreadable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u;

/** A text that is not empty, of characters that metadata may hold and a screen reader can say. */
export const words: z.ZodType<string> = z.string().min(1).superRefine(refuseUnreadable);

/** The same, or none. */
export const wordsOrNone: z.ZodType<string> = z.string().superRefine(refuseUnreadable);

function refuseUnreadable(text: string, context: z.RefinementCtx<string>): void {
  const found = unreadable.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return;
  const value = `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
  context.addIssue({ code: "custom", params: { fault: { value } } });
}
