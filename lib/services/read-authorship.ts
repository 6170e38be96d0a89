import { type Reason, reasonOf } from "#lib/core/history/authorship/reason.ts";
import { broughtBy, type Run } from "#lib/core/history/authorship/runs.ts";
import {
  type AttributedRevision,
  type OriginatingChange,
  readAttributedTexts,
  readOriginatingChanges,
} from "#lib/data/authorship.ts";
import type { Database } from "#lib/data/connect.ts";
import { readEditions } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { attributeRevisions } from "./attribute-revisions.ts";
import type { Context } from "./context.ts";
import { atOneMoment, mustFind } from "./open-document.ts";
import { Refusal } from "./refusal.ts";

/** Who wrote what in a document: the origins in each segment, and what each of these changes was. */
export interface Authorship {
  readonly segments: readonly { readonly id: number; readonly runs: readonly Run[] }[];
  readonly changes: readonly Origin[];
}

/** What a change was that words come from, and why it was made. */
export interface Origin extends Omit<OriginatingChange, "fixes" | "flags">, Reason {}

/** What to tell the authorship of: one edition or all, as it stands or as it stood after change `at`. */
export interface AuthorshipQuery {
  readonly edition?: number;
  readonly at?: number;
}

/**
 * Tells who wrote each word of a document, in which change, and why. Changes that came since somebody last asked are attributed first.
 * @throws Refusal `no-such-document`, `no-such-edition`; `no-such-change` where `at` is not one.
 */
export async function readAuthorship(
  context: Context,
  document: string,
  { edition, at }: AuthorshipQuery = {},
): Promise<Authorship> {
  const head = await headOf(context, document, { edition, at });
  await attributeRevisions(context, document, head);
  return atOneMoment(context, async (db) => {
    const texts = await readAttributedTexts(db, document, head, edition ?? null);
    return authorshipOf(db, document, texts);
  });
}

/** The change after which the texts are wanted. */
async function headOf(
  { db, workspace }: Context,
  document: string,
  { edition, at }: AuthorshipQuery,
): Promise<number> {
  const { head } = await mustFind(db, workspace, document);
  if (at !== undefined && (at < 1 || at > head))
    throw new Refusal("no-such-change", `Cannot look back to change ${at}: head is ${head}`);
  if (edition !== undefined) await requireEdition(db, document, edition);
  return at ?? head;
}

async function requireEdition(db: Database, document: string, edition: number): Promise<void> {
  const editions = await readEditions(db, document);
  if (editions.some(({ id }) => id === edition)) return;
  throw new Refusal("no-such-edition", `Cannot find edition ${edition} of "${document}"`);
}

async function authorshipOf(
  db: Database,
  document: string,
  texts: readonly AttributedRevision[],
): Promise<Authorship> {
  const segments = texts.map(({ segment, sequence, text, runs }) => {
    return { id: segment, runs: runs ?? broughtBy(sequence, text).runs };
  });
  const origins = new Set(segments.flatMap(({ runs }) => runs.map(([, origin]) => origin)));
  return { segments, changes: await readOrigins(db, document, [...origins]) };
}

async function readOrigins(
  db: Database,
  document: string,
  sequences: readonly number[],
): Promise<Origin[]> {
  const standing = new Map((await readFlags(db, document)).map((flag) => [flag.id, flag]));
  const changes = await readOriginatingChanges(db, document, sequences);
  return changes.map(({ fixes, flags, ...change }) => {
    return { ...change, ...reasonOf({ fixes, flags }, standing) };
  });
}
