import type { Check } from "#lib/core/checks/engine/check.ts";
import { numberFormat } from "./number-format.ts";
import { numbers } from "./numbers.ts";

/** Checks that compare what two editions say. */
export const FACT_CHECKS: readonly Check[] = [numberFormat, numbers];
