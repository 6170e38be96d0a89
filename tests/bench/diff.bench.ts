import { sharedPath } from "#tests/support/shared.ts";
import { benchGrowth, benchHostile } from "./diff/hostile.ts";
import { benchMerge } from "./diff/merging.ts";
import { type MarkedPair, readPairs } from "./diff/pairs.ts";
import { benchQuality } from "./diff/quality.ts";
import { benchSpeed } from "./diff/speed.ts";

type Print = (figure: string) => void;

// Real pairs with the edits that people marked in them, real pairs, and a long text to make longer pairs from.
const MARKED = "data/diff/ua-gec.dev.jsonl";
const UNMARKED = ["data/diff/react-docs.dev.jsonl", "data/diff/mlqe-pe.dev.jsonl"];
const PROSE = "data/diff/doc.uk.new.json.gz";

/**
 * Prints the figures of the comparison, merging and measuring of texts. The peers are run beside us, on the same texts in the same run,
 * in the versions of package.json: jsdiff, diff-match-patch, CodeMirror, node-diff3. `HEXAPLA_BENCH_DIFF` names the parts to print,
 * with commas between them (without it, all): quality, speed, growth, hostile, peers (the peers on hostile texts), merge.
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
    merge: (print) => benchMerge(print, corrected, pairs, prose),
  };
}

function isWanted(part: string): boolean {
  const wanted = process.env.HEXAPLA_BENCH_DIFF;
  return wanted === undefined || wanted.split(",").includes(part);
}
