import { readDismissals } from "#lib/data/flags.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { findProblems } from "./find-problems.ts";
import { Refusal } from "./refusal.ts";

/** A finding by its fingerprint, and why it is set aside. */
export interface NewDismissal {
  readonly document: string;
  readonly fingerprint: string;
  readonly reason: string;
}

/** Sets a finding aside for as long as its words stand, and returns the number of the change. @throws Refusal `no-such-finding` */
export async function dismissFinding(
  context: EditorContext,
  { document, fingerprint, reason }: NewDismissal,
): Promise<number> {
  const { problems } = await findProblems(context, document);
  if (!problems.some((problem) => problem.fingerprint === fingerprint)) throw unknown(fingerprint);
  return changeDocument(context, document, async (tx) => {
    const before =
      (await readDismissals(tx, document)).find((d) => d.fingerprint === fingerprint) ?? null;
    const after = { fingerprint, reason };
    return { kind: "dismiss", delta: { dismissals: [{ before, after }] } };
  });
}

/** Brings a dismissed finding back and returns the number of the change. @throws Refusal `no-such-finding` */
export function reopenFinding(
  context: EditorContext,
  document: string,
  fingerprint: string,
): Promise<number> {
  return changeDocument(context, document, async (tx) => {
    const before = (await readDismissals(tx, document)).find((d) => d.fingerprint === fingerprint);
    if (!before) throw unknown(fingerprint);
    return { kind: "dismiss", delta: { dismissals: [{ before, after: null }] } };
  });
}

function unknown(fingerprint: string): Refusal {
  return new Refusal("no-such-finding", `Cannot find the finding "${fingerprint}"`);
}
