import type { DeskChecks } from "#lib/core/checks/desk.ts";
import type { CheckedDocument, Finding } from "#lib/core/checks/engine/check.ts";

/** What the thread is asked: to get ready for a language, or to judge one paragraph of one edition. */
export type LiveQuestion =
  | { readonly kind: "prepare"; readonly language: string }
  | {
      readonly kind: "check";
      /** Comes back with the answer. */
      readonly id: number;
      readonly document: CheckedDocument;
      readonly edition: number;
      readonly paragraph: number;
      readonly desk: DeskChecks;
    };

/** The findings in the paragraph that was asked for. */
export interface LiveAnswer {
  readonly id: number;
  readonly findings: readonly Finding[];
}
