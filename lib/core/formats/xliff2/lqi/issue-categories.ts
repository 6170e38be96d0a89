import type { MqmCategory, Severity } from "#lib/core/quality/mqm.ts";

/** Categories of MQM-Core for types of ITS 2.0 (Appendix C), by their definitions there. */
const CATEGORIES: Readonly<Record<string, MqmCategory>> = {
  terminology: "Terminology",
  mistranslation: "Accuracy/Mistranslation",
  omission: "Accuracy/Omission",
  untranslated: "Accuracy/Untranslated",
  addition: "Accuracy/Addition",
  duplication: "Accuracy/Addition",
  inconsistency: "Style/Inconsistent style",
  grammar: "Linguistic conventions/Grammar",
  legal: "Audience appropriateness",
  register: "Style/Language register",
  "locale-specific-content": "Audience appropriateness/Culture-specific reference",
  "locale-violation": "Locale conventions",
  style: "Style",
  characters: "Linguistic conventions/Character encoding",
  misspelling: "Linguistic conventions/Spelling",
  typographical: "Linguistic conventions/Punctuation",
  formatting: "Design and markup",
  "inconsistent-entities": "Accuracy",
  numbers: "Accuracy",
  markup: "Design and markup/Markup tag",
  "pattern-problem": "Linguistic conventions/Textual conventions",
  whitespace: "Linguistic conventions/Textual conventions",
  internationalization: "Locale conventions",
  length: "Design and markup/Truncation/text expansion",
  "non-conformance": "Style",
};

// `other` and `uncategorized` say nothing; most of what is flagged so is wording.
const ANY = "Linguistic conventions";

/** The category of MQM-Core for a type of ITS 2.0. */
export function categoryOfType(type: string | null): MqmCategory {
  return type !== null && Object.hasOwn(CATEGORIES, type) ? (CATEGORIES[type] ?? ANY) : ANY;
}

// Halfway between the figures that our own files have for the severities: 0, 10, 50, 100.
const NEUTRAL_BELOW = 5;
const MINOR_BELOW = 30;
const MAJOR_BELOW = 75;

/** The severity of MQM for one of ITS 2.0, from 0 to 100; minor where nothing is said. */
export function severityOfFigure(figure: number | null): Severity {
  if (figure === null) return "minor";
  if (figure < NEUTRAL_BELOW) return "neutral";
  if (figure < MINOR_BELOW) return "minor";
  return figure < MAJOR_BELOW ? "major" : "critical";
}
