"use client";

import { TextDiff } from "#app/_diff/text-diff.tsx";
import { directionOf } from "#lib/core/text/direction.ts";

interface Props {
  readonly before: string;
  readonly after: string;
  readonly language: string;
  /** How many characters of unchanged text to show beside each change; all of it where absent. */
  readonly context?: number;
}

/** The look of a paragraph of a document. */
export const PARAGRAPH = "capped-marks reading-text break-words whitespace-pre-wrap";

/** A paragraph as the word diff of two texts. */
export function ParagraphDiff(props: Props) {
  const { language } = props;
  return (
    <p lang={language} dir={directionOf(language)} className={PARAGRAPH}>
      <TextDiff {...props} />
    </p>
  );
}
