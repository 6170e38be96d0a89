import fc from "fast-check";
import { acceptFixes } from "#lib/services/accept-fixes.ts";
import type { EditorContext } from "#lib/services/context.ts";
import { dismissFindings } from "#lib/services/dismiss-findings.ts";
import { findProblems } from "#lib/services/find-problems.ts";
import { alterFlag, raiseFlag } from "#lib/services/flag-words.ts";
import { alterName, nameVersion } from "#lib/services/name-version.ts";
import type { OpenDocument } from "#lib/services/open-document.ts";
import { realignRows } from "#lib/services/realign-rows.ts";
import { Refusal } from "#lib/services/refusal.ts";
import { repairRows } from "#lib/services/repair-rows.ts";
import { restoreState } from "#lib/services/restore-state.ts";
import { reviseSegment } from "#lib/services/revise-segment.ts";
import { stepBack, undoChange, undoChanges } from "#lib/services/undo-change.ts";

/** Something an editor does somewhere; what the numbers point at depends on what is there when it is done. */
export interface Deed {
  readonly does: (typeof DEEDS)[number];
  readonly where: number;
  readonly what: number;
}

const DEEDS = [
  "edit",
  "merge",
  "push",
  "confirm",
  "realign",
  "flag",
  "alter",
  "dismiss",
  "fix",
  "undo",
  "redo",
  "undo-any",
  "undo-some",
  "restore",
  "restore-edition",
  "name",
  "rename",
  "withdraw",
] as const;

/** Scripts of what editors may do, in any order, sensible or not. */
export const deeds = fc.array(
  fc.record<Deed>({ does: fc.constantFrom(...DEEDS), where: fc.nat(99), what: fc.nat(99) }),
  { minLength: 8, maxLength: 14 },
);

const WORDS = ["wide", "вечір", "لیل", "👩‍👩‍👧", "no̊n", "the the"];

/** Does it, and says whether it could be done. */
export async function carryOut(
  context: EditorContext,
  document: OpenDocument,
  deed: Deed,
): Promise<boolean> {
  try {
    await ACTS[deed.does](context, document, deed);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

type Act = (context: EditorContext, document: OpenDocument, deed: Deed) => Promise<unknown>;

function pick<T>(things: readonly T[], at: number): T {
  const thing = things[at % Math.max(1, things.length)];
  if (thing === undefined) throw new Refusal("no-such-row", "nothing is there");
  return thing;
}

const repair =
  (kind: "merge-next" | "confirm"): Act =>
  (context, { id, head, rows }, { where }) => {
    const row = pick(rows, where).id;
    const wanted = kind === "confirm" ? { kind, row, above: false } : { kind, row };
    return repairRows(context, { document: id, repair: wanted, seenHead: head });
  };

const ACTS: Record<Deed["does"], Act> = {
  edit: (context, { id, head, segments }, { where, what }) => {
    const { id: segment, text, revision } = pick(segments, where);
    const words = text.split(" ");
    words.splice(what % (words.length + 1), what % 2, pick(WORDS, what));
    const seen = { seenRevision: revision, seenHead: head };
    const edit = { document: id, segment, text: words.join(" "), cause: "edit", ...seen } as const;
    return reviseSegment(context, edit);
  },
  merge: repair("merge-next"),
  push: (context, { id, head, rows }, { where, what }) => {
    const row = pick(rows, where).id;
    const wanted = { kind: "push-down", row, edition: (what % 2) + 1 } as const;
    return repairRows(context, { document: id, repair: wanted, seenHead: head });
  },
  confirm: repair("confirm"),
  realign: (context, { id, head }) =>
    realignRows(context, { document: id, from: null, to: null, pins: [], seenHead: head }),
  flag: (context, { id, segments }, { where }) => {
    const { id: segment, text } = pick(segments, where);
    const quote = text.split(" ")[0] ?? "";
    const span = { start: 0, end: quote.length, quote };
    const kind = { category: "Style", severity: "minor", note: "" } as const;
    return raiseFlag(context, { document: id, segment, ...span, ...kind });
  },
  alter: (context, { id, head, flags }, { where, what }) => {
    const change = what % 2 === 0 ? { withdrawn: true } : { note: `note ${what}` };
    return alterFlag(context, id, pick(flags, where).id, { ...change, seenHead: head });
  },
  dismiss: async (context, { id }, { where }) => {
    const { problems } = await findProblems(context, id);
    const fingerprints = [pick(problems, where).fingerprint];
    const scope = "occurrence" as const;
    return dismissFindings(context, { document: id, fingerprints, scope, reason: "meant" });
  },
  fix: async (context, { id, head }, { where }) => {
    const { problems } = await findProblems(context, id);
    const { fingerprint, fixes } = pick(
      problems.filter((problem) => problem.fixes.length > 0),
      where,
    );
    const wanted = [{ fingerprint, fix: 0, text: fixes[0] ?? "" }];
    return acceptFixes(context, id, { fixes: wanted, seenHead: head });
  },
  undo: (context, { id }) => stepBack(context, id, "undo"),
  redo: (context, { id }) => stepBack(context, id, "redo"),
  "undo-any": (context, { id, head }, { where, what }) =>
    undoChange(context, id, 2 + (where % head), { partly: what % 2 === 0 }),
  "undo-some": (context, { id, head }, { where, what }) => {
    const several = [where, where + 1, what].map((at) => 2 + (at % head));
    return undoChanges(context, id, several, { partly: what % 2 === 0 });
  },
  restore: (context, { id, head }, { where }) =>
    restoreState(context, { document: id, sequence: 1 + (where % head), seenHead: head }),
  "restore-edition": (context, { id, head, editions }, { where, what }) => {
    const edition = pick(editions, what).id;
    const wanted = { document: id, sequence: 1 + (where % head), edition };
    return restoreState(context, { ...wanted, seenHead: head });
  },
  name: (context, { id, head }, { where, what }) =>
    nameVersion(context, { document: id, sequence: 1 + (where % head), name: `Чернетка ${what}` }),
  rename: (context, { id, head }, { where, what }) => {
    const name = what % 2 === 0 ? null : `Друк ${what}`;
    return alterName(context, id, 1 + (where % 40), { name, seenHead: head });
  },
  // It comes back at once, so that the script can go on.
  withdraw: async (context, { id }) => {
    await undoChange(context, id, 1);
    await stepBack(context, id, "redo");
  },
};
