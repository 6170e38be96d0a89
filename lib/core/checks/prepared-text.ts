import type { NumberReading } from "#lib/core/text/number-values.ts";
import type { Token } from "#lib/core/text/tokens.ts";
import type { WordUse } from "./word-uses.ts";

/** A paragraph with everything that several checks read from it. */
export interface PreparedText {
  readonly text: string;
  readonly language: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly NumberReading[];
  readonly words: readonly WordUse[];
}
