import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { PreparedText } from "./prepared-text.ts";

/** An edition as checks see it. `basedOn` is the index of the edition it was translated from; null for the original. */
export interface CheckedEdition {
  readonly language: string;
  readonly basedOn: number | null;
  readonly paragraphs: readonly string[];
}

/** A document under check. `rows[r][e]` holds the indexes of the paragraphs of edition `e` that row `r` aligns. */
export interface CheckedDocument {
  readonly editions: readonly CheckedEdition[];
  readonly rows: readonly (readonly (readonly number[])[])[];
}

/** A span of one paragraph of one edition; both are indexes. */
export interface Place extends Span {
  readonly edition: number;
  readonly paragraph: number;
}

/** A problem that a check reports. `fixes` replace the span, best first; none where a person has to write. */
export interface Finding extends Place {
  readonly check: string;
  readonly version: number;
  readonly mqm: MqmCategory;
  readonly severity: Severity;
  /** Message key, `checks.<id>.<variant>`; `values` fill its gaps. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fixes: readonly string[];
  /** Estimated share of such findings that an editor would confirm, 0–1. */
  readonly confidence: number;
  /** The words elsewhere that the finding rests on. */
  readonly evidence: readonly Place[];
  /** Where it was born: `original`, `introduced@en>es` or `inherited@fr>en`; absent where it cannot be decided. */
  readonly origin?: string;
}

/** What a check says of a span; what it leaves out is filled from the check's own head. */
export interface Hit extends Span {
  readonly variant: string;
  readonly confidence: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly fixes?: readonly string[];
  readonly mqm?: MqmCategory;
  readonly evidence?: readonly Place[];
}

/** A hit of a check that looks at more than one paragraph and so says where it is. */
export type PlacedHit = Hit & Place;

/** An edition whose paragraphs are prepared. */
export interface PreparedEdition {
  readonly language: string;
  readonly basedOn: number | null;
  readonly paragraphs: readonly PreparedText[];
}

export interface PreparedDocument {
  readonly editions: readonly PreparedEdition[];
  readonly rows: CheckedDocument["rows"];
}

/** A paragraph together with its place in the document. */
export interface PlacedText {
  readonly edition: number;
  readonly paragraph: number;
  readonly prepared: PreparedText;
}

/** The paragraphs of one edition in one row. */
export interface Cell {
  readonly language: string;
  readonly texts: readonly PlacedText[];
}

/** One row seen from one edition. */
export interface RowView {
  readonly target: Cell;
  /** The row in the edition that the target is based on; null for an original, or where that edition has a gap. */
  readonly base: Cell | null;
  /** The row in the original, where the target is two or more hops away from it. */
  readonly original: Cell | null;
}

interface CheckHead {
  readonly id: string;
  /** Raised when the check would judge the same text otherwise. */
  readonly version: number;
  /** Primary language subtags of the texts it judges. */
  readonly languages: "all" | readonly string[];
  readonly mqm: MqmCategory;
  readonly severity: Severity;
}

/** Judges a paragraph by itself. */
export interface MonoCheck extends CheckHead {
  readonly needs: "mono";
  run(text: PreparedText): readonly Hit[];
}

/** Judges a row of one edition against the row it was translated from. */
export interface BilingualCheck extends CheckHead {
  readonly needs: "bilingual";
  run(row: RowView): readonly PlacedHit[];
}

/** Judges all editions at once. */
export interface DocumentCheck extends CheckHead {
  readonly needs: "document";
  run(document: PreparedDocument): readonly PlacedHit[];
}

/** A program that looks for one kind of problem. Pure: the same texts give the same hits in the same order. */
export type Check = MonoCheck | BilingualCheck | DocumentCheck;
