/** A stretch of text of one origin: its length in UTF-16 code units, and the number of the change that brought it. */
export type Run = readonly [length: number, origin: number];

/** A text with the origin of all that stands in it: the runs, in order, are as long as the text together. */
export interface AuthoredText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A text that one change brought as a whole; an empty text has no runs. */
export function broughtBy(origin: number, text: string): AuthoredText {
  return { text, runs: text === "" ? [] : [[text.length, origin]] };
}

/** The origin of each code unit of runs. */
export function originsOf(runs: readonly Run[]): Int32Array {
  const origins = new Int32Array(runs.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, origin] of runs) {
    origins.fill(origin, at, at + length);
    at += length;
  }
  return origins;
}

/** The runs of a text whose code units have these origins; neighbours of one origin are one run. */
export function runsOf(origins: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let start = 0; start < origins.length; ) {
    const origin = origins[start] ?? 0;
    let end = start + 1;
    while (end < origins.length && origins[end] === origin) end++;
    runs.push([end - start, origin]);
    start = end;
  }
  return runs;
}
