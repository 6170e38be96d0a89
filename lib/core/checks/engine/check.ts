import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import type { PreparedText } from "./prepared-text.ts";
import type { EditedText, ReceivedText } from "./received-text.ts";

/** An edition as checks are given it. `basedOn` is the index of the edition it was translated from; null for the original. */
export interface CheckedEdition {
  readonly language: string;
  readonly basedOn: number | null;
  readonly paragraphs: readonly string[];
  /** Each paragraph as it was received; null or absent where it has no codes and is as it was. */
  readonly received?: readonly (ReceivedText | null)[];
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

/** A problem that a check reports. `fixes` are put in place of `fixSpan`, best first; none where a person has to write. */
export interface Finding extends Place {
  readonly check: string;
  readonly version: number;
  readonly mqm: MqmCategory;
  readonly severity: Severity;
  /** Message key, `checks.<id>.<variant>`; `values` fill its gaps. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly fixes: readonly string[];
  /** What the fixes replace, where that is more than the words at fault; it holds these. */
  readonly fixSpan?: Span;
  /** Estimated share of such findings that an editor would confirm, 0–1. */
  readonly confidence: number;
  /** The words elsewhere that the finding rests on. */
  readonly evidence: readonly Place[];
  /** Where it was born: `original`, `introduced@en>es` or `inherited@fr>en`; absent where it cannot be decided. */
  readonly origin?: string;
  /** The same fault in the edition where it was born, for one that was inherited: the two count as one. */
  readonly root?: Place;
}

/** What a check says of a span; what it leaves out is filled from the check's own head. */
export interface Hit extends Span {
  readonly variant: string;
  readonly confidence: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly fixes?: readonly string[];
  readonly fixSpan?: Span;
  readonly mqm?: MqmCategory;
  readonly severity?: Severity;
  readonly evidence?: readonly Place[];
  /** Given by checks that compare along the chain; for all others it follows from the same fault in the base. */
  readonly origin?: string;
  readonly root?: Place;
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
  /** The row in every edition but the target's own, base and original among them; editions with a gap left out. */
  readonly others: readonly Cell[];
}

/** One row with all its editions, by index; null where an edition has a gap. */
export interface WholeRow {
  readonly editions: readonly EditionHead[];
  readonly cells: readonly (Cell | null)[];
}

/** An edition without its text. */
export type EditionHead = Pick<CheckedEdition, "language" | "basedOn">;

/** A dictionary with the rules by which its language forms words. Answers cost microseconds; suggestions some 10 ms. */
export interface Speller {
  knows(word: string): boolean;
  /** Known words near an unknown one, nearest first. */
  suggest(word: string): readonly string[];
}

/** What a check may know beyond the text before it. What it reads is remembered: it runs again when that changes. */
export interface Knowledge {
  /**
   * What this check has learnt under a key from all paragraphs of an edition: each value with its count. Empty where nothing was
   * learnt.
   */
  learnt(edition: number, key: string): ReadonlyMap<string, number>;
  /** The dictionary of a language; null where none is installed. */
  speller(language: string): Speller | null;
  /** The desk's choice for a policy ("toponyms"); null where it has made none. */
  policy(name: string): string | null;
}

/** A text with a fault in ⟦brackets⟧, and the same text mended; for a comparing check with the text it was made from. */
export interface Example {
  readonly language: string;
  readonly text: string;
  readonly mended: string;
  readonly base?: { readonly language: string; readonly text: string };
  /** The text as it was received, for a check that compares it with that. */
  readonly received?: ReceivedText;
}

interface CheckHead {
  readonly id: string;
  /** What its message keys go by where it is one of many made alike; else its id. */
  readonly family?: string;
  /** Raised when the check would judge the same text otherwise. */
  readonly version: number;
  /** Primary language subtags of the texts it judges. */
  readonly languages: "all" | readonly string[];
  readonly mqm: MqmCategory;
  readonly severity: Severity;
  /** Off unless a desk switches it on: right less than every second time on annotated text. */
  readonly isOptional?: true;
  /** Checks whose finding on overlapping words says the same better; this one is then silent. */
  readonly yieldsTo?: readonly string[];
  readonly examples?: readonly Example[];
}

/** Judges a paragraph by itself. */
export interface MonoCheck extends CheckHead {
  readonly needs: "mono";
  run(text: PreparedText): readonly Hit[];
}

interface LearningCheck extends CheckHead {
  /** What a paragraph teaches: keys with values, which are counted over the edition. */
  learns?(text: PreparedText): Iterable<readonly [key: string, value: string]>;
}

/** Judges a row of one edition, by itself or against the rows of the others. Runs for originals too. */
export interface BilingualCheck extends LearningCheck {
  readonly needs: "bilingual";
  run(row: RowView, known: Knowledge): readonly PlacedHit[];
}

/** Judges a row in all editions at once. */
export interface ChainCheck extends LearningCheck {
  readonly needs: "chain";
  run(row: WholeRow, known: Knowledge): readonly PlacedHit[];
}

/** Judges the whole document, anew at each run: linear in the document, and cheap for what it remembers per text. */
export interface DocumentCheck extends CheckHead {
  readonly needs: "document";
  run(document: PreparedDocument): readonly PlacedHit[];
}

/** Judges a paragraph against itself as it was received. The only kind that sees codes; all others are given texts without. */
export interface ReceivedCheck extends CheckHead {
  readonly needs: "received";
  run(text: EditedText): readonly Hit[];
}

/** A program that looks for one kind of problem. Pure: the same texts give the same hits in the same order. */
export type Check = MonoCheck | BilingualCheck | ChainCheck | DocumentCheck | ReceivedCheck;
