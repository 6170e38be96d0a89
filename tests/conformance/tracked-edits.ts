import type { OpenedFile, ParagraphEdit } from "#lib/core/formats/opened-file.ts";
import { hasCodes } from "#lib/core/text/codes.ts";

// As many as an editor changes on a page; all kinds of edits have their turn in them.
const MOST_EDITS = 9;
const CODE = /[\u{100000}-\u{10fffd}]/u;

/** A way to edit a text of several words; codes stay where they are, or move with their words. */
type Edit = (words: readonly string[]) => readonly string[];

const EDITS: readonly Edit[] = [
  (words) => words.map((word, at) => (at === words.length >> 1 ? `${word}qzx` : word)),
  (words) => ["Newly", ...words],
  (words) => [...words, "at", "the", "end"],
  // Whatever runs there are, some of these words stand at their borders.
  (words) => words.map((word, at) => (at % 2 === 1 && !CODE.test(word) ? `${word}x` : word)),
  (words) => words.filter((word, at) => at !== words.length >> 1 || CODE.test(word)),
  (words) => [...words.slice(0, 1), "newly", "typed", ...words.slice(1)],
];

/** Edits of some paragraphs, spread over a file; before all those that hold codes. */
export function editsIn({ texts }: OpenedFile): ParagraphEdit[] {
  const usable = texts.flatMap(({ slot, paragraphs }) =>
    paragraphs.flatMap(({ text }, paragraph) =>
      /\S \S+ \S/u.test(text) ? [{ slot, paragraph, text }] : [],
    ),
  );
  const coded = usable.filter(({ text }) => hasCodes(text)).slice(0, MOST_EDITS >> 1);
  const rest = usable.filter((each) => !coded.includes(each));
  const step = Math.max(1, Math.ceil(rest.length / (MOST_EDITS - coded.length)));
  const chosen = [...coded, ...rest.filter((_, at) => at % step === 0)];
  return chosen
    .map((each, at) => edited(each, at, coded.includes(each)))
    .sort((a, b) => a.paragraph - b.paragraph);
}

function edited(each: ParagraphEdit, at: number, isCoded: boolean): ParagraphEdit {
  const { text } = each;
  // Right before a code, and right behind it.
  if (isCoded && at % 2 === 0) return { ...each, text: text.replace(CODE, "before$&behind") };
  const edit = EDITS[at % EDITS.length] ?? ((words) => words);
  return { ...each, text: edit(text.split(" ")).join(" ") };
}
