import { loadSpellers } from "#lib/adapters/spellers.ts";
import { alignEditions } from "#lib/core/align/editions.ts";
import type { CheckOptions } from "#lib/core/checks/engine/checker.ts";
import { sharedPath } from "#tests/support/shared.ts";
import { printAnnotated } from "./checks/annotated.ts";
import { articleIn, printArticle } from "./checks/article.ts";
import { printChained } from "./checks/chained.ts";
import { printConsistency, printStructure } from "./checks/documents.ts";
import { PAIRS, type Perturbed, readLines } from "./checks/gold.ts";
import { printPeers } from "./checks/peers.ts";
import { printPerturbed } from "./checks/perturbed.ts";
import { printEdits, printHostile, printThroughput } from "./checks/speed.ts";
import { relayText } from "./relay-text.ts";

type Print = (figure: string) => void;

const LANGUAGES = ["en", "fr", "es", "uk", "de"];
const ANNOTATED = ["wmt23-zh-en", "bio-fr-en", "bio-en-fr", "bio-es-en", "bio-en-es"];

/** Prints what the checks find on texts with known faults, what they say of texts without, and what they cost. */
export async function bench(print: Print): Promise<void> {
  const options = { spellers: await loadedSpellers(print) };
  const root = sharedPath("data");
  if (root === null) print("checks: no test data beside the checkout");
  else printQuality(print, root, options);
  print("checks: a book of 4 × 2,000 paragraphs");
  const relay = relayText(2_000, ["fr", "en", "es", "uk"]);
  const editions = relay.map((edition) => ({ ...edition, paragraphs: edition.units }));
  const rows = alignEditions(relay).rows.map(({ cells }) => cells);
  printEdits(print, "invented text", { editions, rows }, { ...options, edits: 20 });
  print("checks: hostile text, every check there is");
  printHostile(print);
}

async function loadedSpellers(print: Print) {
  print("checks: dictionaries (goal 0.8 s each)");
  for (const language of LANGUAGES) {
    const start = performance.now();
    const loaded = await loadSpellers([language]);
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    print(loaded.size > 0 ? `  ${language}: ${seconds} s` : `  ${language}: not installed`);
  }
  return loadSpellers(LANGUAGES);
}

function printQuality(print: Print, root: string, options: CheckOptions & Spellers): void {
  const perturb = `${root}/checks/perturb`;
  const rows = PAIRS.flatMap((pair) => readLines<Perturbed>(`${perturb}/${pair}.jsonl`));
  printPeers(print);
  print("checks: the founding article");
  printArticle(print, `${root}/article`, options);
  print("checks: one fault in a clean segment, dictionaries loaded, in per cent");
  printPerturbed(print, rows, options);
  print("checks: faults along a relay of three");
  printChained(print, readLines(`${perturb}/chain.jsonl`), options);
  print("checks: a name spelt otherwise in a document");
  printConsistency(print, readLines(`${perturb}/consistency.jsonl`), options);
  print("checks: structure of documents, as the product aligns them");
  printStructure(print, readLines(`${perturb}/structure.jsonl`), options);
  print("checks: annotated machine translation (goals wmt23: any 60, mechanical 55 at 1.4 flags)");
  for (const set of ANNOTATED) {
    printAnnotated(print, set, readLines(`${root}/checks/annotated/${set}.jsonl`), options);
  }
  print("checks: speed in one thread");
  printThroughput(print, rows, options.spellers);
  printEdits(print, "the article", articleIn(`${root}/article`), { ...options, edits: 200 });
}

type Spellers = Required<Pick<CheckOptions, "spellers">>;
