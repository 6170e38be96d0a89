import { byKind, bytesOf, type Entry, NOT_READ } from "../corpus.ts";
import { openEntry } from "../open-entry.ts";
import { type Print, share } from "../report.ts";
import { judgeCsv } from "./csv.ts";
import { judgeCues } from "./cues.ts";
import { judgeDocx } from "./docx.ts";
import { judgeHtml } from "./html.ts";
import { judgeJson } from "./json.ts";
import { judgeLqi } from "./lqi.ts";
import { judgeMarkdown } from "./markdown.ts";
import { judgeOdt } from "./odt.ts";
import { judgePo } from "./po.ts";
import { judgeTmx } from "./tmx.ts";
import type { Judge, Verdict } from "./verdict.ts";
import { judgeXliff1, judgeXliff2 } from "./xliff.ts";
import { judgeXlsx } from "./xlsx.ts";

const JUDGES: Readonly<Record<string, Judge>> = {
  xliff12: judgeXliff1,
  sdlxliff: judgeXliff1,
  xliff2: judgeXliff2,
  tmx: judgeTmx,
  srt: judgeCues,
  vtt: judgeCues,
  json: judgeJson,
  po: judgePo,
  csv: judgeCsv,
  "xliff-its-lqi": judgeLqi,
  docx: judgeDocx,
  "docx-trackchanges": judgeDocx,
  "docx-diffpairs": judgeDocx,
  odt: judgeOdt,
  html: judgeHtml,
  md: judgeMarkdown,
  xlsx: judgeXlsx,
};

/**
 * Segments and texts of each file against what other programs found in it. The texts are first gathered by a way that shares no code with our
 * readers, and what that way finds must be what the other program found.
 */
export function printExpected(print: Print, entries: readonly Entry[]): void {
  print("segments and texts as other programs found them (goal: 99 % of files a kind)");
  for (const [kind, files] of byKind(entries)) {
    const judge = JUDGES[kind];
    if (!judge) {
      if (!NOT_READ.includes(kind)) print(`  ${kind}: nothing is expected`);
      continue;
    }
    const judged = files.map((entry) => ({ entry, verdict: verdictOn(entry, judge) }));
    const right = judged.filter(({ verdict }) => verdict.faults.length === 0);
    const texts = judged.reduce((sum, { verdict }) => sum + (verdict.texts ?? 0), 0);
    print(`  ${kind}: ${share(right.length, judged.length)} files, ${texts} texts compared`);
    for (const [reason, times] of reasonsIn(judged)) print(`    ${times} without texts: ${reason}`);
    for (const { entry, verdict } of judged)
      for (const fault of verdict.faults) print(`    DIFFERS ${entry.file}: ${fault}`);
  }
}

function verdictOn(entry: Entry, judge: Judge): Verdict {
  try {
    return judge({ entry, bytes: bytesOf(entry), opening: openEntry(entry) });
  } catch (error) {
    return { faults: [`not judged: ${error}`] };
  }
}

function reasonsIn(judged: readonly { readonly verdict: Verdict }[]): Map<string, number> {
  const reasons = new Map<string, number>();
  for (const { verdict } of judged)
    if (verdict.reason) reasons.set(verdict.reason, (reasons.get(verdict.reason) ?? 0) + 1);
  return reasons;
}
