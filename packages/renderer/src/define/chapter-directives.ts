/** What a directive of a chapter must and may have. */
export interface DirectiveForm {
  readonly type: "containerDirective" | "leafDirective" | "textDirective";
  readonly required: readonly string[];
  /** Attributes that may hold `{{ … }}`. */
  readonly readable: readonly string[];
}

/** The directives of a chapter by name. Others are faults, but for text directives: those are ordinary colons. */
export const directiveForms: Readonly<Record<string, DirectiveForm>> = {
  figure: { type: "leafDirective", required: ["id"], readable: [] },
  table: { type: "containerDirective", required: ["id", "title"], readable: ["title", "source", "note"] },
  box: { type: "containerDirective", required: ["title"], readable: [] },
  quote: { type: "containerDirective", required: ["by"], readable: [] },
  lead: { type: "containerDirective", required: [], readable: [] },
  references: { type: "containerDirective", required: [], readable: [] },
  "key-figures": { type: "containerDirective", required: [], readable: [] },
  lang: { type: "textDirective", required: ["code"], readable: [] },
  typed: { type: "textDirective", required: ["source"], readable: [] },
};
