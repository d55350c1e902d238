import { quote } from "../../text/quote.ts";
import { argumentOf } from "../plan/paths.ts";
import { PLANNED_FIELDS } from "../platform/full-metadata.ts";
import { formatField } from "../tags/fields.ts";
import type { PlanDemand } from "./demand.ts";

/** What is said beside a backup plan that says something else. */
export const backupPlanContradicted: PlanDemand = (said) => {
    const { plan } = said;
    return plan === undefined
        ? []
        : FIELDS.flatMap((field) => {
              const [stated, planned] = [said[field], plan[PLANNED_FIELDS[field]]];
              if (stated === undefined || planned === undefined) {
                  return [];
              }
              const [value, other] = [formatField(stated), formatField(planned)];
              return value.toLowerCase() === other.toLowerCase()
                  ? []
                  : [
                        `${argumentOf(field)} is ${quote(value)}, but plan ${quote(plan.name)} says ${quote(other)}. Remove it, or name another plan.`,
                    ];
          });
};

const FIELDS = Object.keys(PLANNED_FIELDS) as (keyof typeof PLANNED_FIELDS)[];
