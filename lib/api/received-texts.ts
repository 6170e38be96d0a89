import { z } from "@hono/zod-openapi";
import { decodeBase64 } from "#lib/adapters/base64.ts";
import { FORMAT_NAMES } from "#lib/core/formats/opened-file.ts";
import type { ReceivedText } from "#lib/services/read-texts.ts";
import { LanguageTag, Text } from "./contract.ts";

// The columns a spreadsheet can have, and the most of them that are read as texts.
const MAX_COLUMN = 16_383;
const MAX_TEXTS = 64;
const Column = z.number().int().nonnegative().max(MAX_COLUMN);

/** Which columns of a table are texts, each once; one that the table does not have makes it unreadable. */
export const Columns = z
  .object({
    texts: z
      .array(z.object({ column: Column, language: LanguageTag }))
      .max(MAX_TEXTS)
      .refine(areDistinct, "a column named twice")
      .readonly(),
    id: Column.nullable(),
    header: z.boolean(),
    sheet: Text.nullable(),
  })
  .openapi("Columns");

// An encoding's label is a short word; who sends a longer one means something else.
const MAX_LABEL = 40;

/** How a file is to be read, as far as an editor says. */
export const Reading = z
  .object({
    format: z.enum(FORMAT_NAMES).optional(),
    encoding: Text.max(MAX_LABEL).optional(),
    view: z.enum(["accepted", "original"]).optional(),
    separator: z.enum(["line", "blank-line"]).optional(),
    columns: Columns.optional(),
  })
  .openapi("Reading");

const said = {
  language: LanguageTag.optional(),
  basedOn: z.number().int().nonnegative().nullable().optional(),
};

/** The name of a file, as file systems bound it. */
export const FileName = Text.min(1).max(255);

/** Base64 as it is sent; a regular expression over 90 MB would take the stack. */
export const FileContent = z
  .string()
  .refine(isBase64, "not base64")
  .openapi({ format: "byte", description: "The received bytes in base64" });

/** Files to import: twelve editions at most, whichever files they are in. */
export const ReceivedTexts = z
  .array(
    z.object({
      name: FileName,
      content: FileContent,
      reading: Reading.optional(),
      ...said,
      slots: z
        .array(z.object({ slot: Text, isLeftOut: z.boolean().optional(), ...said }))
        .optional(),
    }),
  )
  .max(12);

/** A file as services take it. */
export function receivedText({
  content,
  ...text
}: z.infer<typeof ReceivedTexts>[number]): ReceivedText {
  return { ...text, bytes: decodeBase64(content) };
}

function areDistinct(texts: readonly { readonly column: number }[]): boolean {
  return new Set(texts.map(({ column }) => column)).size === texts.length;
}

const STRETCH = 65_536;
const BASE64 = /^[0-9A-Za-z+/]*={0,2}$/;

function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  for (let start = 0; start < text.length; start += STRETCH) {
    const stretch = text.slice(start, start + STRETCH);
    const isLast = start + STRETCH >= text.length;
    if (!BASE64.test(stretch) || (!isLast && stretch.endsWith("="))) return false;
  }
  return true;
}
