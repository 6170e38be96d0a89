/** What a finding is about. Each kind has a line of its own under the words, and a sign of its own on the card. */
export const MARK_KINDS = ["spelling", "punctuation", "accuracy", "style", "house"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The ids of the desk's own rules begin so. */
export const HOUSE_RULE = "house:";

// By category, then by dimension of MQM-Core.
const KIND_OF: Readonly<Record<string, MarkKind>> = {
  "Linguistic conventions/Punctuation": "punctuation",
  "Linguistic conventions/Character encoding": "punctuation",
  "Linguistic conventions/Textual conventions": "punctuation",
  "Linguistic conventions": "spelling",
  "Locale conventions": "punctuation",
  Terminology: "accuracy",
  Accuracy: "accuracy",
  "Design and markup": "accuracy",
  Style: "style",
  "Audience appropriateness": "style",
};

/** What a finding is about: the desk's own rules apart, it follows from the MQM category. */
export function kindOf({ check, mqm }: { readonly check: string; readonly mqm: string }): MarkKind {
  if (check.startsWith(HOUSE_RULE)) return "house";
  const [dimension = ""] = mqm.split("/");
  return KIND_OF[mqm] ?? KIND_OF[dimension] ?? "style";
}
