import type { Check } from "#lib/core/checks/engine/check.ts";
import { acronyms } from "./acronyms.ts";
import { dates } from "./dates.ts";
import { finalMark } from "./final-mark.ts";
import { links } from "./links.ts";
import { names } from "./names.ts";
import { numberFormat } from "./number-format.ts";
import { numbers } from "./numbers.ts";
import { units } from "./units.ts";

/** Checks that compare what two editions say. */
export const FACT_CHECKS: readonly Check[] = [
  acronyms,
  dates,
  finalMark,
  links,
  names,
  numberFormat,
  numbers,
  units,
];
