import { openFile } from "#lib/core/formats/open-file.ts";
import type { ReadingOptions } from "#lib/core/formats/opened-file.ts";
import { withoutCodes } from "#lib/core/text/codes.ts";
import { bytesOf, type Entry } from "./corpus.ts";
import { type Print, share } from "./report.ts";

/** Compares both views of files with tracked changes with what their own program made of them: all accepted, all rejected. */
export function printGolds(print: Print, entries: readonly Entry[]): void {
  print(
    "DOCX with tracked changes: our view is the text that Word made (goal: 97 %; LibreOffice 97 of 102, pandoc 85 of 100)",
  );
  const triples = entries.filter(({ format }) => format === "docx-trackchanges");
  const sources = triples.filter(({ file }) => !/-(Accepted|Rejected)\.docx$/.test(file));
  const judged = sources.flatMap((source) => [
    ...judge(source, "Accepted", "accepted", triples),
    ...judge(source, "Rejected", "original", triples),
  ]);
  const right = judged.filter(({ isRight }) => isRight);
  print(`  ${share(right.length, judged.length)}`);
  for (const { name, isRight } of judged) if (!isRight) print(`    DIFFERS ${name}`);
}

function judge(
  source: Entry,
  made: string,
  view: NonNullable<ReadingOptions["view"]>,
  triples: readonly Entry[],
): { readonly name: string; readonly isRight: boolean }[] {
  const gold = triples.find(({ file }) => file === source.file.replace(/\.docx$/, `-${made}.docx`));
  if (!gold) return [];
  const isRight = textIn(source, view) === textIn(gold, "accepted");
  return [{ name: `${source.file}, ${view}`, isRight }];
}

function textIn(entry: Entry, view: NonNullable<ReadingOptions["view"]>): string {
  const { texts } = openFile(bytesOf(entry), entry.file, { view });
  return texts
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => withoutCodes(text)))
    .join("\n");
}
