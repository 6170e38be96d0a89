import type { Check } from "#lib/core/checks/engine/check.ts";
import { brackets } from "./brackets.ts";
import { newDirectionControl, unbalancedDirection } from "./direction-controls.ts";
import { doubledMark } from "./doubled-mark.ts";
import { ellipsisStyle } from "./ellipsis-style.ts";
import { foreignLetter } from "./foreign-letter.ts";
import { gluedWords } from "./glued-words.ts";
import { hyphenAsDash } from "./hyphen-as-dash.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { invertedMark } from "./inverted-mark.ts";
import { invisibleCharacter } from "./invisible-character.ts";
import { localeSpacing } from "./locale-spacing.ts";
import { mixedScript } from "./mixed-script.ts";
import { mojibake } from "./mojibake.ts";
import { quotePairs } from "./quote-pairs.ts";
import { quotePunctuationOrder } from "./quote-punctuation-order.ts";
import { quoteStyle } from "./quote-style.ts";
import { sentenceCase } from "./sentence-case.ts";
import { stopBeforeLowercase } from "./stop-before-lowercase.ts";
import { whiteSpace } from "./white-space.ts";

/** Checks of punctuation, spacing and characters. */
export const MARK_CHECKS: readonly Check[] = [
  brackets,
  doubledMark,
  ellipsisStyle,
  foreignLetter,
  gluedWords,
  hyphenAsDash,
  inlineMarkup,
  invisibleCharacter,
  invertedMark,
  localeSpacing,
  mixedScript,
  mojibake,
  newDirectionControl,
  quotePairs,
  quotePunctuationOrder,
  quoteStyle,
  sentenceCase,
  stopBeforeLowercase,
  unbalancedDirection,
  whiteSpace,
];
