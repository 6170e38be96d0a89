import type { Check } from "#lib/core/checks/engine/check.ts";
import { acronyms } from "./acronyms.ts";
import { dates } from "./dates.ts";
import { finalMark } from "./final-mark.ts";
import { length } from "./length.ts";
import { links } from "./links.ts";
import { names } from "./names.ts";
import { negation } from "./negation.ts";
import { numberFormat } from "./number-format.ts";
import { numbers } from "./numbers.ts";
import { quotationMap } from "./quotation-map.ts";
import { sameSource } from "./same-source.ts";
import { units } from "./units.ts";

/** Checks that compare what two editions say. */
export const FACT_CHECKS: readonly Check[] = [
  acronyms,
  dates,
  finalMark,
  length,
  links,
  names,
  negation,
  numberFormat,
  numbers,
  quotationMap,
  sameSource,
  units,
];
