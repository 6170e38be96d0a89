import { compareDocuments } from "#lib/core/diff/documents/compare.ts";
import { unitErrorRate } from "#lib/core/quality/measures/character-error-rate.ts";
import { chrfScore, overlaps } from "#lib/core/quality/measures/chrf.ts";
import { type EditWords, wordsOf } from "#lib/core/quality/measures/edit-words.ts";
import {
  type EditionMeasures,
  editionMeasures,
} from "#lib/core/quality/measures/edition-measures.ts";
import type { EditRate } from "#lib/core/quality/measures/rate.ts";
import {
  humanEditRate,
  translationEditRate,
} from "#lib/core/quality/measures/translation-edit-rate.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";
import { isLanguageTag, readTextLines } from "./text-lines.ts";

/**
 * `measure [--lang TAG] A B` tells how much a document was edited from A to B, paragraph by paragraph. `measure --jsonl [FILE]` reads
 * `{"id","before","after","lang"}`, one a line, and writes `{"id","ter","hter","cer","cerCodePoints","wer","chrf","chrfpp"}`: rates
 * as edits, length and their quotient, chrF from 0 to 1.
 */
export const measure: Command = async (args, io) => {
  const { values, positionals } = readOptions("measure", args, OPTIONS);
  if (values.jsonl) {
    await measureLines(positionals, io);
    return 0;
  }
  const [before, after, ...rest] = positionals;
  if (before === undefined || after === undefined || rest.length > 0)
    throw new UnusableInput("measure needs two files, or --jsonl and at most one");
  const language = values.lang ?? "und";
  if (!isLanguageTag(language))
    throw new UnusableInput(`Cannot measure: "${language}" is not a language tag`);
  const [a, b] = [linesOf(await io.readText(before)), linesOf(await io.readText(after))];
  io.write(reportOf(measureDocuments(a, b, wordsOf(language))));
  return 0;
};

const OPTIONS = { jsonl: { type: "boolean" }, lang: { type: "string" } } as const;

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Paragraphs are measured beside what they became, wherever that stands. */
function measureDocuments(
  before: readonly string[],
  after: readonly string[],
  words: EditWords,
): EditionMeasures {
  const states = compareDocuments(before, after).map(({ fromA, toA, fromB, toB }) => ({
    before: before.slice(fromA, toA).join("\n"),
    after: after.slice(fromB, toB).join("\n"),
  }));
  return editionMeasures(states, words);
}

function reportOf(measures: EditionMeasures): string {
  const { translationEditRate: ter, characterErrorRate: cer, chrf } = measures;
  return [
    `paragraphs ${measures.texts}, edited ${measures.edited}`,
    `TER  ${written(ter)}`,
    `HTER ${humanEditRate(ter).toFixed(4)}`,
    `CER  ${written(cer)}`,
    `chrF ${chrf.toFixed(4)}`,
    "",
  ].join("\n");
}

function written({ rate, edits, length, exact }: EditRate): string {
  return `${rate.toFixed(4)} (${exact ? "" : "at most "}${edits} of ${length})`;
}

async function measureLines([file, ...rest]: readonly string[], io: Io): Promise<void> {
  if (rest.length > 0) throw new UnusableInput("measure --jsonl reads one file at most");
  for await (const { id, lang, texts } of readTextLines(io, file, ["before", "after"])) {
    const [before = "", after = ""] = texts;
    io.write(`${JSON.stringify({ id, ...measuresOf(before, after, wordsOf(lang)) })}\n`);
  }
}

function measuresOf(before: string, after: string, words: EditWords) {
  const ter = translationEditRate(before, after, words);
  return {
    words,
    ter,
    hter: humanEditRate(ter),
    cer: unitErrorRate(before, after, "character"),
    cerCodePoints: unitErrorRate(before, after, "code point"),
    wer: unitErrorRate(before, after, "word"),
    chrf: chrfScore(overlaps(before, after)),
    chrfpp: chrfScore(overlaps(before, after, 2)),
  };
}
