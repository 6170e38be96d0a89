import {
  type CheckedVersion,
  checkVersion,
  type EditsSince,
  type VersionToCheck,
} from "#lib/adapters/check-version.ts";
import type { TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import { unhurried } from "#lib/adapters/unhurried.ts";
import type { Database } from "#lib/data/connect.ts";
import { readDeskVersion } from "#lib/data/desk.ts";
import type { Context } from "./context.ts";
import { readDesk } from "./desk-choices.ts";
import { readAllDismissals } from "./dismissed.ts";
import { readJudged } from "./judging/judged-texts.ts";
import { judgementOf } from "./judging/judgement.ts";
import { afterJudgement } from "./judging/judgement-steps.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import {
  findingsIn,
  type JudgedState,
  type JudgedTexts,
  type Judgement,
  type Problem,
  type ProblemMemory,
  REMEMBERED_DOCUMENTS,
  type RememberedRun,
} from "./problems.ts";
import { Refusal } from "./refusal.ts";

/** What the checks find in a document, as of its head and of the desk's choices (their version). */
export interface Problems {
  readonly head: number;
  readonly settings: number;
  readonly problems: readonly Problem[];
}

/** How whoever asks for findings goes along. A run is shared, so that nobody who has it begun can end it. */
export type Following = Pick<TaskOptions, "onProgress">;

/** Finds what the checks say of a document and marks what was dismissed, as `judgeDocument` does. */
export async function findProblems(
  context: Context,
  id: string,
  following: Following = {},
): Promise<Problems> {
  const judgement = await judgeDocument(context, id, following);
  const { head, settings } = judgement;
  return { head, settings, problems: findingsIn(judgement).map(({ problem }) => problem) };
}

/**
 * Judges a document. Findings are derived, never stored: they are those of the current texts, the current checks and the desk's
 * choices. Whoever asks for the same head under the same choices shares one run; only who has it begun hears how far it is. A run
 * waits for the one before it and goes on from there, so that it costs what has changed since.
 * @throws Refusal `no-such-document`; `checks-took-too-long`
 */
export async function judgeDocument(
  context: Context,
  id: string,
  following: Following = {},
): Promise<Judgement> {
  const { workspace, problems } = context;
  const { head } = await mustFind(context.db, workspace, id);
  const settings = await readDeskVersion(context.db, workspace);
  const known = problems.get(id);
  if (known?.head === head && known.settings === settings) return known.judgement;
  const { last = null, steps = [] } = known ?? {};
  const judgement = judgeAfter(context, id, known, following);
  remember(problems, id, { workspace, head, settings, judgement, last, steps });
  return judgement;
}

async function judgeAfter(
  context: Context,
  id: string,
  before: RememberedRun | undefined,
  following: Following,
): Promise<Judgement> {
  // Whoever began it is told why it failed; what was known before it still holds.
  await before?.judgement.catch(() => null);
  return judge(context, id, context.problems.get(id)?.last ?? null, following);
}

async function judge(
  context: Context,
  id: string,
  last: Judgement | null,
  following: Following,
): Promise<Judgement> {
  const { texts, edits, dismissals, settings, desk } = await atOneMoment(context, (db) =>
    readAll(db, context.workspace, id, last?.texts ?? null),
  );
  if (last?.head === texts.head && last.settings === settings) return last;
  const { segments, ...document } = texts.columns;
  const version = versionOf({ head: texts.head, settings });
  const since = last && edits ? { version: versionOf(last), edits } : null;
  const found = await check(
    context,
    { key: id, version, document, segments, desk },
    since,
    following,
  );
  const judged = { head: texts.head, settings, texts, edits: edits ?? [], dismissals, found };
  return unhurried(judgementOf(last, judged));
}

// Texts and choices follow from it, so that it names the same whoever remembers it.
function versionOf({ head, settings }: JudgedState): string {
  return `${head} ${settings}`;
}

// What takes so long is a fault of a check or of a house rule, and others wait for the thread. A text takes half a millisecond; on a busy machine ten
// times that.
const LONGEST_RUN_MS = 120_000;
const LONGEST_TEXT_MS = 5;

async function check(
  { heavy }: Context,
  task: VersionToCheck,
  since: EditsSince | null,
  { onProgress }: Following,
): Promise<CheckedVersion> {
  const texts = task.segments.reduce((sum, { length }) => sum + length, 0);
  const limitMs = LONGEST_RUN_MS + texts * LONGEST_TEXT_MS;
  try {
    return await checkVersion(heavy, task, since, { onProgress, limitMs });
  } catch (error) {
    if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
    const why = `Cannot check document "${task.key}": the checks took over ${limitMs} ms`;
    throw new Refusal("checks-took-too-long", why);
  }
}

async function readAll(db: Database, workspace: string, id: string, known: JudgedTexts | null) {
  return {
    ...(await readJudged(db, workspace, id, known)),
    dismissals: await readAllDismissals(db, workspace, id),
    settings: await readDeskVersion(db, workspace),
    desk: await readDesk(db, workspace),
  };
}

/** A run that fails is not remembered: the next one who asks tries again. */
function remember(found: ProblemMemory, id: string, run: RememberedRun): void {
  found.delete(id);
  found.set(id, run);
  run.judgement.then(
    (done) => {
      const present = found.get(id);
      if (present) found.set(id, afterJudgement(present, done));
    },
    () => found.get(id)?.judgement === run.judgement && found.delete(id),
  );
  const [oldest] = found.keys();
  if (found.size > REMEMBERED_DOCUMENTS && oldest !== undefined) found.delete(oldest);
}
