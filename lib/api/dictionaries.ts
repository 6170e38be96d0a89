import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { answers, LanguageTag, refusals } from "./contract.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid, MEDIA_TYPE, problem } from "./refusals.ts";

const Dictionary = z
  .object({ aff: z.string(), dic: z.string() })
  .openapi("Dictionary", { description: "The two files of a Hunspell dictionary" });

const read = createRoute({
  method: "get",
  path: "/dictionaries/{language}",
  summary: "The dictionary of a language, for checking spelling where it is typed",
  request: { params: z.object({ language: LanguageTag }) },
  responses: { 200: answers(Dictionary, "The dictionary"), ...refusals },
});

// A dictionary changes when the server is updated; every page that opens an editor asks for it.
const KEPT = "private, max-age=86400";

/** Dictionaries, for the browser. */
export const dictionaries = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  read,
  async (c) => {
    const { language } = c.req.valid("param");
    const dictionary = await c.get("context").heavy.dictionary(primaryLanguage(language));
    if (dictionary) return c.json(dictionary, 200, { "cache-control": KEPT });
    return c.json(
      problem(404, "no-such-resource", `There is no dictionary for "${language}"`),
      404,
      MEDIA_TYPE,
    );
  },
);
