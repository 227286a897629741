// Days from referral to first session, open cases included. Ids and dates stay in this program.
import { linkedConversion, linkRecords } from "@udbytte/core";

const referrals = [
  { id: "p1", date: "2019-03-01" },
  { id: "p2", date: "2019-03-04" },
  { id: "p3", date: "2019-03-11" },
  { id: "p4", date: "2019-06-20" },
];
const sessions = [
  { id: "p1", date: "2019-03-08" },
  { id: "p1", date: "2019-03-22" },
  { id: "p2", date: "2019-03-18" },
  { id: "p3", date: "2019-04-29" },
];
const linked = linkRecords(referrals, sessions, { until: "2019-06-30" });
const [held, ...days] = linkedConversion(linked, { id: "wait", population: "people referred" });
console.log(`${held.numerator} of ${held.denominator} had a session`);
for (const { id, estimate } of days) console.log(`${id}: ${estimate ?? "not reached"} days`);
