import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { segmentTextProblem } from "#lib/core/document/segment-text.ts";
import type { ReadingOptions } from "#lib/core/formats/opened-file.ts";
import { decideUpdate, type UpdateDecision } from "#lib/core/formats/update/decide-update.ts";
import type { Delta } from "#lib/core/history/change.ts";
import { readFlags } from "#lib/data/flags.ts";
import { changeDocument } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { refuseStale } from "./refuse-stale.ts";
import { type EditionPlan, type KeyedPart, planEditions } from "./updates/plan-editions.ts";
import { readUpdate, type UpdateFile, type UpdateSource } from "./updates/read-update.ts";
import { type DecidedEdition, planWriting } from "./updates/write-update.ts";

/** A new version of a file, and what an editor decided on its preview. */
export interface DecidedFile extends UpdateFile {
  readonly seenHead: number;
  /** By the key of the part; those that name no part are passed over. */
  readonly decisions: Readonly<Record<string, UpdateDecision>>;
}

/**
 * Takes a new version of an edition's file over as one change and returns its number, or the document's head where the file is the one in effect. The
 * editions that came in the same file are updated with it. What the desk wrote stays, merged with what the file changed; new
 * paragraphs become segments, and those that are gone leave their rows. All work but the writing is done before the document is held.
 * @throws Refusal `undecided`, `invalid-text`; `document-changed` where the texts were edited after `seenHead`; `unfit-update` where the format or
 * language is another one and nobody accepts it; `unreadable`, `no-such-document`, `no-such-edition`. Then nothing is written.
 */
export async function updateEdition(
  context: EditorContext,
  input: DecidedFile,
  options: Pick<TaskOptions, "signal"> = {},
): Promise<number> {
  const source = await readUpdate(context, input, options);
  const decided = decidedEditions(await planEditions(context, source, input, options), input);
  const { document, seenHead, bytes, name } = input;
  return changeDocument(context, document, async (tx, locked) => {
    options.signal?.throwIfAborted();
    const seen = Math.min(seenHead, source.head);
    await refuseStale(tx, document, seen, touches(source));
    if (isInEffect(source)) return null;
    const flags = await readFlags(tx, document);
    return planWriting(tx, locked, { ...source, flags }, { name, bytes, decided });
  });
}

/** The same bytes, read alike, bring nothing. */
function isInEffect({ hash, editions, file }: UpdateSource): boolean {
  return editions.every(({ reception }) => {
    const isSame = reception.received === hash && reception.format === file.format;
    return isSame && written(reception.reading) === written(file.reading);
  });
}

/** How a file was read as a string to compare by: the database gives the keys of an object back in an order of its own. */
function written(reading: ReadingOptions): string {
  return JSON.stringify(reading, (_, value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function touches({ editions, segments }: UpdateSource): (delta: Delta) => boolean {
  const own = new Set(segments.map(({ id }) => id));
  const ids = new Set(editions.map(({ id }) => id));
  return ({ texts, receptions }) =>
    texts.some(({ segment }) => own.has(segment)) ||
    receptions.some(({ after }) => after !== null && ids.has(after.edition));
}

function decidedEditions(
  plans: readonly EditionPlan[],
  { decisions }: DecidedFile,
): DecidedEdition[] {
  const said = new Map(Object.entries(decisions));
  const open = plans.flatMap(({ parts }) => parts.filter((part) => isOpen(part, said)));
  if (open.length > 0) {
    const keys = open.map(({ key }) => key);
    throw new Refusal("undecided", `Cannot update: ${keys.length} parts are undecided`, { keys });
  }
  return plans.map((plan) => {
    const own = plan.parts.map(({ key }) => said.get(key));
    for (const [at, part] of plan.parts.entries()) refuseUnfit(plan, part, own[at]);
    const made = own.flatMap((decision, at) => (decision ? [[at, decision] as const] : []));
    return { plan, decided: decideUpdate(plan.parts, new Map(made)) };
  });
}

/** Whether a part still needs a decision: there is none, or one of another number of texts than it has paragraphs. */
function isOpen(
  { key, texts, paragraphs }: KeyedPart,
  decisions: ReadonlyMap<string, UpdateDecision>,
): boolean {
  const decision = decisions.get(key);
  if (decision === undefined) return texts === null;
  return typeof decision === "object" && decision.texts.length !== paragraphs.length;
}

function refuseUnfit(
  { text: file }: EditionPlan,
  part: KeyedPart,
  decision: UpdateDecision | undefined,
): void {
  if (typeof decision !== "object") return;
  const { key, ours, theirs, codes } = part;
  const known = [...ours, ...theirs].join("");
  for (const [at, text] of decision.texts.entries()) {
    const isLocked = file.paragraphs[part.paragraphs[at] ?? -1]?.isLocked ?? false;
    if (isLocked && text !== theirs[at])
      throw new Refusal("segment-locked", `Cannot update ${key}: its file locks it`, { key });
    const problem = segmentTextProblem(text, known, codes.codes.length);
    if (!problem) continue;
    throw new Refusal("invalid-text", `Cannot update ${key}: ${problem}`, { problem, key });
  }
}
