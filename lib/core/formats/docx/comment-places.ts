import type { Splice } from "../pieces.ts";
import type { FileComment, PlacedComment } from "./file-comment.ts";
import type { Marked } from "./marks.ts";
import type { WordNames } from "./names.ts";
import type { PlannedEdit } from "./planned-edit.ts";
import { nextCommentId } from "./read-comments.ts";
import type { ReceivedDocx } from "./received-docx.ts";
import type { Segment } from "./segment.ts";
import type { Flow, PartSource, SourceParagraph } from "./source.ts";
import { isWithinCharacter } from "./whole-changes.ts";

/** Comments with their ids, and where their anchors go. */
export interface CommentPlaces {
  readonly comments: readonly PlacedComment[];
  /** By the index of a segment. */
  readonly marks: ReadonlyMap<number, readonly Marked[]>;
  /** For comments on what cannot carry an anchor. */
  readonly apart: readonly { readonly part: PartSource; readonly splice: Splice }[];
}

/**
 * Finds the places of comments. Words in a header, a footer or a text box cannot be commented in Word: a comment on them stands at the
 * paragraph that the box hangs on, else at the beginning of the body, and quotes the words.
 */
export function placeComments(
  received: ReceivedDocx,
  comments: readonly FileComment[],
  edits: ReadonlyMap<number, PlannedEdit>,
): CommentPlaces {
  const marks = new Map<number, Marked[]>();
  const apart: { part: PartSource; splice: Splice }[] = [];
  const placed: PlacedComment[] = [];
  let next = comments.length > 0 ? nextCommentId(received.from, received.relations) : 0;
  for (const comment of comments) {
    const segment = received.segments[comment.paragraph];
    if (!segment) throw new Error(`Expected a paragraph of the file: got ${comment.paragraph}`);
    const id = next;
    next += 1;
    const { author, date } = comment;
    if (isCommentable(received, segment)) {
      const { open, close } = anchors(id, segment.part.names);
      const own = marks.get(comment.paragraph) ?? [];
      own.push({
        ...spanIn(edits.get(comment.paragraph)?.text ?? segment.text, comment),
        open,
        close,
      });
      marks.set(comment.paragraph, own);
      placed.push({ id, author, date, text: comment.text });
      continue;
    }
    const host = hostOf(received, segment);
    if (!host || host.content === null) continue;
    const { open, close } = anchors(id, host.part.names);
    apart.push({
      part: host.part,
      splice: { start: host.content, end: host.content, text: open + close },
    });
    const whole = edits.get(comment.paragraph)?.text ?? segment.text;
    const words = whole.slice(comment.start, comment.end) || whole;
    placed.push({
      id,
      author,
      date,
      text: `“${words.slice(0, LONGEST_QUOTE)}”\n${comment.text}`,
    });
  }
  return { comments: placed, marks, apart };
}

// Offsets within the text, and between characters.
function spanIn(text: string, { start, end }: FileComment): { start: number; end: number } {
  const from = Math.min(Math.max(0, start), text.length);
  const to = Math.min(Math.max(from, end), text.length);
  return {
    start: isWithinCharacter(text, from) ? from - 1 : from,
    end: isWithinCharacter(text, to) ? to + 1 : to,
  };
}

// Enough to find the words by.
const LONGEST_QUOTE = 200;

function isCommentable({ main, relations }: ReceivedDocx, { part, host }: Segment): boolean {
  if (host) return false;
  return (
    part.name === main ||
    relations.some(({ target, kind }) => target === part.name && kind.endsWith("notes"))
  );
}

function hostOf(received: ReceivedDocx, { host, part }: Segment): SourceParagraph | null {
  if (host && host.content !== null && part.name === received.main) return host;
  const body = received.contents.find((content) => content.part.name === received.main);
  return body ? firstWithContent(body.flows) : null;
}

function firstWithContent(flows: readonly Flow[]): SourceParagraph | null {
  for (const flow of flows) {
    for (const item of flow) {
      const found =
        item.kind === "paragraph"
          ? item.paragraph
          : firstWithContent(item.kind === "row" ? item.cells : item.box.flows);
      if (found && found.content !== null) return found;
    }
  }
  return null;
}

function anchors(id: number, { prefix, declaration }: WordNames): { open: string; close: string } {
  const at = `${declaration} ${prefix}id="${id}"/>`;
  const reference = `<${prefix}r${declaration}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  return {
    open: `<${prefix}commentRangeStart${at}`,
    close: `<${prefix}commentRangeEnd${at}${reference}`,
  };
}
