import { closersOf } from "#lib/core/text/quotation-marks.ts";

interface Placed {
  readonly mark: string;
  readonly paragraph: number;
}

/** A quotation that may go on though another was read since. */
export interface RunningQuote<Mark extends Placed> {
  readonly opening: Mark;
  /** It has not been closed yet; one that was goes on only if another closing mark says so. */
  readonly isOwed: boolean;
}

// Longer speeches are not left running in prose; beyond, two marks got lost.
const LONGEST_RUN = 12;

/** Tells whether a mark that closes nothing else closes a quotation that may have gone on: the same kind of mark, at most 12 paragraphs on. */
export function mayClose<Mark extends Placed>(
  { opening }: RunningQuote<Mark>,
  { mark, paragraph }: Placed,
  language: string,
): boolean {
  return (
    paragraph <= opening.paragraph + LONGEST_RUN && closersOf(opening.mark, language).includes(mark)
  );
}
