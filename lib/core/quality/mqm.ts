/** Severities of MQM 2.0, lightest first. */
export const SEVERITIES = ["neutral", "minor", "major", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** MQM-Core (MQM 2.0): the seven dimensions and their error types, in the council's order. */
const MQM_CORE = {
  Terminology: [
    "Inconsistent with terminology resource",
    "Inconsistent use of terminology",
    "Wrong term",
  ],
  Accuracy: [
    "Mistranslation",
    "Overtranslation",
    "Undertranslation",
    "Addition",
    "Omission",
    "Do not translate",
    "Untranslated",
  ],
  "Linguistic conventions": [
    "Grammar",
    "Punctuation",
    "Spelling",
    "Unintelligible",
    "Character encoding",
    "Textual conventions",
  ],
  Style: [
    "Organization style",
    "Third-party style",
    "Inconsistent with external reference",
    "Language register",
    "Awkward style",
    "Unidiomatic style",
    "Inconsistent style",
  ],
  "Locale conventions": [
    "Number format",
    "Currency format",
    "Measurement format",
    "Time format",
    "Date format",
    "Address format",
    "Telephone format",
    "Shortcut key",
  ],
  "Audience appropriateness": ["Culture-specific reference", "Offensive"],
  "Design and markup": [
    "Layout",
    "Markup tag",
    "Truncation/text expansion",
    "Missing text",
    "Link/cross-reference",
  ],
} as const;

/** A category as it is stored and exported: a dimension, or a dimension and one of its types joined by a slash. */
export type MqmCategory = string;

/** Every category of MQM-Core, dimensions before their types. */
export const MQM_CATEGORIES: readonly MqmCategory[] = Object.entries(MQM_CORE).flatMap(
  ([dimension, types]) => [dimension, ...types.map((type) => `${dimension}/${type}`)],
);

const known = new Set(MQM_CATEGORIES);

/** Tells whether `category` is one of MQM-Core. */
export function isMqmCategory(category: string): boolean {
  return known.has(category);
}
