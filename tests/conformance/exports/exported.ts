import { type Print, share } from "../report.ts";
import type { WorkedDocument } from "./documents.ts";

/** An export as a file of the machine. */
export interface Exported {
  readonly worked: WorkedDocument;
  readonly path: string;
}

/** Prints of how many exports a program says what it should, and of each other one what it says. */
export function printFaults(
  print: Print,
  what: string,
  judged: readonly { readonly exported: Exported; readonly faults: readonly string[] }[],
): void {
  const right = judged.filter(({ faults }) => faults.length === 0);
  print(`  ${what}: ${share(right.length, judged.length)}`);
  for (const { exported, faults } of judged)
    for (const fault of faults.slice(0, 1))
      print(`    WRONG ${exported.worked.name}: ${fault.slice(0, 300)}`);
}
