import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { diffTexts } from "#lib/core/diff/texts.ts";
import { type AuthoredText, originsOf } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { sharedPath } from "#tests/support/shared.ts";

/** A text as it stood, and the true origin of each of its tokens, a paragraph at a time: `[length, version]`. */
interface Version {
  readonly text: string;
  readonly prov: readonly (readonly (readonly [length: number, origin: number])[])[];
}

interface History {
  readonly id: string;
  readonly lang: string;
  readonly versions: readonly Version[];
}

type Print = (figure: string) => void;
type Attribute = (texts: readonly string[], language: string) => Iterable<AuthoredText>;

/** Prints how many words of known histories are given to the right version, beside the plain diff with the version before, and the cost. */
export function benchAuthorship(print: Print): void {
  const file = sharedPath("data/diff/blame.synthetic.json.gz");
  if (file === null) {
    print("authorship: no data beside the checkout");
    return;
  }
  const histories: readonly History[] = JSON.parse(gunzipSync(readFileSync(file)).toString());
  print("authorship: right origin, % of words (of characters); goals 96, each language 94");
  printFigures(print, "diff with the version before", histories, previousOnly);
  printFigures(print, "ours", histories, attributeVersions);
  printCost(print, histories);
}

function printFigures(
  print: Print,
  name: string,
  histories: readonly History[],
  attribute: Attribute,
): void {
  const languages = [...new Set(histories.map(({ lang }) => lang))];
  const shares = [null, ...languages].map((language) => {
    const chosen = histories.filter(({ lang }) => language === null || lang === language);
    const [every, last] = rightShares(chosen, attribute);
    return `${language ?? "all versions"} ${every}${language === null ? "; last versions" : ""} ${last}`;
  });
  print(`  ${name.padEnd(30)} ${shares.join("; ")}`);
}

interface Count {
  words: number;
  rightWords: number;
  characters: number;
  rightCharacters: number;
}

function rightShares(histories: readonly History[], attribute: Attribute): [string, string] {
  const [every, last] = [newCount(), newCount()];
  for (const { lang, versions } of histories) {
    const texts = versions.map(({ text }) => text);
    let at = 0;
    for (const authored of attribute(texts, lang)) {
      const truth = versions[at++];
      if (!truth) continue;
      count(every, authored, truth);
      if (at === versions.length) count(last, authored, truth);
    }
  }
  return [shareIn(every), shareIn(last)];
}

function newCount(): Count {
  return { words: 0, rightWords: 0, characters: 0, rightCharacters: 0 };
}

function shareIn({ words, rightWords, characters, rightCharacters }: Count): string {
  return `${((100 * rightWords) / words).toFixed(1)} (${((100 * rightCharacters) / characters).toFixed(1)})`;
}

// A word is right where all of it is.
function count(sum: Count, { text, runs }: AuthoredText, { prov }: Version): void {
  const origins = originsOf(runs);
  let at = 0;
  for (const paragraph of prov) {
    for (const [length, origin] of paragraph) {
      const right = origins.subarray(at, at + length).filter((known) => known === origin).length;
      const isWord = /[\p{L}\p{N}]/u.test(text.slice(at, at + length));
      sum.characters += length;
      sum.rightCharacters += right;
      sum.words += Number(isWord);
      sum.rightWords += Number(isWord && right === length);
      at += length;
    }
    at++;
  }
}

function* previousOnly(texts: readonly string[], language: string): Generator<AuthoredText> {
  let [before, origins] = ["", new Int32Array()];
  for (const [version, text] of texts.entries()) {
    const next = new Int32Array(text.length).fill(version);
    let [read, written] = [0, 0];
    for (const { fromA, toA, toB } of diffTexts(before, text, language).changes) {
      next.set(origins.subarray(read, fromA), written);
      [read, written] = [toA, toB];
    }
    next.set(origins.subarray(read), written);
    [before, origins] = [text, next];
    yield { text, runs: Array.from(next, (origin) => [1, origin] as const) };
  }
}

const LARGE = 88_000;
const SMALL_WORDS = 500;
const EDITS = 100;

function printCost(print: Print, histories: readonly History[]): void {
  print("authorship: ms a version, mean; goals 40 at 88,000 characters, 1 at 500 words");
  for (const lang of new Set(histories.map((history) => history.lang))) {
    const own = histories.filter((history) => history.lang === lang);
    const texts = (own[0]?.versions ?? []).map((_, at) => largeText(own, at));
    const cost = millisecondsEach(texts, lang);
    print(
      `  ${lang}, ${LARGE.toLocaleString("en")} characters edited all over   ${cost.toFixed(1)}`,
    );
  }
  const words = largeText(histories, 0).split(/\s+/u).slice(0, SMALL_WORDS);
  const edited = Array.from({ length: EDITS }, (_, edit) =>
    words.map((word, at) => (at === (edit * 37) % SMALL_WORDS ? `${word}${edit}` : word)).join(" "),
  );
  print(`  ${SMALL_WORDS} words in one paragraph   ${millisecondsEach(edited, "uk").toFixed(2)}`);
}

/** Histories one below the other, all at the same version, until the text is large. */
function largeText(histories: readonly History[], version: number): string {
  let text = "";
  for (let copy = 0; text.length < LARGE; copy++) {
    for (const { versions } of histories)
      text += `${(versions[version]?.text ?? "").replace(/^/gmu, `${copy}. `)}\n`;
  }
  return text;
}

function millisecondsEach(texts: readonly string[], language: string): number {
  let versions = 0;
  let start = performance.now();
  for (const _ of attributeVersions(texts, language)) {
    // The first version is read as a whole: it is no revision.
    if (versions++ === 0) start = performance.now();
  }
  return (performance.now() - start) / (versions - 1);
}
