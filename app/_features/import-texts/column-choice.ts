import type { Reading } from "./drafts.ts";

/** Which columns of a table hold texts, and which names its rows. */
export type ColumnChoice = NonNullable<Reading["columns"]>;

/** What a column is: nothing, the name of the rows, or a text in a language. */
export type ColumnUse =
  | { readonly kind: "unused" }
  | { readonly kind: "id" }
  | { readonly kind: "text"; readonly language: string };

/** Of another sheet, what is to be found out. */
export const TO_BE_GUESSED: ColumnChoice = { texts: [], id: null, header: true, sheet: null };

/** What a column is in a choice. */
export function columnUse({ texts, id }: ColumnChoice, column: number): ColumnUse {
  const text = texts.find((one) => one.column === column);
  if (text) return { kind: "text", language: text.language };
  return { kind: id === column ? "id" : "unused" };
}

/** The choice with another use for a column. Only one column names the rows; texts stay in their order, new ones come last. */
export function withColumn(choice: ColumnChoice, column: number, use: ColumnUse): ColumnChoice {
  const id = choice.id === column ? null : choice.id;
  if (use.kind === "text") {
    const text = { column, language: use.language };
    const isKnown = choice.texts.some((one) => one.column === column);
    const changed = choice.texts.map((one) => (one.column === column ? text : one));
    return { ...choice, id, texts: isKnown ? changed : [...changed, text] };
  }
  const texts = choice.texts.filter((one) => one.column !== column);
  return { ...choice, texts, id: use.kind === "id" ? column : id };
}

const LETTERS = 26;

/** What spreadsheets call a column: A to Z, then AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}
