import { type DismissalScope, dismissalKey } from "#lib/core/checks/engine/dismissal.ts";
import type { Delta } from "#lib/core/history/change.ts";
import type { Dismissal } from "#lib/core/quality/flags.ts";
import type { Writing } from "#lib/data/connect.ts";
import { raiseDeskVersion } from "#lib/data/desk.ts";
import {
  readDismissals,
  removeStandingDismissals,
  saveStandingDismissal,
} from "#lib/data/dismissals.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { dismissalsOf, hidingAny, readAllDismissals } from "./dismissed.ts";
import { judgeDocument } from "./find-problems.ts";
import type { GivenDismissal, JudgedFinding, Judgement } from "./problems.ts";
import { Refusal } from "./refusal.ts";

/** Findings by their fingerprints, how far the editor's word on them reaches, and why they are set aside. */
export interface NewDismissals {
  readonly document: string;
  readonly fingerprints: readonly string[];
  readonly scope: DismissalScope;
  readonly reason: string;
}

type Turn = Delta["dismissals"][number];
type Scoped = Omit<NewDismissals, "scope"> & { readonly scope: Dismissal["scope"] };
type Standing = Omit<NewDismissals, "scope"> & { readonly scope: "language" | "everywhere" };

/**
 * Sets findings aside for as long as their words stand and returns the number of the change: one for all. In a language or
 * everywhere it holds for all documents of the workspace, and stands outside of their logs. @throws Refusal `no-such-finding`
 */
export async function dismissFindings(
  context: EditorContext,
  { scope, ...input }: NewDismissals,
): Promise<number> {
  const judgement = await judgeDocument(context, input.document);
  const wanted = indexesOf(judgement, input.fingerprints);
  return changeDocument(context, input.document, async (tx) => {
    if (scope === "occurrence" || scope === "document")
      return planned(await placed(context, tx, judgement, wanted, { ...input, scope }));
    return planned(await putUp(context, tx, judgement, wanted, { ...input, scope }));
  });
}

/**
 * Brings dismissed findings back, whatever hides them, and returns the number of the change. What hides them in other documents
 * too is removed for those as well. @throws Refusal `no-such-finding` where one is unknown or not dismissed.
 */
export async function reopenFindings(
  context: EditorContext,
  document: string,
  fingerprints: readonly string[],
): Promise<number> {
  const judgement = await judgeDocument(context, document);
  const wanted = indexesOf(judgement, fingerprints);
  return changeDocument(context, document, async (tx) => {
    const all = await readAllDismissals(tx, context.workspace, document);
    const found = dismissalsOf(judgement.findings, all);
    const open = wanted.find((at) => !found[at]);
    if (open !== undefined) throw unknown(judgement.findings[open]?.finding.fingerprint ?? "");
    const hiding = hidingAny(judgement.findings, wanted, all);
    await takeDown(context, tx, hiding.filter(isStanding));
    return planned(await removed(tx, document, hiding));
  });
}

function indexesOf({ findings }: Judgement, fingerprints: readonly string[]): number[] {
  const known = new Map(findings.map(({ finding }, at) => [finding.fingerprint, at]));
  return [...new Set(fingerprints)].map((fingerprint) => {
    const at = known.get(fingerprint);
    if (at === undefined) throw unknown(fingerprint);
    return at;
  });
}

function unknown(fingerprint: string): Refusal {
  return new Refusal("no-such-finding", `Cannot find the finding "${fingerprint}"`);
}

function planned(dismissals: readonly Turn[]): PlannedChange | null {
  return dismissals.length > 0 ? { kind: "dismiss", delta: { dismissals } } : null;
}

/**
 * One for each place, or one for all places of the same words; those that stand already get the new reason. The words of a document
 * take the place of what was said of single ones among them.
 */
async function placed(
  context: EditorContext,
  tx: Writing,
  { findings }: Judgement,
  wanted: readonly number[],
  { document, scope, reason }: Scoped,
): Promise<Turn[]> {
  const stored = await readDismissals(tx, document);
  const found = dismissalsOf(findings, await readAllDismissals(tx, context.workspace, document));
  const single = wanted.flatMap((at) => {
    return stored.find(({ id, scope }) => id === found[at]?.id && scope === "occurrence") ?? [];
  });
  const turns = new Map<string, Turn>();
  for (const at of wanted) {
    const judged = findings[at];
    if (!judged) continue;
    const named = { ...namesOf(judged), scope, key: dismissalKey(judged.identity, scope) };
    const before =
      scope === "occurrence"
        ? single.find(({ id }) => id === found[at]?.id)
        : stored.find((one) => one.scope === scope && one.check === named.check && one.key === named.key);
    const after = { id: before?.id ?? context.newId(), ...named, reason };
    turns.set(before?.id ?? nameOf(at, named), { before: before ?? null, after });
  }
  const replaced = scope === "document" ? single : [];
  return [...turns.values(), ...replaced.map((before) => ({ before, after: null }))];
}

function namesOf({ finding, language }: JudgedFinding) {
  return { check: finding.check, language };
}

/** Dismissals that hold in all documents take the place of those that hide the same findings in this one. */
async function putUp(
  context: EditorContext,
  tx: Writing,
  { findings }: Judgement,
  wanted: readonly number[],
  { document, scope, reason }: Standing,
): Promise<Turn[]> {
  const { workspace, editor } = context;
  await raiseDeskVersion(tx, workspace);
  const own = (await readAllDismissals(tx, workspace, document)).filter((d) => !isStanding(d));
  for (const at of wanted) {
    const judged = findings[at];
    if (!judged) continue;
    await saveStandingDismissal(tx, {
      id: context.newId(),
      workspace,
      scope,
      ...namesOf(judged),
      key: dismissalKey(judged.identity, scope),
      words: judged.identity.quote,
      reason,
      editor: editor.id,
      at: context.now(),
    });
  }
  return removed(tx, document, hidingAny(findings, wanted, own));
}

async function takeDown(
  { workspace }: EditorContext,
  tx: Writing,
  standing: readonly GivenDismissal[],
): Promise<void> {
  if (standing.length === 0) return;
  await raiseDeskVersion(tx, workspace);
  const ids = standing.map(({ id }) => id);
  await removeStandingDismissals(tx, workspace, ids);
}

function isStanding({ scope }: GivenDismissal): boolean {
  return scope === "language" || scope === "everywhere";
}

async function removed(
  tx: Writing,
  document: string,
  dismissals: readonly GivenDismissal[],
): Promise<Turn[]> {
  const ids = new Set(dismissals.map(({ id }) => id));
  const stored = await readDismissals(tx, document);
  return stored.filter(({ id }) => ids.has(id)).map((before) => ({ before, after: null }));
}
