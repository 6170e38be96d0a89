import type { Splice } from "../pieces.ts";
import type { FileComment, PlacedComment } from "./file-comment.ts";
import type { Marked } from "./marks.ts";
import type { WordNames } from "./names.ts";
import type { PlannedEdit } from "./planned-edit.ts";
import { nextCommentId } from "./read-comments.ts";
import type { ReceivedDocx } from "./received-docx.ts";
import type { Segment } from "./segment.ts";
import type { Flow, PartSource, SourceParagraph } from "./source.ts";

/** Comments with their ids, and where their anchors go. */
export interface CommentPlaces {
  readonly comments: readonly PlacedComment[];
  /** By the index of a segment. */
  readonly marks: ReadonlyMap<number, readonly Marked[]>;
  /** For comments on what cannot carry an anchor. */
  readonly apart: readonly { readonly part: PartSource; readonly splice: Splice }[];
}

/**
 * Finds the places of comments. Words in a header, a footer or a text box cannot be commented in Word, and LibreOffice (7.4) opens no file with
 * a comment in a note: such a comment stands at the paragraph that the box or the note hangs on, else at the beginning of the body, and
 * quotes the words.
 */
export function placeComments(
  received: ReceivedDocx,
  comments: readonly FileComment[],
  edits: ReadonlyMap<number, PlannedEdit>,
): CommentPlaces {
  const marks = new Map<number, Marked[]>();
  const apart: { part: PartSource; splice: Splice }[] = [];
  const placed: PlacedComment[] = [];
  const hosts = hostsOfNotes(received, comments);
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
    const host = hosts.get(noteOf(segment)) ?? hostOf(received, segment);
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

function isWithinCharacter(text: string, offset: number): boolean {
  return offset > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1));
}

// Enough to find the words by.
const LONGEST_QUOTE = 200;

function isCommentable({ main }: ReceivedDocx, { part, host }: Segment): boolean {
  return host === null && part.name === main;
}

/** The paragraphs of the body that refer to notes, by note; none are sought where no comment is on a note. */
function hostsOfNotes(
  { segments, main }: ReceivedDocx,
  comments: readonly FileComment[],
): ReadonlyMap<string, SourceParagraph> {
  const hosts = new Map<string, SourceParagraph>();
  const isWanted = comments.some(({ paragraph }) => {
    const segment = segments[paragraph];
    return segment !== undefined && noteOf(segment) !== "";
  });
  if (!isWanted) return hosts;
  for (const { part, codes, paragraphs } of segments) {
    const host = paragraphs.find(({ content }) => content !== null);
    if (part.name !== main || !host) continue;
    for (const { source } of codes) {
      const [, kind, id] = REFERENCE.exec(source) ?? [];
      if (kind !== undefined && id !== undefined) hosts.set(`${kind} ${id}`, host);
    }
  }
  return hosts;
}

const REFERENCE = /(footnote|endnote)Reference\b[^>]*?\bid="([^"]*)"/;
const NOTE = /(footnote|endnote)s\b/;

/** Which note a segment stands in: `footnote 2`; empty for none. */
function noteOf({ part, paragraphs }: Segment): string {
  const kind = NOTE.exec(part.name)?.[1];
  const start = paragraphs[0]?.at.start ?? 0;
  if (kind === undefined) return "";
  const open = part.text.lastIndexOf(`<${part.names.prefix}${kind} `, start);
  if (open === -1) return "";
  const tag = part.text.slice(open, part.text.indexOf(">", open));
  return `${kind} ${/\bid="([^"]*)"/.exec(tag)?.[1] ?? ""}`;
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
