import type { Language } from "../model/report-definition.ts";
import { bokmaal } from "./scaffold-bokmaal.ts";
import { danish } from "./scaffold-danish.ts";
import { english } from "./scaffold-english.ts";
import type { ScaffoldWords } from "./scaffold-words.ts";

/** What a scaffolded report says, by its language. */
export const scaffoldWords: Readonly<Record<Language, ScaffoldWords>> = { da: danish, nb: bokmaal, en: english };
