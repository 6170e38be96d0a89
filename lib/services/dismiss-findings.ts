import { type DismissalScope, dismissalKey } from "#lib/core/checks/engine/dismissal.ts";
import type { Delta } from "#lib/core/history/change.ts";
import type { Dismissal } from "#lib/core/quality/flags.ts";
import type { Writing } from "#lib/data/connect.ts";
import { raiseDeskVersion } from "#lib/data/desk.ts";
import { readDismissals, saveStandingDismissal } from "#lib/data/dismissals.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { dismissalsOf, readAllDismissals, withdrawal } from "./dismissed.ts";
import { judgeDocument } from "./find-problems.ts";
import { namedFindings } from "./named-findings.ts";
import { findingsIn, type JudgedFinding, type Judgement } from "./problems.ts";

/** Findings by their fingerprints, how far the editor's word on them reaches, and why they are set aside. */
export interface NewDismissals {
  readonly document: string;
  readonly fingerprints: readonly string[];
  readonly scope: DismissalScope;
  readonly reason: string;
}

/**
 * Sets findings aside for as long as their words stand and returns the number of the change: one for all. In a language or
 * everywhere it holds for all documents of the workspace, and stands outside of their logs. What reaches further takes the place
 * of what was said of the same findings in this document. @throws Refusal `no-such-finding`
 */
export async function dismissFindings(
  context: EditorContext,
  { document, fingerprints, scope, reason }: NewDismissals,
): Promise<number> {
  const judgement = await judgeDocument(context, document);
  const named = namedFindings(judgement, fingerprints);
  return changeDocument(context, document, async (tx) => {
    const scene = await sceneOf(context, tx, judgement, { document, named });
    if (scope === "occurrence") return changeOf(turnsForPlaces(context, scene, reason));
    if (scope === "document") return changeOf(turnsForWords(context, scene, reason));
    await putUp(context, tx, scene, { scope, reason });
    return withdrawal(
      scene.stored,
      scene.wanted.map(({ own }) => own),
    );
  });
}

/** What stands in the document, and the findings that are meant, each with its dismissal in this document. */
interface Scene {
  readonly stored: readonly Dismissal[];
  readonly wanted: readonly { readonly judged: JudgedFinding; readonly own: Dismissal | null }[];
}

type Turn = Delta["dismissals"][number];

async function sceneOf(
  { workspace }: EditorContext,
  tx: Writing,
  judgement: Judgement,
  { document, named }: { readonly document: string; readonly named: readonly number[] },
): Promise<Scene> {
  const stored = await readDismissals(tx, document);
  const byId = new Map(stored.map((dismissal) => [dismissal.id, dismissal]));
  const findings = findingsIn(judgement);
  const found = dismissalsOf(findings, await readAllDismissals(tx, workspace, document));
  const wanted = named.flatMap((at) => {
    const judged = findings[at];
    return judged ? [{ judged, own: byId.get(found[at]?.id ?? "") ?? null }] : [];
  });
  return { stored, wanted };
}

function changeOf(dismissals: readonly Turn[]): PlannedChange | null {
  return dismissals.length > 0 ? { kind: "dismiss", delta: { dismissals } } : null;
}

/** One for each place; those that stand already get the new reason. */
function turnsForPlaces(context: EditorContext, { wanted }: Scene, reason: string): Turn[] {
  return wanted.map(({ judged, own }) => {
    const before = own?.scope === "occurrence" ? own : null;
    const id = before?.id ?? context.newId();
    return { before, after: { id, scope: "occurrence", ...namesOf(judged, "occurrence"), reason } };
  });
}

/** One for all places of the same words, in place of what was said of single ones among them. */
function turnsForWords(
  context: EditorContext,
  { stored, wanted }: Scene,
  reason: string,
): readonly Turn[] {
  const scope = "document";
  const words = new Map<string, Turn>();
  for (const { judged } of wanted) {
    const names = namesOf(judged, scope);
    const before = stored.find((one) => one.scope === scope && isOf(one, names)) ?? null;
    const id = before?.id ?? context.newId();
    words.set(`${names.check} ${names.key}`, { before, after: { id, scope, ...names, reason } });
  }
  const single = wanted.flatMap(({ own }) => (own?.scope === "occurrence" ? [own] : []));
  return [...words.values(), ...single.map((before) => ({ before, after: null }))];
}

type Names = Pick<Dismissal, "check" | "language" | "key">;

function namesOf(
  { finding: { check }, identity, language }: JudgedFinding,
  scope: DismissalScope,
): Names {
  return { check, language, key: dismissalKey(identity, scope) };
}

function isOf(dismissal: Dismissal, { check, key }: Names): boolean {
  return dismissal.check === check && dismissal.key === key;
}

async function putUp(
  { workspace, editor, ...context }: EditorContext,
  tx: Writing,
  { wanted }: Scene,
  word: { readonly scope: "language" | "everywhere"; readonly reason: string },
): Promise<void> {
  await raiseDeskVersion(tx, workspace);
  for (const { judged } of wanted) {
    const id = context.newId();
    const names = namesOf(judged, word.scope);
    const signed = { words: judged.identity.quote, editor: editor.id, at: context.now() };
    await saveStandingDismissal(tx, { ...word, ...names, ...signed, id, workspace });
  }
}
