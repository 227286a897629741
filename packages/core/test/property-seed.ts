import fc from "fast-check";

/**
 * Property tests of all packages draw the same cases at every run, so that a failure is one of the change at hand. Other
 * cases: `UDBYTTE_SEED=7 npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env.UDBYTTE_SEED ?? 20200504) });
