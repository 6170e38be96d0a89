/** A stretch of an example: plain, or the fault. */
export interface ExamplePart {
  readonly text: string;
  readonly isFault: boolean;
}

const FAULT = /⟦([^⟧]*)⟧/g;

/** Cuts an example at its ⟦faults⟧; the parts without the brackets make up the text. */
export function partsOf(example: string): ExamplePart[] {
  // Splitting at a pattern with a group puts what the group matched at every second place.
  return example
    .split(FAULT)
    .map((text, index) => ({ text, isFault: index % 2 === 1 }))
    .filter(({ text, isFault }) => isFault || text !== "");
}

/** The text of an example, without brackets. */
export function textOf(example: string): string {
  return example.replace(FAULT, "$1");
}
