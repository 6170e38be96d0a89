import type { Check } from "#lib/core/checks/engine/check.ts";
import { hyphenAsDash } from "./hyphen-as-dash.ts";
import { mixedScript } from "./mixed-script.ts";
import { quotePairs } from "./quote-pairs.ts";
import { stopBeforeLowercase } from "./stop-before-lowercase.ts";
import { whiteSpace } from "./white-space.ts";

/** Checks of punctuation, spacing and characters. */
export const MARK_CHECKS: readonly Check[] = [
  hyphenAsDash,
  mixedScript,
  quotePairs,
  stopBeforeLowercase,
  whiteSpace,
];
