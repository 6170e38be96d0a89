import type { Check } from "#lib/core/checks/engine/check.ts";
import { brackets } from "./brackets.ts";
import { doubledMark } from "./doubled-mark.ts";
import { foreignLetter } from "./foreign-letter.ts";
import { gluedWords } from "./glued-words.ts";
import { hyphenAsDash } from "./hyphen-as-dash.ts";
import { invisibleCharacter } from "./invisible-character.ts";
import { invertedMark } from "./inverted-mark.ts";
import { localeSpacing } from "./locale-spacing.ts";
import { mixedScript } from "./mixed-script.ts";
import { mojibake } from "./mojibake.ts";
import { quotePairs } from "./quote-pairs.ts";
import { sentenceCase } from "./sentence-case.ts";
import { stopBeforeLowercase } from "./stop-before-lowercase.ts";
import { whiteSpace } from "./white-space.ts";

/** Checks of punctuation, spacing and characters. */
export const MARK_CHECKS: readonly Check[] = [
  brackets,
  doubledMark,
  foreignLetter,
  gluedWords,
  hyphenAsDash,
  invisibleCharacter,
  invertedMark,
  localeSpacing,
  mixedScript,
  mojibake,
  quotePairs,
  sentenceCase,
  stopBeforeLowercase,
  whiteSpace,
];
