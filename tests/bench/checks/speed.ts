import { ALL_CHECKS, DEFAULT_CHECKS } from "#lib/core/checks/all-checks.ts";
import type { CheckedDocument, Speller } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { type Perturbed, relayOf } from "./gold.ts";
import { HOSTILE, hostileDocument } from "./hostile.ts";

type Print = (figure: string) => void;

const RUNS = 5;
const PAIRS_TIMED = ["fr-en", "en-es", "en-uk", "en-fr"];
const WITHOUT_SPELLER = DEFAULT_CHECKS.filter(({ id }) => id !== "spelling");

/** Prints how many segments with their sources are judged a second in this one thread: the best of some runs. */
export function printThroughput(
  print: Print,
  rows: readonly Perturbed[],
  spellers: ReadonlyMap<string, Speller>,
): void {
  const documents = PAIRS_TIMED.map((pair) => {
    const own = rows.filter((row) => row.pair === pair && row.kind === "clean");
    return relayOf(pair.split("-"), [
      own.map(({ source }) => source),
      own.map(({ target }) => target),
    ]);
  });
  const segments = documents.reduce((sum, { rows: all }) => sum + all.length, 0);
  const rate = (options: Parameters<typeof checkDocument>[1]) =>
    Math.round((1000 * segments) / best(() => documents.map((one) => checkDocument(one, options))));
  print(`  without dictionaries: ${rate({ checks: WITHOUT_SPELLER })} segments/s (goal 5,500)`);
  print(`  with dictionaries: ${rate({ spellers })} segments/s (goal 2,500)`);
}

interface EditTrial {
  readonly spellers: ReadonlyMap<string, Speller>;
  /** How many edits are timed; even. */
  readonly edits: number;
}

/** Prints how long it takes to judge a document again in which one paragraph of one edition was edited. */
export function printEdits(
  print: Print,
  name: string,
  document: CheckedDocument,
  { spellers, edits }: EditTrial,
): void {
  const checker = new Checker({ spellers });
  const first = milliseconds(() => checker.check(document));
  const times = Array.from({ length: edits }, (_, at) => {
    const edited = withEdit(document, at);
    return milliseconds(() => checker.check(edited));
  }).sort((a, b) => a - b);
  const p95 = times[Math.floor(0.95 * times.length)] ?? 0;
  print(
    `  ${name}: first run ${first.toFixed(0)} ms; after an edit p50 ${(times[edits / 2] ?? 0).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (goal 10 ms for an article)`,
  );
}

/** Each edit types a word into another paragraph, and so leaves a new text behind. */
function withEdit(document: CheckedDocument, at: number): CheckedDocument {
  const edition = at % document.editions.length;
  const editions = document.editions.map((one, index) => {
    if (index !== edition) return one;
    const place = (7 * at) % one.paragraphs.length;
    return {
      ...one,
      paragraphs: one.paragraphs.map((text, p) => (p === place ? `${text} edit${at}` : text)),
    };
  });
  return { ...document, editions };
}

// One paragraph of a megabyte; the first size shows from where it grows.
const SIZES = [125_000, 1_000_000] as const;

/** Prints the time for one paragraph of hostile text with its translations, and how it grows: 1.0 is linear. */
export function printHostile(print: Print, sizes: readonly [number, number] = SIZES): void {
  const [from, to] = sizes;
  for (const name of HOSTILE) {
    const [small = 0, large = 0] = sizes.map((size) => {
      const document = hostileDocument(name, size);
      return milliseconds(() => checkDocument(document, { checks: ALL_CHECKS }));
    });
    const growth = Math.log(large / small) / Math.log(to / from);
    print(
      `  ${name.padEnd(26)} ${(large / 1000).toFixed(2)} s for ${to / 1e6} MB, growth ${growth.toFixed(2)}`,
    );
  }
}

function best(work: () => void): number {
  return Math.min(...Array.from({ length: RUNS }, () => milliseconds(work)));
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
