import type { Check } from "#lib/core/checks/engine/check.ts";
import { aAn } from "./a-an.ts";
import { acronymVariant } from "./acronym-variant.ts";
import { casingVariant } from "./casing-variant.ts";
import { compoundHyphen } from "./compound-hyphen.ts";
import { connectiveRepeated } from "./connective-repeated.ts";
import { doubledWord } from "./doubled-word.ts";
import { massNoun } from "./mass-noun.ts";
import { nameVariant } from "./name-variant.ts";
import { nearRepetition } from "./near-repetition.ts";
import { orthographyVariant } from "./orthography-variant.ts";
import { perfectWithPastTime } from "./perfect-with-past-time.ts";
import { properNounCase } from "./proper-noun-case.ts";
import { repeatedPhrase } from "./repeated-phrase.ts";
import { spelling } from "./spelling.ts";
import { splitWord } from "./split-word.ts";
import { ungroupedFigure } from "./ungrouped-figure.ts";
import { verbForm } from "./verb-form.ts";

/** Checks of words, their forms and their order. */
export const WORD_CHECKS: readonly Check[] = [
  massNoun,
  verbForm,
  ungroupedFigure,
  splitWord,
  compoundHyphen,
  connectiveRepeated,
  nearRepetition,
  perfectWithPastTime,
  orthographyVariant,
  casingVariant,
  acronymVariant,
  nameVariant,
  aAn,
  repeatedPhrase,
  doubledWord,
  properNounCase,
  spelling,
];
