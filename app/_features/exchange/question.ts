/** What an editor wants to do with files: take the document out, bring in a new version of an edition's file, or a review table. */
export type ExchangeQuestion =
  | { readonly kind: "export" }
  | { readonly kind: "update"; readonly edition: number }
  | { readonly kind: "table" };
