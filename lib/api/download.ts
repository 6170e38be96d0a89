import { z } from "@hono/zod-openapi";

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
