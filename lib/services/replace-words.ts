import { groupBy } from "#lib/core/document/grouping.ts";
import type { Replacement, WordQuery } from "#lib/core/search/query.ts";
import type { NewRevision } from "#lib/data/changes.ts";
import type { Writing } from "#lib/data/connect.ts";
import type { LockedDocument } from "#lib/data/documents.ts";
import { readFlags } from "#lib/data/flags.ts";
import { carryFlags } from "./carry-flags.ts";
import { changeDocument, type PlannedChange } from "./change-document.ts";
import type { EditorContext } from "./context.ts";
import { type Choice, type Chosen, chosenWords, touchedSince } from "./searching/chosen.ts";
import { editOf, type LeftWords, type ReplacedText } from "./searching/edits.ts";
import { type SearchScope, scopeOf } from "./searching/scope.ts";
import { recallSearchable } from "./searching/search-memory.ts";
import { type UsableQuery, usableQuery } from "./searching/usable-query.ts";

/** What to put for which occurrences, as their author saw them. */
export interface WantedReplacement {
  readonly query: WordQuery;
  readonly replacement: Replacement;
  readonly scope: SearchScope;
  readonly choice: Choice;
  readonly seenHead: number;
}

/** What came of a replacement: the number of the change (the head where nothing changed), and how much was replaced. */
export interface ReplacedWords {
  readonly change: number;
  readonly replaced: number;
  readonly segments: number;
  readonly left: readonly LeftWords[];
}

/**
 * Replaces the chosen occurrences of words in one change. Edits that came in between are kept where they touch none of them; where they do,
 * the segment is left as it is and told. Nothing that its author did not see is replaced.
 * @throws Refusal `no-such-document`; `invalid-query`; `document-withdrawn`
 */
export async function replaceWords(
  context: EditorContext,
  id: string,
  wanted: WantedReplacement,
): Promise<ReplacedWords> {
  const document = await recallSearchable(context, id);
  const query = usableQuery(wanted.query, wanted.replacement, document);
  const isInScope = await scopeOf(context, id, wanted.scope, document);
  const seenHead = Math.min(wanted.seenHead, document.head);
  let outcome: Outcome = { edits: [], left: [] };
  const change = await changeDocument(context, id, async (tx, locked) => {
    const touched = await touchedSince(tx, id, seenHead);
    outcome = outcomeOf(chosenWords(document, wanted.choice, { query, isInScope, touched }), query);
    return outcome.edits.length > 0 ? planned(tx, locked, outcome.edits, seenHead) : null;
  });
  const replaced = outcome.edits.reduce((sum, { count }) => sum + count, 0);
  return { change, replaced, segments: outcome.edits.length, left: outcome.left };
}

interface Outcome {
  readonly edits: readonly ReplacedText[];
  readonly left: readonly LeftWords[];
}

function outcomeOf({ words, left: leftOver }: Chosen, query: UsableQuery): Outcome {
  const edits: ReplacedText[] = [];
  const left = [...leftOver];
  for (const chosen of words) {
    const edit = editOf(chosen, query);
    if (edit === null) continue;
    const { segment, found } = chosen;
    if (typeof edit !== "string") edits.push(edit);
    else left.push({ segment: segment.id, count: found.length, reason: edit });
  }
  return { edits, left };
}

async function planned(
  tx: Writing,
  { id: document, head }: LockedDocument,
  edits: readonly ReplacedText[],
  seen: number,
): Promise<PlannedChange> {
  const segments = edits.map(({ segment }) => segment);
  const flags = groupBy(await readFlags(tx, document, { segments }), ({ segment }) => segment);
  return {
    kind: "replace",
    revisions: edits.map(({ segment, after, revision, isMerged }): NewRevision => {
      const cause = isMerged ? "merge" : "replace";
      return { segment, text: after, cause, basedOn: revision, seen };
    }),
    delta: {
      texts: edits.map(({ segment, revision }) => {
        return { segment, before: revision, after: head + 1 };
      }),
      flags: edits.flatMap((edit) => carryFlags(flags.get(edit.segment) ?? [], edit)),
    },
  };
}
