import { sharedPath } from "#tests/support/shared.ts";
import { unlikeTexts } from "../expected/verdict.ts";
import type { Print } from "../report.ts";
import { runTool } from "../tool.ts";
import { type Exported, printFaults } from "./exported.ts";
import { textsOf } from "./print-exports.ts";

// It is asked for one segment after the other, over D-Bus.
const MOST_SEGMENTS = 40;
const MOST_FILES = 20;

interface Line {
  readonly file?: string;
  readonly error?: string;
  readonly source?: string;
  readonly target?: string;
}

// It shows a tag as an object within the text.
const TAG = /\ufffc/g;

/** The segments that Lokalize shows, tags left out. */
export function printLokalize(print: Print, files: readonly Exported[]): void {
  const script = sharedPath("tools/verify/lokalize_dump.sh");
  if (script === null) {
    print("  Lokalize: SKIPPED, no script beside the checkout");
    return;
  }
  const asked = files.filter(({ worked }) => worked.edition.segments.length <= MOST_SEGMENTS);
  const chosen = evenly(asked);
  const { output } = runTool("/bin/bash", [script, ...chosen.map(({ path }) => path)]);
  const shown = shownIn(output);
  printFaults(
    print,
    "XLIFF 1.2, the same segments in Lokalize",
    chosen.map((exported) => ({ exported, faults: faultsOf(exported, shown.get(exported.path)) })),
  );
}

function evenly(files: readonly Exported[]): Exported[] {
  const step = Math.max(1, Math.ceil(files.length / MOST_FILES));
  return files.filter((_, at) => at % step === 0);
}

function shownIn(output: string): Map<string, Line[]> {
  const shown = new Map<string, Line[]>();
  let last: Line[] = [];
  for (const text of output.split("\n").filter((line) => line.startsWith("{"))) {
    const line: Line = JSON.parse(text);
    if (line.file === undefined) last.push(line);
    else {
      last = line.error === undefined ? [] : [line];
      shown.set(line.file, last);
    }
  }
  return shown;
}

function faultsOf({ worked }: Exported, lines: readonly Line[] | undefined): string[] {
  if (!lines) return ["not shown"];
  const { document, edition } = worked;
  return [
    ...lines.flatMap(({ error }) => error ?? []),
    ...unlikeTexts(
      "source",
      textsOf(document, edition.basedOn ?? 0),
      lines.map(({ source = "" }) => source.replace(TAG, "")),
    ),
    ...unlikeTexts(
      "target",
      textsOf(document, edition.id),
      lines.map(({ target = "" }) => target.replace(TAG, "")),
    ),
  ];
}
