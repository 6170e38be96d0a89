"use client";

import { useHistory } from "./history-context.tsx";
import { ParagraphDiff } from "./paragraph-diff.tsx";
import { languageOf, NO_OUTLINE, type Outline } from "./shown.ts";
import { useWords } from "./words.ts";

// Unchanged letters beside a change: enough to know the place.
const CONTEXT = 48;

interface Props {
  readonly segment: number;
  readonly before: string;
  readonly after: string;
  /** Makes the place a button. */
  readonly onPlace?: () => void;
}

/** An edit, shown as little more than what changed, under the place where it stands. */
export function TextChange({ segment, before, after, onPlace }: Props) {
  const { outline = NO_OUTLINE } = useHistory().shown ?? {};
  const language = languageOf(outline, segment);
  const place = <Place outline={outline} segment={segment} />;
  return (
    <div>
      {/* Where nothing is known of the place yet, there is nowhere to go. */}
      {onPlace && outline.rowOf[segment] !== undefined ? (
        <button type="button" className="text-xs text-ink-muted hover:underline" onClick={onPlace}>
          {place}
        </button>
      ) : (
        <p className="text-xs text-ink-muted">{place}</p>
      )}
      <ParagraphDiff before={before} after={after} language={language} context={CONTEXT} />
    </div>
  );
}

/** Edition and row of a segment, as the document is shown. */
export function Place({
  outline,
  segment,
}: {
  readonly outline: Outline;
  readonly segment: number;
}) {
  const words = useWords();
  const edition = outline.segments[segment]?.edition;
  const row = outline.rowOf[segment];
  const name = edition === undefined ? "" : words.edition(edition, outline.editions);
  return row === undefined ? name : `${name} · ${row + 1}`;
}
