import type { Literal, RootContent, Text } from "mdast";

/** How `{{ … }}` prints a number. */
export type ValueFormat =
  | "percent"
  | "percent1"
  | "count"
  | "n"
  | "missing"
  | "interval"
  | "kr"
  | "days"
  | "p"
  | "words"
  | "about"
  | "number"
  | "label"
  | "fraction";

/** What `{{ figure ID }}` may point at. */
export type ReferenceTarget = "figure" | "table" | "chapter";

/** The inside of `{{ … }}`, parsed. */
export type Expression = ValueExpression | RangeExpression | ReferenceExpression | PageExpression;

/** `{{ ID [format] [option] }}` */
export interface ValueExpression {
  readonly kind: "value";
  /** Id of a result or fact. */
  readonly id: string;
  /** Null for the format that suits the kind of result. */
  readonly format: ValueFormat | null;
  /** The step of `about`, the phrase of `fraction`. */
  readonly option: string | null;
  /** The format was written with a capital: it begins a sentence. */
  readonly capital: boolean;
}

/** `{{ range A B [format] }}` */
export interface RangeExpression {
  readonly kind: "range";
  readonly from: string;
  readonly to: string;
  readonly format: ValueFormat | null;
}

/** `{{ figure ID }}`, `{{ Figure ID }}` at the start of a sentence; table and chapter likewise. */
export interface ReferenceExpression {
  readonly kind: "reference";
  readonly target: ReferenceTarget;
  readonly id: string;
  readonly capital: boolean;
}

/** `{{ page ID }}`, `{{ Page ID }}` at the start of a sentence; `{{ page table ID }}` where an id names several things. */
export interface PageExpression {
  readonly kind: "page";
  /** Null for whatever has the id. */
  readonly target: ReferenceTarget | null;
  /** Id of a figure, table or chapter; `chapter.section` for a heading. */
  readonly id: string;
  readonly capital: boolean;
}

/** An expression in the tree of a chapter, in the place of its text, which is its `value`. */
export interface ExpressionNode extends Literal {
  type: "expression";
  expression: Expression;
}

/** An attribute of a directive (`title="…"`) as text and expressions. */
export type AttributeContent = readonly (Text | ExpressionNode)[];

/** `:::name{…}` … `:::` in the tree of a chapter. */
export type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;

declare module "mdast-util-directive" {
  interface ContainerDirectiveData {
    /** The attributes that readers read, by name. */
    attributeContent?: Readonly<Record<string, AttributeContent>>;
  }
}

declare module "mdast" {
  interface PhrasingContentMap {
    expression: ExpressionNode;
  }
  interface RootContentMap {
    expression: ExpressionNode;
  }
}
