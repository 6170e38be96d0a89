/** Why a request that was understood is not carried out. Stable: clients and translations depend on them. */
export type RefusalCode =
  | "no-such-document"
  | "no-such-segment"
  | "no-such-edition"
  | "no-such-row"
  | "no-such-revision"
  | "no-such-change"
  | "no-such-format"
  | "no-such-file"
  | "no-such-flag"
  | "no-such-remark"
  | "no-suggestion"
  | "cannot-repeat"
  | "no-such-finding"
  | "no-such-dismissal"
  | "no-such-check"
  | "no-such-rule"
  | "no-such-profile"
  | "invalid-profile"
  | "profile-changed"
  | "too-many-profiles"
  | "no-editor"
  | "no-name"
  | "unreadable"
  | "invalid-editions"
  | "invalid-text"
  | "segment-locked"
  | "invalid-span"
  | "invalid-archive"
  | "invalid-rule"
  | "flag-changed"
  | "rule-changed"
  | "too-many-rules"
  | "invalid-query"
  | "search-took-too-long"
  | "checks-took-too-long"
  | "measures-took-too-long"
  | "repair-impossible"
  | "rows-changed"
  | "text-changed"
  | "segments-changed"
  | "document-changed"
  | "undecided"
  | "unfit-update"
  | "other-document"
  | "document-withdrawn"
  | "no-such-name"
  | "name-taken"
  | "name-changed"
  | "nothing-to-undo"
  | "cannot-undo";

/** A refusal a user may meet. `details` are plain values that a client shows beside the message. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
