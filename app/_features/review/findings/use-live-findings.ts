import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Outline } from "#app/_features/review/document/outline.ts";
import type { OpenDocument, Segment } from "#app/_features/review/requests.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { NO_CHOICES } from "#lib/core/checks/desk.ts";
import type { Finding } from "#lib/core/checks/engine/check.ts";
import { columnsOf } from "#lib/core/document/columns.ts";
import { cellOf } from "#lib/core/document/grid.ts";
import type { LiveRequest } from "./live-checks.ts";
import { fetchDesk } from "./requests.ts";

/** Findings in a text as it stood when they were asked for. */
interface Known {
  readonly text: string;
  readonly findings: readonly Finding[];
}

// Long enough not to judge half a word, short enough to be there when the eye returns to it.
const PAUSE_MS = 150;

/**
 * What the checks find in the draft of a segment, judged in a thread of the browser while it is typed. Null where the draft is as saved,
 * and until they have judged these very words.
 */
export function useLiveFindings(
  segment: Segment,
  text: string,
  language: string,
): readonly Finding[] | null {
  const { document, outline, liveChecks } = useReview();
  const { data: desk = NO_CHOICES } = useQuery({ queryKey: ["desk"], queryFn: fetchDesk });
  const [known, setKnown] = useState<Known | null>(null);
  const context = useRef({ document, outline, desk });
  context.current = { document, outline, desk };
  useEffect(() => liveChecks().prepare(language), [liveChecks, language]);
  useEffect(() => {
    if (text === segment.text) return;
    let isWanted = true;
    const pause = setTimeout(async () => {
      const { document, outline, desk } = context.current;
      const request = requestFor(document, outline, segment, text);
      const findings = request && (await liveChecks().check({ ...request, desk }));
      if (isWanted && findings) setKnown({ text, findings });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(pause);
    };
  }, [liveChecks, segment, text]);
  return text !== segment.text && known?.text === text ? known.findings : null;
}

// Enough to see which names and quotation marks the text uses; the whole of a book is judged where it is saved.
const ROWS_AROUND = 12;

/** The rows around a segment with its draft in it, laid out by index; null for a segment that is in no row. */
function requestFor(
  { editions, rows }: OpenDocument,
  { rowOf, segments }: Outline,
  { id, edition }: Segment,
  text: string,
): Omit<LiveRequest, "desk"> | null {
  const row = rowOf.get(id);
  if (row === undefined) return null;
  const window = rows.slice(Math.max(0, row - ROWS_AROUND), row + ROWS_AROUND + 1);
  const texts = window.flatMap((one) =>
    editions.flatMap((column) =>
      cellOf(one, column.id).flatMap((at) => {
        const known = segments.get(at);
        return known ? [at === id ? edited(known, text) : known] : [];
      }),
    ),
  );
  const columns = columnsOf(editions, window, texts);
  const at = editions.findIndex((column) => column.id === edition);
  const paragraph = columns.segments[at]?.indexOf(id) ?? -1;
  return paragraph < 0 ? null : { document: columns, edition: at, paragraph };
}

/** A segment with its draft in place of its text. */
function edited(segment: Segment, text: string): Segment {
  return { ...segment, text, received: segment.received ?? segment.text };
}
