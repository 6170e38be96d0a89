import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";

/** Types of ITS 2.0 (Appendix C) for categories of MQM-Core, by their definitions; a dimension stands for those of its types that are not here. */
const TYPES: Readonly<Record<MqmCategory, string>> = {
  Terminology: "terminology",
  Accuracy: "mistranslation",
  "Accuracy/Addition": "addition",
  "Accuracy/Omission": "omission",
  "Accuracy/Untranslated": "untranslated",
  "Linguistic conventions": "grammar",
  "Linguistic conventions/Punctuation": "typographical",
  "Linguistic conventions/Spelling": "misspelling",
  "Linguistic conventions/Unintelligible": "other",
  "Linguistic conventions/Character encoding": "characters",
  "Linguistic conventions/Textual conventions": "style",
  Style: "style",
  "Style/Language register": "register",
  "Style/Inconsistent style": "inconsistency",
  "Style/Inconsistent with external reference": "inconsistency",
  "Locale conventions": "locale-violation",
  "Audience appropriateness": "other",
  "Audience appropriateness/Culture-specific reference": "locale-specific-content",
  "Design and markup": "formatting",
  "Design and markup/Markup tag": "markup",
  "Design and markup/Link/cross-reference": "markup",
  "Design and markup/Truncation/text expansion": "length",
  "Design and markup/Missing text": "omission",
};

/** The type of ITS 2.0 for a category; `uncategorized` for one that MQM-Core does not have. */
export function issueTypeOf(category: MqmCategory): string {
  const [dimension = ""] = category.split("/");
  return ownType(category) ?? ownType(dimension) ?? "uncategorized";
}

function ownType(category: string): string | undefined {
  return Object.hasOwn(TYPES, category) ? TYPES[category] : undefined;
}

/** Severities from 0 to 100 (ITS 2.0, §8.17), in the proportions of the penalties of MQM: 0, 1, 5, 25 and beyond what a text survives. */
export const ISSUE_SEVERITIES: Readonly<Record<Severity, number>> = {
  neutral: 0,
  minor: 10,
  major: 50,
  critical: 100,
};

/** What the types and severities are of. */
export const ISSUE_PROFILE = "https://themqm.org/";
