import type { Span } from "#lib/core/text/tokens.ts";
import type { FileParagraph } from "../opened-file.ts";

/** Where a paragraph stands: a unit, and which of its segments. */
export interface UnitPlace {
  readonly unit: Span;
  readonly segment: number;
}

/** A text with the places of its paragraphs. */
export interface PlacedText {
  readonly language: string | null;
  readonly paragraphs: readonly FileParagraph[];
  readonly places: readonly UnitPlace[];
}

/** One that grows as the units are heard. */
export class GrowingText implements PlacedText {
  language: string | null = null;
  readonly paragraphs: FileParagraph[] = [];
  readonly places: UnitPlace[] = [];
}
