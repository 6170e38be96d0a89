import { z } from "@hono/zod-openapi";
import type { Context as Request } from "hono";
import type { ExportFile } from "#lib/core/formats/exports/exported-document.ts";
import type { ApiEnv } from "./environment.ts";

/** The response of a route that hands out a file. */
export const file = {
  description: "The file",
  content: { "application/octet-stream": { schema: z.any() } },
};

/** Headers of a download; the name is written as RFC 6266 and RFC 8187 ask, so that every script survives. */
export function download(name: string, mediaType: string): Record<string, string> {
  const encoded = encodeURIComponent(name.replace(/[/\\]/g, "-")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "content-type": mediaType,
    "content-disposition": `attachment; filename*=UTF-8''${encoded}`,
  };
}

// A header has room for so many bytes with every proxy; what is beyond that is counted.
const MOST_LOSSES = 50;

/** Answers with a file. What it could not hold is told in the header `Hexapla-Losses`: JSON in ASCII, the first of them and their number. */
export function handOut(c: Request<ApiEnv>, { name, mediaType, bytes, losses }: ExportFile) {
  const told = JSON.stringify({ count: losses.length, losses: losses.slice(0, MOST_LOSSES) });
  if (losses.length > 0) c.header("hexapla-losses", inAscii(told));
  return c.body(new Uint8Array(bytes), 200, download(name, mediaType));
}

function inAscii(json: string): string {
  return json.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
