import type { Counts } from "../model/counts.ts";
import type { CountDefinition, TimedMeasure } from "../model/measure-definition.ts";
import type { Result } from "../model/result.ts";
import { answerers } from "./answerers.ts";
import { compareComposition } from "./compare-composition.ts";
import { compareUptake, testUptake } from "./compare-uptake.ts";
import { composition } from "./composition.ts";
import { countUnits } from "./count-units.ts";
import { goal } from "./goal.ts";
import { itemDistribution } from "./item-distribution.ts";
import type { Described } from "./make-results.ts";
import { responseRate } from "./response-rate.ts";
import { share } from "./share.ts";
import { surveyBounds } from "./survey-bounds.ts";
import { surveyOutcomes } from "./survey-outcomes.ts";
import { surveyShare } from "./survey-share.ts";
import { uptake } from "./uptake.ts";

type Base = Described<CountDefinition>;

/** The results of a measure for some units: of one period, or of one edition. */
export function measureIn(units: Counts, base: Base, of: TimedMeasure): readonly Result[] {
  switch (of.measure) {
    case "count":
      return countUnits(units, base);
    case "share":
      return share(units, { ...base, ...of });
    case "uptake":
      return uptake(units, { ...base, ...of });
    case "composition":
      return composition(units, { ...base, ...of });
    case "survey-share":
      return surveyShare(units, { ...base, ...of });
    case "response-rate":
      return responseRate(units, { ...base, ...of });
    case "answerers":
      return answerers(units, { ...base, ...of });
    case "goal":
      return goal(units, { ...base, ...of });
    case "item-distribution":
      return itemDistribution(units, { ...base, ...of });
    case "survey-bounds":
      return surveyBounds(units, { ...base, ...of });
    case "survey-outcomes":
      return surveyOutcomes(units, { ...base, ...of });
    case "composition-comparison":
      return compareComposition(units, { ...base, ...of });
    case "uptake-comparison":
      return [...compareUptake(units, { ...base, ...of }), testUptake(units, { ...base, ...of })];
  }
}
