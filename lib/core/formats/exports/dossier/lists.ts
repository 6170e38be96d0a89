import { changesOf } from "../changes-of.ts";
import type { ExportedEdition, ExportedFlag, ExportedSegment } from "../exported-document.ts";
import { withTags } from "../visible-tags.ts";

/** A row of a list in a dossier: values by the names of their columns. */
export type ListRow = Readonly<Record<string, string | number | null>>;

/** The columns of lists of flags and dismissals, and of changes. */
export const FLAG_COLUMNS =
  "paragraph segment id start end quote category severity state note reason check born suggestion author at".split(
    " ",
  );
export const CHANGE_COLUMNS = "paragraph segment start end before after author date".split(" ");

/** The flags of an edition that stand, in reading order. */
export function flagList({ segments }: ExportedEdition): ListRow[] {
  return segments.flatMap((segment, at) =>
    segment.flags
      .filter(({ state }) => state !== "dismissed")
      .map((flag) => flagRow(segment, at, flag)),
  );
}

/** The flags of an edition that the desk set aside, with the reasons. */
export function dismissalList({ segments }: ExportedEdition): ListRow[] {
  return segments.flatMap((segment, at) =>
    segment.flags
      .filter(({ state }) => state === "dismissed")
      .map((flag) => flagRow(segment, at, flag)),
  );
}

/** Every change of an edition since it was received, with who made it and when; codes as visible tags. */
export function changeList({ segments, language }: ExportedEdition): ListRow[] {
  return segments.flatMap((segment, at) =>
    changesOf(segment, language).map(({ fromA, toA, fromB, toB, author, date }) => ({
      paragraph: at + 1,
      segment: segment.id,
      start: fromB,
      end: toB,
      before: withTags(segment.received.slice(fromA, toA), segment.codes),
      after: withTags(segment.text.slice(fromB, toB), segment.codes),
      author,
      date,
    })),
  );
}

function flagRow(segment: ExportedSegment, at: number, flag: ExportedFlag): ListRow {
  const { born, quote, ...rest } = flag;
  return {
    paragraph: at + 1,
    segment: segment.id,
    ...rest,
    quote: withTags(quote, segment.codes),
    born: born === null || born === "original" ? born : `${born.from}-${born.to}`,
  };
}
