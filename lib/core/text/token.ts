/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type TokenKind = "word" | "number" | "space" | "mark";

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}
