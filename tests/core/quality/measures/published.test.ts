import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type EditUnit, unitErrorRate } from "#lib/core/quality/measures/character-error-rate.ts";
import { chrfScore, overlaps } from "#lib/core/quality/measures/chrf.ts";
import {
  humanEditRate,
  translationEditRate,
} from "#lib/core/quality/measures/translation-edit-rate.ts";
import { describeWithShared } from "#tests/support/shared.ts";

interface Measured {
  readonly old: string;
  readonly new: string;
  readonly hter_published?: number;
  readonly expected: Readonly<
    Record<
      | "sacrebleu_ter"
      | "sacrebleu_ter_edits"
      | "sacrebleu_ter_norm_asian"
      | "chrf2"
      | "chrfpp"
      | "lev_cp"
      | "lev_grapheme"
      | "lev_ws_tokens"
      | "cer_cp"
      | "cer_grapheme"
      | "wer_ws",
      number
    >
  >;
}

// The files give six decimals.
const DECIMALS = 1e6;

describeWithShared("reference values of real pairs", (root) => {
  const pairs = ["mlqe-pe", "react-docs"].flatMap((file) =>
    readFileSync(`${root}diff/${file}.dev.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line): Measured => JSON.parse(line)),
  );
  const unequal = (own: (pair: Measured) => number, theirs: (pair: Measured) => number) =>
    pairs.filter((pair) => Math.abs(own(pair) - theirs(pair)) * DECIMALS > 1.01);

  test("TER, its edits, and with parted words", () => {
    const rates = new Map(pairs.map((pair) => [pair, translationEditRate(pair.old, pair.new)]));
    const percent = (pair: Measured) => 100 * (rates.get(pair)?.rate ?? -1);
    expect(unequal(percent, ({ expected }) => expected.sacrebleu_ter)).toEqual([]);
    const edits = (pair: Measured) => rates.get(pair)?.edits ?? -1;
    expect(unequal(edits, ({ expected }) => expected.sacrebleu_ter_edits)).toEqual([]);
    const parted = (pair: Measured) => 100 * translationEditRate(pair.old, pair.new, "parted").rate;
    expect(unequal(parted, ({ expected }) => expected.sacrebleu_ter_norm_asian)).toEqual([]);
  });

  test("the HTER published with them", () => {
    const own = (pair: Measured) => humanEditRate(translationEditRate(pair.old, pair.new));
    expect(unequal(own, (pair) => pair.hter_published ?? own(pair))).toEqual([]);
  });

  test.each([
    ["code point", "lev_cp", "cer_cp"],
    ["character", "lev_grapheme", "cer_grapheme"],
    ["word", "lev_ws_tokens", "wer_ws"],
  ] satisfies [EditUnit, keyof Measured["expected"], keyof Measured["expected"]][])(
    "edits and error rate by %s",
    (unit, edits, rate) => {
      const own = (pair: Measured) => unitErrorRate(pair.old, pair.new, unit);
      expect(
        unequal(
          (pair) => own(pair).edits,
          ({ expected }) => expected[edits],
        ),
      ).toEqual([]);
      expect(
        unequal(
          (pair) => own(pair).rate,
          ({ expected }) => expected[rate],
        ),
      ).toEqual([]);
    },
  );

  test("chrF2 and chrF++", () => {
    const own = (pair: Measured, words: 0 | 2) =>
      100 * chrfScore(overlaps(pair.old, pair.new, words));
    expect(
      unequal(
        (pair) => own(pair, 0),
        ({ expected }) => expected.chrf2,
      ),
    ).toEqual([]);
    expect(
      unequal(
        (pair) => own(pair, 2),
        ({ expected }) => expected.chrfpp,
      ),
    ).toEqual([]);
  });
});
