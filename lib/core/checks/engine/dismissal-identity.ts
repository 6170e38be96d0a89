import { withoutCodes } from "#lib/core/text/codes.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { CheckedDocument, Finding } from "./check.ts";
import { type Cut, createCutter, folded, spaced } from "./dismissal-words.ts";
import { hashOf, likenessReader, numbered } from "./fingerprint.ts";

/** The segment id of every paragraph, by edition: `columnsOf()` gives it as `segments`. */
export type Lineage = readonly (readonly number[])[];

/** What a finding is known by once its offsets have moved. The keys are to be stored and compared, not read. */
export interface FindingIdentity {
  /** Names the finding in this state of the document. Dismissals from before scopes are kept under it. */
  readonly fingerprint: string;
  /** This finding: check, words and evidence as a hash, then its segment and the words on either side. */
  readonly occurrence: string;
  /** These words in this language, and what the check would put for them. */
  readonly words: string;
  /** The same in any language. */
  readonly anywhere: string;
  /** The words as people know them, cut where they are long. */
  readonly quote: string;
}

/** What a finding is known by, but for what tells it from those just like it. */
export interface Likeness extends Omit<FindingIdentity, "fingerprint"> {
  /** What its fingerprint is made of, beside its number among those alike. */
  readonly likeness: string;
}

/**
 * Returns what each finding is known by. Offsets are no part of it, nor is anything outside the paragraph but the segment's id and the
 * words of the evidence. Linear in the paragraphs with findings, and in the findings.
 */
export function identify(
  findings: readonly Finding[],
  document: CheckedDocument,
  lineage: Lineage = [],
): FindingIdentity[] {
  return withFingerprints(findings.map(identifier(document, lineage)));
}

/** Returns a reader of what findings are known by. What it reads holds while the finding, its text and those of its evidence stay. */
export function identifier(
  document: CheckedDocument,
  lineage: Lineage,
): (finding: Finding) => Likeness {
  const cutOf = createCutter(document);
  const likenessOf = likenessReader(document, cutOf);
  return (finding) => {
    const language = primaryLanguage(document.editions[finding.edition]?.language ?? "und");
    const segment = lineage[finding.edition]?.[finding.paragraph];
    const cut = cutOf(finding);
    const inside = cut.inside.join("");
    const evidence = finding.evidence.map((place) => cutOf(place).inside.join(""));
    const telling = tellingWords(cut);
    const target = fixTarget(finding, inside) ?? evidence;
    return {
      likeness: likenessOf(finding),
      occurrence: writeOccurrence({
        core: hashOf([finding.check, language, inside, ...evidence]),
        segment: segment === undefined ? "" : String(segment),
        left: cut.left,
        right: cut.right,
      }),
      words: hashOf([language, finding.check, folded(telling), ...target]),
      anywhere: hashOf([finding.check, folded(telling), ...target]),
      quote: shortened(telling),
    };
  };
}

/** Tells findings apart that are alike, by their order: it is that of the list. */
export function withFingerprints(known: readonly Likeness[]): FindingIdentity[] {
  const fingerprints = numbered(known.map(({ likeness }) => likeness));
  return known.map(({ likeness: _, ...rest }, at) => {
    return { fingerprint: fingerprints[at] ?? "", ...rest };
  });
}

/** An occurrence key taken apart. */
export interface Occurrence {
  /** Check, language, words and evidence: what has to be equal. */
  readonly core: string;
  /** Empty where it was made without lineage. */
  readonly segment: string;
  /** The words before it, in the order of the text, and the words after it. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Returns what has to be equal in two occurrence keys; a fingerprint is all of it. */
export function coreOf(key: string): string {
  const end = key.indexOf("\n");
  return end < 0 ? key : key.slice(0, end);
}

/** Reads an occurrence key. */
export function readOccurrence(key: string): Occurrence {
  const [core = "", segment = "", left = "", right = ""] = key.split("\n");
  return { core, segment, left: wordsIn(left), right: wordsIn(right) };
}

// No word holds white space, so that lines and spaces can divide them.
function writeOccurrence({ core, segment, left, right }: Occurrence): string {
  return [core, segment, left.join(" "), right.join(" ")].join("\n");
}

function wordsIn(line: string): string[] {
  return line === "" ? [] : line.split(" ");
}

const TELLING = /[\p{L}\p{N}]/u;

// A stop alone would stand for every stop: with nothing but marks in the span, its neighbours belong to the words.
function tellingWords({ inside, left, right }: Cut): string {
  const words = inside.join("");
  return TELLING.test(words) ? words : [left.at(-1), words, right[0]].join(" ").trim();
}

// Case is kept where a change of case is all that the check asks for.
function fixTarget({ fixes: [first] }: Finding, words: string): [string] | undefined {
  if (first === undefined) return undefined;
  const fix = withoutCodes(first);
  return [folded(fix) === folded(words) ? spaced(fix) : folded(fix)];
}

const LONGEST_QUOTE = 60;

function shortened(words: string): string {
  const characters = Array.from(words);
  return characters.length <= LONGEST_QUOTE
    ? words
    : `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
}
