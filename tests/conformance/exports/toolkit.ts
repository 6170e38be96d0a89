import { departure, unlikeTexts } from "../expected/verdict.ts";
import type { Print } from "../report.ts";
import { runJudge } from "../tool.ts";
import { type Exported, printFaults } from "./exported.ts";
import { textsOf } from "./print-exports.ts";

interface Read {
  readonly file: string;
  readonly units?: readonly (readonly [string, string])[];
  readonly error?: string;
}

/** The segments that translate-toolkit reads; of more than two languages it sees but the first two. */
export function printToolkit(print: Print, what: string, files: readonly Exported[]): void {
  const asked = files.filter(({ worked }) => worked.document.editions.length === 2);
  const read = new Map(
    runJudge<Read>(
      "read-translations",
      asked.map(({ path }) => path),
    ).map((each) => [each.file, each]),
  );
  const judged = asked.map((exported) => {
    return { exported, faults: faultsOf(exported, read.get(exported.path)) };
  });
  printFaults(print, `${what}, the same segments in translate-toolkit`, judged);
}

function faultsOf({ worked, path }: Exported, read: Read | undefined): string[] {
  if (!read?.units) return [read?.error ?? "not read"];
  const sides = [worked.edition.basedOn ?? 0, worked.edition.id] as const;
  return sides.flatMap((edition, side) => {
    const found = (read.units ?? []).map((unit) => unit[side] ?? "");
    if (!path.endsWith(".tmx"))
      return unlikeTexts("segment", textsOf(worked.document, edition), found);
    // Of TMX it reads the characters of codes too.
    const sent = textsOf(worked.document, edition, (source) => source).join("");
    const departs = departure(sent, found.join(""));
    return departs === null ? [] : [departs];
  });
}
