/** Edits made to a text, and its length after them, in the units of the measure. */
export interface EditRate {
  readonly edits: number;
  readonly length: number;
  /** Edits over length: 0 for equal texts, above 1 where more was taken away than there is; 1 for a text of which nothing is left. */
  readonly rate: number;
  /** False where the budget ran out: the edits are an upper bound. */
  readonly exact: boolean;
}

/** The rate of so many edits in a text of so many units. */
export function editRate(edits: number, length: number, exact: boolean): EditRate {
  return { edits, length, rate: length > 0 ? edits / length : Math.min(edits, 1), exact };
}

/** The rate over many texts: all edits over all lengths. */
export function totalRate(rates: readonly EditRate[]): EditRate {
  const edits = rates.reduce((sum, rate) => sum + rate.edits, 0);
  const length = rates.reduce((sum, rate) => sum + rate.length, 0);
  return editRate(
    edits,
    length,
    rates.every(({ exact }) => exact),
  );
}
