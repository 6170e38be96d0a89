import type { Check } from "./check.ts";
import { doubledWord } from "./doubled-word.ts";
import { hyphenAsDash } from "./hyphen-as-dash.ts";
import { mixedScript } from "./mixed-script.ts";
import { numberFormat } from "./number-format.ts";
import { numbers } from "./numbers.ts";
import { properNounCase } from "./proper-noun-case.ts";
import { quotePairs } from "./quote-pairs.ts";
import { stopBeforeLowercase } from "./stop-before-lowercase.ts";
import { untranslatedParagraph } from "./untranslated-paragraph.ts";
import { whiteSpace } from "./white-space.ts";

/** Every check there is, in the order of their ids. */
export const ALL_CHECKS: readonly Check[] = [
  doubledWord,
  hyphenAsDash,
  mixedScript,
  numberFormat,
  numbers,
  properNounCase,
  quotePairs,
  stopBeforeLowercase,
  untranslatedParagraph,
  whiteSpace,
];
