import { sharedPath } from "#tests/support/shared.ts";
import { printPairSets } from "./align/pair-sets.ts";
import { printArticle, printReliability, printRowSet } from "./align/row-sets.ts";
import { printSpeed } from "./align/speed.ts";

/** Prints how many alignments come out right on texts with known answers, how far confidence is true, and the cost. */
export async function bench(print: Print): Promise<void> {
  const folderOf = (relative: string) => {
    const folder = sharedPath(`data/${relative}`);
    if (folder === null) print(`  ${relative}: skipped, not there`);
    return folder;
  };
  print("align: beads of two editions (strict and lax F1 as in Thompson & Koehn 2019)");
  printPairSets(print, (set) => folderOf(`alignment/${set}`));
  print("align: rows of several editions (goals: F1 .97 light, .95 block; no pair below .95)");
  const judged = ["nway-ntrex-light", "nway-ntrex-block"].flatMap((set) => {
    const folder = folderOf(`alignment/${set}`);
    return folder === null ? [] : printRowSet(print, set, folder);
  });
  printReliability(print, judged);
  print("align: rows of an article in four languages (goal: all)");
  const article = folderOf("article");
  if (article !== null) printArticle(print, article);
  await printSpeed(print);
  print(
    "align: keystrokes of a repair are counted in the browser: npm test -- browser, alignment.spec.ts",
  );
}

type Print = (figure: string) => void;
