/** A rule of the standard that a document breaks. */
export interface Breach {
  /** Stable name of the rule: what it is about, then what of it. */
  readonly rule: string;
  /** Where, as an offset into the document. */
  readonly at: number;
  /** The names and values in question. */
  readonly detail: string;
}

/** Told of every breach, in the order they are found. */
export type Report = (breach: Breach) => void;
