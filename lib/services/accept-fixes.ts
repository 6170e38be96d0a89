import { groupBy } from "#lib/core/document/grouping.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { Span } from "#lib/core/text/tokens.ts";
import { type NewRevision, readChangesSince } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import { type LockedDocument, readSegments, type StoredSegment } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { carryFlags, type TextEdit } from "./carry-flags.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { judgeDocument } from "./find-problems.ts";
import { findingsIn, type JudgedFinding, type Judgement } from "./problems.ts";

/** A finding by its fingerprint, and which of its fixes to take (from 0), with the words that it was seen to put. */
export interface WantedFix {
  readonly fingerprint: string;
  readonly fix: number;
  readonly text: string;
}

/** Fixes to take, and the head of the document that they were chosen on. */
export interface WantedFixes {
  readonly fixes: readonly WantedFix[];
  readonly seenHead: number;
}

/**
 * Why a fix was not made. `gone`: no finding has this fingerprint. `no-such-fix`: it has no such fix. `changed`: its words, or those
 * it was judged by, were edited meanwhile, or the fix puts other words now. `overlapping`: another one wants the same words. `unfit`:
 * the text would not be one. `locked`: its file says that it is not to be edited.
 */
export const FIX_FAILURES = [
  "gone",
  "no-such-fix",
  "changed",
  "overlapping",
  "unfit",
  "locked",
] as const;
export type FixFailure = (typeof FIX_FAILURES)[number];

/** What came of taking fixes: the number of the change, and by fingerprint what was done and what was left as it is. */
export interface AcceptedFixes {
  readonly change: number;
  readonly fixed: readonly string[];
  readonly left: readonly { readonly fingerprint: string; readonly reason: FixFailure }[];
}

/**
 * Takes many fixes in one change. A text gets all that are wanted in it or none: where one of them cannot be made, the others of
 * its text are left with the same reason. Nothing is guessed: a finding that has changed since is left, and told.
 * @throws Refusal `no-such-document`
 */
export async function acceptFixes(
  context: EditorContext,
  document: string,
  { fixes: wanted, seenHead }: WantedFixes,
): Promise<AcceptedFixes> {
  const judgement = await judgeDocument(context, document);
  const fixes = chosen(judgement, wanted);
  let outcome: Outcome = { edits: [], left: [] };
  const change = await changeDocument(context, document, async (tx, locked) => {
    const touched = await touchedSince(tx, document, Math.min(seenHead, judgement.head));
    outcome = await outcomeOf(tx, document, fixes, touched);
    return outcome.edits.length > 0 ? planned(tx, locked, outcome.edits) : null;
  });
  const done = outcome.edits.flatMap(({ findings }) => findings);
  return { change, fixed: done.map(({ finding }) => finding.fingerprint), left: outcome.left };
}

interface ChosenFix {
  readonly fingerprint: string;
  /** Undefined where the fingerprint is unknown. */
  readonly judged: JudgedFinding | undefined;
  /** What it puts now; undefined where the finding has no such fix. */
  readonly text: string | undefined;
  /** What it was seen to put. */
  readonly seen: string;
}

/** What the fixes come to in one segment. */
interface FixedText extends TextEdit {
  readonly revision: number;
  readonly findings: readonly JudgedFinding[];
}

interface Outcome {
  readonly edits: readonly FixedText[];
  readonly left: AcceptedFixes["left"];
}

function chosen(judgement: Judgement, wanted: readonly WantedFix[]): ChosenFix[] {
  const known = new Map(
    findingsIn(judgement).map((judged) => [judged.finding.fingerprint, judged]),
  );
  const once = new Map(wanted.map((one) => [one.fingerprint, one]));
  return [...once.values()].map(({ fingerprint, fix, text: seen }) => {
    const judged = known.get(fingerprint);
    return { fingerprint, judged, text: judged?.finding.fixes[fix], seen };
  });
}

/** The segments whose text is not the one that was chosen on, and judged. */
async function touchedSince(tx: Writing, document: string, head: number): Promise<Set<number>> {
  const changes = await readChangesSince(tx, document, head);
  return new Set(changes.flatMap(({ delta }) => delta.texts.map(({ segment }) => segment)));
}

async function outcomeOf(
  tx: Writing,
  document: string,
  wanted: readonly ChosenFix[],
  touched: ReadonlySet<number>,
): Promise<Outcome> {
  const bySegment = groupBy(wanted, ({ judged }) => judged?.problem.segment ?? null);
  const ids = [...bySegment.keys()].filter((id) => id !== null);
  const edits: FixedText[] = [];
  const left = (bySegment.get(null) ?? []).map((fix) => leave(fix, "gone"));
  for (const segment of await readSegments(tx, document, ids)) {
    const fixes = bySegment.get(segment.id) ?? [];
    const edit = editOf(segment, fixes, touched);
    if (typeof edit === "string") left.push(...fixes.map((fix) => leave(fix, edit)));
    else edits.push(edit);
  }
  return { edits, left };
}

function leave({ fingerprint }: ChosenFix, reason: FixFailure) {
  return { fingerprint, reason };
}

function editOf(
  { id, text, revision, codes, isLocked }: StoredSegment,
  fixes: readonly ChosenFix[],
  touched: ReadonlySet<number>,
): FixedText | FixFailure {
  const findings = fixes.flatMap(({ judged }) => judged ?? []);
  const replacements = fixes.flatMap(({ judged, text: words }) =>
    judged && words !== undefined ? [{ ...spanOf(judged), words }] : [],
  );
  if (replacements.length < fixes.length) return "no-such-fix";
  const isOther = fixes.some(({ text: words, seen }) => words !== seen);
  if (isOther || findings.some((judged) => restsOn(judged, touched))) return "changed";
  const after = replaced(text, replacements);
  if (after === null) return "overlapping";
  if (isLocked && after !== text) return "locked";
  if (segmentTextProblem(after, text, codes?.length)) return "unfit";
  const [{ language } = { language: "und" }] = findings;
  return { segment: id, before: text, after, revision, language, findings };
}

function spanOf({ problem: { start, end, fixSpan } }: JudgedFinding) {
  return fixSpan ?? { start, end };
}

function restsOn({ problem }: JudgedFinding, touched: ReadonlySet<number>): boolean {
  return [problem, ...problem.evidence].some(({ segment }) => touched.has(segment));
}

/** The text with words in place of spans; null where two spans overlap. */
function replaced(
  text: string,
  replacements: readonly (Span & { readonly words: string })[],
): string | null {
  let done = "";
  let at = 0;
  for (const { start, end, words } of replacements.toSorted((a, b) => a.start - b.start)) {
    if (start < at) return null;
    done += text.slice(at, start) + words;
    at = end;
  }
  return done + text.slice(at);
}

async function planned(
  tx: Writing,
  { id: document, head }: LockedDocument,
  edits: readonly FixedText[],
): Promise<PlannedChange> {
  const segments = edits.map(({ segment }) => segment);
  const flags = groupBy(await readFlags(tx, document, { segments }), ({ segment }) => segment);
  return {
    kind: "fix",
    revisions: edits.map(({ segment, after, revision }): NewRevision => {
      return { segment, text: after, cause: "fix", basedOn: revision, seen: head };
    }),
    delta: {
      texts: edits.map(({ segment, revision }) => {
        return { segment, before: revision, after: head + 1 };
      }),
      flags: edits.flatMap((edit) => carryFlags(flags.get(edit.segment) ?? [], edit)),
      fixes: edits.flatMap(({ findings }) =>
        findings.map(({ finding: { check }, language }) => {
          return { before: null, after: { check, language } };
        }),
      ),
    },
  };
}
