import type { Span } from "#lib/core/text/tokens.ts";
import type { XmlElement, XmlNode } from "../xml/tree.ts";
import { walkXml, type XmlTag } from "../xml/walk-xml.ts";
import { type Names, namesWithin, PREDEFINED_NAMES } from "./names.ts";

/** An element that others stand in without end, so that it is never held as a whole: `xliff`, `file`, `group`. */
export interface Frame {
  readonly tag: XmlTag;
  readonly parent: Frame | null;
  /** The prefixes that are bound in it. */
  readonly names: Names;
}

export interface DocumentHandlers {
  enter?(frame: Frame): void;
  leave?(frame: Frame): void;
  /** A child of a frame that is none itself, as a tree. */
  part?(element: XmlElement, frame: Frame): void;
  /** Characters that stand in a frame itself. */
  stray?(text: string, at: Span, frame: Frame): void;
  /** A prefix that is bound nowhere. */
  unbound?(prefix: string, at: Span): void;
}

const FRAMES: ReadonlySet<string> = new Set(["xliff", "file", "group"]);

/**
 * Reads an XLIFF 2 document part by part: a unit, a list of notes, a skeleton are trees, what they stand in is told as it begins and
 * ends. Memory is bounded by the largest part. As `walkXml`.
 */
export function walkDocument(source: string, handlers: DocumentHandlers, format: string): void {
  let frame: Frame | null = null;
  let current: Growing | null = null;
  walkXml(
    source,
    {
      open(tag) {
        if (!current && isFrame(tag, frame)) {
          frame = framed(tag, frame);
          handlers.enter?.(frame);
          return;
        }
        const element: Growing = begun(tag, current);
        current?.children.push(element);
        current = element;
      },
      close(tag, at) {
        if (current) {
          const ended: Growing = current;
          current = ended.parent;
          end(ended, at);
          if (!current && frame) handlers.part?.(ended, frame);
        } else if (frame?.tag === tag) {
          handlers.leave?.(frame);
          frame = frame.parent;
        }
      },
      text(text, at, isData) {
        if (current) current.children.push({ kind: "text", text, isData, at });
        else if (frame && text.trim() !== "") handlers.stray?.(text, at, frame);
      },
      unbound: (prefix, at) => handlers.unbound?.(prefix, at),
      comment: (text, at) => current?.children.push({ kind: "comment", text, at }),
      instruction: (target, body, at) =>
        current?.children.push({ kind: "instruction", text: `${target} ${body}`, at }),
    },
    { format },
  );
}

function isFrame({ local, uri }: XmlTag, within: Frame | null): boolean {
  if (!within) return true;
  return FRAMES.has(local) && uri === within.tag.uri;
}

function framed(tag: XmlTag, parent: Frame | null): Frame {
  return { tag, parent, names: namesWithin(parent?.names ?? PREDEFINED_NAMES, tag) };
}

interface Growing extends XmlElement {
  readonly parent: Growing | null;
  readonly children: XmlNode[];
  at: Span;
  inside: Span;
}

function begun(tag: XmlTag, parent: Growing | null): Growing {
  return { kind: "element", tag, parent, children: [], at: tag.at, inside: tag.at };
}

function end(element: Growing, at: Span): void {
  const start = element.tag.at.end;
  element.inside = { start, end: Math.max(start, at.start) };
  element.at = { start: element.tag.at.start, end: at.end };
}
