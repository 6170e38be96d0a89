import type { Context as Request } from "hono";
import { getCookie } from "hono/cookie";
import { createI18n, LOCALE_COOKIE, loadMessages, negotiateLocale, sayFinding } from "#lib/i18n.ts";
import { exportFile, type WantedFile } from "#lib/services/export-file.ts";
import { download } from "./download.ts";
import type { ApiEnv } from "./environment.ts";

// A header has room for so many with every proxy; of all others the number is told.
const MOST_LOSSES = 50;

/**
 * Answers with a file of a document, in the language of whoever asks. What it could not hold is told in the header `Hexapla-Losses`: JSON in
 * ASCII, how many and the first of them. A client that closes the request ends the work.
 */
export async function handOut(
  c: Request<ApiEnv>,
  wanted: Omit<WantedFile, "words" | "language" | "say">,
) {
  const { signal } = c.req.raw;
  const words = await wordsFor(c);
  const file = await exportFile(c.get("context"), { ...wanted, ...words }, { signal });
  const { name, mediaType, bytes, losses } = file;
  const told = JSON.stringify({ count: losses.length, losses: losses.slice(0, MOST_LOSSES) });
  if (losses.length > 0) c.header("hexapla-losses", inAscii(told));
  return c.body(new Uint8Array(bytes), 200, download(name, mediaType));
}

async function wordsFor(
  c: Request<ApiEnv>,
): Promise<Pick<WantedFile, "words" | "language" | "say">> {
  const accepted = c.req.header("accept-language") ?? null;
  const language = negotiateLocale(getCookie(c, LOCALE_COOKIE), accepted);
  const messages = await loadMessages(language);
  const i18n = createI18n(language, messages);
  const say: WantedFile["say"] = (message, values) => sayFinding(i18n, message, values);
  return { words: messages.export.words, language, say };
}

function inAscii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
