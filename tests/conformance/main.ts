import { type Entry, readCorpus } from "./corpus.ts";
import { printCreated } from "./created.ts";
import { printEdits } from "./edit-one.ts";
import { printExpected } from "./expected/print-expected.ts";
import { printClients } from "./exports/print-clients.ts";
import { printExports } from "./exports/print-exports.ts";
import { printGolds } from "./golds.ts";
import { printHostile } from "./hostile.ts";
import { printIdentity } from "./identity.ts";
import { printMemory } from "./memory.ts";
import type { Print } from "./report.ts";
import { printSpeed } from "./speed.ts";
import { printStandard } from "./standard.ts";
import { printTables } from "./tables/print-tables.ts";
import { hasPackages, hasTools } from "./tool.ts";
import { printTracked } from "./tracked.ts";

/** One kind of figure, and the programs and Python packages it needs that are not the project's own. */
interface Measure {
  readonly name: string;
  /** Asks other programs for their verdict: done with `--verify` only. */
  readonly verifies?: true;
  readonly needs?: { readonly tools: readonly string[]; readonly packages: readonly string[] };
  print(print: Print, entries: readonly Entry[]): Promise<void> | void;
}

const MEASURES: readonly Measure[] = [
  { name: "identity", print: printIdentity },
  { name: "expected", print: printExpected },
  { name: "golds", print: printGolds },
  { name: "standard", print: printStandard },
  { name: "exports", print: printExports },
  { name: "hostile", needs: { tools: ["python3"], packages: [] }, print: printHostile },
  { name: "speed", print: printSpeed },
  { name: "memory", print: printMemory },
  {
    name: "tracked",
    verifies: true,
    needs: { tools: ["soffice", "pandoc"], packages: ["lxml", "uno"] },
    print: printTracked,
  },
  {
    name: "created",
    verifies: true,
    needs: { tools: ["soffice"], packages: ["lxml", "uno"] },
    print: printCreated,
  },
  {
    name: "tables",
    verifies: true,
    needs: { tools: ["soffice"], packages: ["docx", "openpyxl"] },
    print: printTables,
  },
  { name: "clients", verifies: true, print: printClients },
  {
    name: "edits",
    verifies: true,
    needs: { tools: ["pandoc"], packages: ["lxml", "openpyxl", "polib"] },
    print: printEdits,
  },
];

const VERIFY = "--verify";

/** `npm run conformance [-- [--verify] MEASURE…]`: prints how far real files of every format come in and go out as they should. */
export async function run(args: readonly string[]): Promise<number> {
  const entries = readCorpus();
  if (entries === null) {
    console.log("SKIPPED: there are no files of other programs beside the checkout (../shared)");
    return 0;
  }
  const wanted = args.filter((arg) => arg !== VERIFY);
  const unknown = wanted.find((name) => !MEASURES.some((measure) => measure.name === name));
  if (unknown) throw new Error(`There is no measure "${unknown}". Measures: ${names().join(", ")}`);
  for (const measure of MEASURES) {
    const isAsked = wanted.length === 0 || wanted.includes(measure.name);
    if (isAsked && isPossible(measure, args.includes(VERIFY)))
      await measure.print(console.log, entries);
  }
  return 0;
}

function names(): string[] {
  return MEASURES.map(({ name }) => name);
}

function isPossible({ name, needs, verifies }: Measure, verifying: boolean): boolean {
  if (verifies && !verifying) {
    console.log(`${name}: skipped, it asks other programs (${VERIFY})`);
    return false;
  }
  if (!needs) return true;
  return hasTools(console.log, name, needs.tools) && hasPackages(console.log, name, needs.packages);
}
