import { MQM_CATEGORIES, type MqmCategory } from "../mqm.ts";
import { NON_TRANSLATION } from "./scored-error.ts";

/** What a rater's name for an error means. */
export interface NamedCategory {
  /** Empty where no category of ours means the same. */
  readonly category: MqmCategory;
  /** False where the translation is not to blame, or nobody is. */
  readonly isError: boolean;
}

// Names of other typologies that do not say by themselves which of MQM-Core they mean: those of Google and WMT, and of Amazon's medical texts.
const MEANT: Readonly<Record<string, MqmCategory>> = {
  fluency: "Linguistic conventions",
  unintelligible: "Linguistic conventions/Unintelligible",
  "accuracy/untranslated text": "Accuracy/Untranslated",
  "accuracy/source language fragment": "Accuracy/Untranslated",
  "accuracy/gender mismatch": "Accuracy/Mistranslation",
  "fluency/register": "Style/Language register",
  "fluency/inconsistency": "Style/Inconsistent style",
  "fluency/text-breaking": "Design and markup/Layout",
  "fluency/display": "Design and markup/Layout",
  "terminology/inappropriate for context": "Terminology/Wrong term",
  "terminology/inconsistent": "Terminology/Inconsistent use of terminology",
  "style/awkward": "Style/Awkward style",
  "style/unnatural or awkward": "Style/Awkward style",
  "style/bad sentence structure": "Style/Awkward style",
  "style/archaic or obscure word choice": "Style/Unidiomatic style",
  "style/non fluent": "Style/Unidiomatic style",
  "locale convention": "Locale conventions",
  "locale convention/name format": "Locale conventions",
  "non-translation": NON_TRANSLATION,
};

// WMT 2023 weighs both nothing: the fault is the source's, or there is none. (What was called `Source error` in 2021 was weighed.)
const BLAMELESS = /^(source issue|accuracy\/creative reinterpretation|creative reinterpretation)$/;

const DIMENSIONS = new Map<string, MqmCategory>();
const TYPES = new Map<string, MqmCategory>();
for (const category of MQM_CATEGORIES) {
  const [dimension = "", ...type] = plain(category).split("/");
  if (type.length === 0) DIMENSIONS.set(dimension, category);
  else TYPES.set(type.join("/"), category);
}
const CORE = new Map(MQM_CATEGORIES.map((category) => [plain(category), category]));

/**
 * Reads the name that a rater gave to an error, in the words of MQM-Core, Google and WMT, or Amazon: which category of MQM-Core it is. A type that stands under
 * another dimension is known by its own name, one that nobody knows by its dimension. Case, underscores and what stands in brackets do not
 * matter.
 */
export function namedCategory(name: string): NamedCategory {
  const known = plain(name);
  if (BLAMELESS.test(known)) return { category: "", isError: false };
  return { category: MEANT[known] ?? CORE.get(known) ?? byParts(known), isError: true };
}

function byParts(name: string): MqmCategory {
  const [dimension = "", ...type] = name.split("/");
  return TYPES.get(type.join("/")) ?? DIMENSIONS.get(dimension) ?? MEANT[dimension] ?? "";
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[_\s]+/g, " ")
    .replace(/ ?\/ ?/g, "/")
    .replace(/[!\s]+$/, "")
    .trimStart();
}
