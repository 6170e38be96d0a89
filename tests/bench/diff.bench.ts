import { sharedPath } from "#tests/support/shared.ts";
import { benchAuthorship } from "./diff/authorship.ts";
import { benchDocuments } from "./diff/documents.ts";
import { benchGrowth, benchHostile } from "./diff/hostile.ts";
import { benchMeasures } from "./diff/measures.ts";
import { benchMerge } from "./diff/merging.ts";
import { type MarkedPair, readPairs } from "./diff/pairs.ts";
import { benchQuality } from "./diff/quality.ts";
import { benchSpeed } from "./diff/speed.ts";
import { benchStates } from "./diff/states.ts";

type Print = (figure: string) => void;

// Real pairs with the edits that people marked in them, real pairs, and a long text to make longer pairs from.
const MARKED = "data/diff/ua-gec.dev.jsonl";
const UNMARKED = ["data/diff/react-docs.dev.jsonl", "data/diff/mlqe-pe.dev.jsonl"];
const PROSE = "data/diff/doc.uk.new.json.gz";

/**
 * Prints the figures of the comparison, history, merging and measuring of texts. Every figure of a peer is measured beside ours, on the same texts in the
 * same run, with the versions in package.json: `diff` (jsdiff), diff-match-patch, @codemirror/merge, node-diff3. What is not run here (wikidiff2
 * and dwdiff, programs of their own) has its place in the goals alone. Reference values of the edit measures come with the data: published HTER,
 * tercom 7.25, sacreBLEU. Peers on long texts run in processes that are ended after some seconds.
 *
 * `HEXAPLA_BENCH_DIFF` names the parts to print, with commas between them; without it all are: quality, speed, growth, hostile, peers (those on
 * hostile texts), documents, authorship, states, measures, merge.
 */
export async function bench(print: Print): Promise<void> {
  const [marked, prose] = [sharedPath(MARKED), sharedPath(PROSE)];
  const unmarked = UNMARKED.map(sharedPath).filter((path) => path !== null);
  if (marked === null || prose === null || unmarked.length < UNMARKED.length)
    return print("diff: no data beside the checkout");
  for (const [name, part] of Object.entries(partsOn(marked, unmarked, prose)))
    if (isWanted(name)) await part(print);
}

function partsOn(
  marked: string,
  unmarked: readonly string[],
  prose: string,
): Record<string, (print: Print) => void | Promise<void>> {
  const corrected = readPairs<MarkedPair>(marked);
  const pairs = [...corrected, ...unmarked.flatMap((path) => readPairs(path))];
  return {
    quality: (print) => benchQuality(print, pairs, corrected),
    speed: (print) => benchSpeed(print, pairs),
    growth: (print) => benchGrowth(print, prose),
    hostile: (print) => benchHostile(print, prose, isWanted("peers")),
    documents: benchDocuments,
    authorship: benchAuthorship,
    states: benchStates,
    measures: (print) => benchMeasures(print, unmarked),
    merge: (print) => benchMerge(print, corrected, pairs, prose),
  };
}

function isWanted(part: string): boolean {
  const wanted = process.env.HEXAPLA_BENCH_DIFF;
  return wanted === undefined || wanted.split(",").includes(part);
}
