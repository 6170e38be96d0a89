import type { ExportedDocument, ExportedEdition } from "./exported-document.ts";

// What Windows does not take in a name, and what would make a path of it.
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;

// Systems take 255 bytes; a letter has up to four, and endings come behind.
const LONGEST = 50;

/** A name for a file made from an edition: that of the received one with another ending. */
export function editionFileName({ file }: ExportedEdition, ending: string): string {
  return `${safeFileName(file.name.replace(/\.[^.]+$/, ""))}.${ending}`;
}

/** A name for a file made from a whole document: its title with an ending. */
export function documentFileName({ title }: ExportedDocument, ending: string): string {
  return `${safeFileName(title)}.${ending}`;
}

/** A part of a path that every system takes, and that leads nowhere else. */
export function safeFileName(name: string): string {
  const signs = Array.from(name.replace(FORBIDDEN, " ").trim().replace(/^\.+/, ""));
  return signs.slice(0, LONGEST).join("").trim() || "document";
}
