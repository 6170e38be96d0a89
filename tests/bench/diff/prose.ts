import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const SHORTEST = 8;

/**
 * Words of real prose, over a megabyte of them: the lines of a web site, in the compressed file at `path`, that are long and begin with a
 * letter, each taken once.
 */
export function proseWords(path: string): string[] {
  const site: { segments: string[] } = JSON.parse(gunzipSync(readFileSync(path)).toString());
  const lines = site.segments.map((line) => line.trim().split(/\s+/)).filter(isProse);
  return [...new Set(lines.map((words) => words.join(" ")))].flatMap((line) => line.split(" "));
}

function isProse(words: readonly string[]): boolean {
  return words.length > SHORTEST && /^\p{L}/u.test(words[0] ?? "");
}
