import type { CheckTask } from "#lib/adapters/checkers.ts";
import type { NamedFinding, TaskOptions } from "#lib/adapters/heavy-tasks.ts";
import type { Place } from "#lib/core/checks/engine/check.ts";
import { hashOf } from "#lib/core/checks/engine/fingerprint.ts";
import { type Columns, columnsOf } from "#lib/core/document/columns.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import type { Database } from "#lib/data/connect.ts";
import { readDeskVersion } from "#lib/data/desk.ts";
import type { Context } from "./context.ts";
import { readDesk } from "./desk-choices.ts";
import { dismissalsOf, readAllDismissals } from "./dismissed.ts";
import { readJudged } from "./judged-texts.ts";
import { afterJudgement } from "./judgement-steps.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import {
  type GivenDismissal,
  type JudgedFinding,
  type JudgedTexts,
  type Judgement,
  type Problem,
  type ProblemMemory,
  type ProblemPlace,
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
  const { head, settings, findings } = await judgeDocument(context, id, following);
  return { head, settings, problems: findings.map(({ problem }) => problem) };
}

/**
 * Judges a document. Findings are derived, never stored: they are those of the current texts, the current checks and the desk's
 * choices. Whoever asks for the same head under the same choices shares one run; only who has it begun hears how far it is.
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
  const judgement = judge(context, id, last?.texts ?? null, following);
  remember(problems, id, { workspace, head, settings, judgement, last, steps });
  return judgement;
}

async function judge(
  context: Context,
  id: string,
  known: JudgedTexts | null,
  following: Following,
): Promise<Judgement> {
  const { texts, dismissals, settings, desk } = await atOneMoment(context, (db) =>
    readAll(db, context.workspace, id, known),
  );
  const columns = columnsOf(texts.editions, texts.rows, texts.segments);
  const { segments, ...laid } = columns;
  const found = await check(context, { document: laid, segments, key: id, desk }, following);
  const findings = found.map(({ identity, ...finding }) => ({ finding, identity }));
  const dismissed = dismissalsOf(findings, dismissals);
  const place = placing(texts, columns);
  return {
    head: texts.head,
    settings,
    texts,
    findings: findings.map(({ finding, identity }, at): JudgedFinding => {
      const language = primaryLanguage(columns.editions[finding.edition]?.language ?? "und");
      const problem = place(finding, dismissed[at] ?? null);
      const words = wordsIn(columns, finding);
      return { finding, identity, language, problem, words };
    }),
  };
}

// A book takes seconds. What takes so long is a fault of a check or of a house rule, and others wait for the thread.
const LONGEST_RUN_MS = 120_000;

async function check({ heavy }: Context, task: CheckTask, { onProgress }: Following) {
  try {
    return await heavy.check(task, { onProgress, limitMs: LONGEST_RUN_MS });
  } catch (error) {
    if (!(error instanceof Error && error.name === "TimeoutError")) throw error;
    const why = `Cannot check document "${task.key}": the checks took over ${LONGEST_RUN_MS} ms`;
    throw new Refusal("checks-took-too-long", why);
  }
}

async function readAll(db: Database, workspace: string, id: string, known: JudgedTexts | null) {
  return {
    texts: await readJudged(db, workspace, id, known),
    dismissals: await readAllDismissals(db, workspace, id),
    settings: await readDeskVersion(db, workspace),
    desk: await readDesk(db, workspace),
  };
}

type Placing = (finding: NamedFinding, dismissed: GivenDismissal | null) => Problem;

function placing({ editions, segments }: JudgedTexts, columns: Columns): Placing {
  const revisions = new Map(segments.map(({ id, revision }) => [id, revision]));
  return ({ paragraph, root, ...finding }, dismissed) => {
    const place = placeIn(columns, editions, { ...finding, paragraph });
    return {
      ...finding,
      ...place,
      revision: revisions.get(place.segment) ?? 0,
      evidence: finding.evidence.map((other) => placeIn(columns, editions, other)),
      root: root ? placeIn(columns, editions, root) : null,
      dismissed,
    };
  };
}

// Longer ones are sentences: nobody looks for their like by reading them.
const LONGEST_WORDS = 64;

function wordsIn({ editions }: Columns, { edition, paragraph, start, end }: Place): string {
  const words = editions[edition]?.paragraphs[paragraph]?.slice(start, end) ?? "";
  return words.length <= LONGEST_WORDS ? words : `#${hashOf([words])}`;
}

function placeIn(
  { segments }: Columns,
  editions: readonly { readonly id: number }[],
  { edition, paragraph, start, end }: Place,
): ProblemPlace {
  const segment = segments[edition]?.[paragraph];
  const id = editions[edition]?.id;
  if (segment === undefined || id === undefined) {
    throw new Error(`Expected paragraph ${paragraph} of edition ${edition}: the document has none`);
  }
  return { edition: id, segment, start, end };
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
