/** What a window asks the editor before anything is done. */
export type Question =
  | { readonly kind: "undo"; readonly changes: readonly number[] }
  | { readonly kind: "restore"; readonly sequence: number }
  | { readonly kind: "name"; readonly sequence: number };
