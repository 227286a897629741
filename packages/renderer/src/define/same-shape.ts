type Plain<T> = T extends readonly (infer Entry)[]
  ? Plain<Entry>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T;

type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * `true` when two types have the same keys, the same optional ones and the same values, whatever is readonly; else
 * `false`. `true satisfies SameShape<z.output<typeof schema>, T>` keeps a schema and a type together.
 */
export type SameShape<A, B> = Identical<Plain<A>, Plain<B>>;
