import { checkAnnotations } from "./annotations.ts";
import type { Report } from "./breach.ts";
import { checkChangeTracking } from "./change-tracking.ts";
import { checkCopies } from "./copies.ts";
import { checkEditingHints } from "./editing-hints.ts";
import { checkGlossary } from "./glossary.ts";
import { checkIds } from "./ids.ts";
import { checkIts } from "./its.ts";
import { checkLanguages } from "./languages.ts";
import { checkMatches } from "./matches.ts";
import { checkOrder } from "./order.ts";
import { checkOriginalData } from "./original-data.ts";
import { checkSpanning } from "./spanning-codes.ts";
import { checkStates } from "./states.ts";
import type { UnitView } from "./unit-view.ts";

/** The rules that a unit is enough to judge, one a file. */
export const UNIT_RULES: readonly ((view: UnitView, report: Report) => void)[] = [
  checkStates,
  checkLanguages,
  checkIds,
  checkOrder,
  checkSpanning,
  checkOriginalData,
  checkCopies,
  checkEditingHints,
  checkAnnotations,
  checkGlossary,
  checkMatches,
  ({ items }, report) => checkIts(items, report),
  ({ unit }, report) => checkChangeTracking(unit, unit.children, report),
];
