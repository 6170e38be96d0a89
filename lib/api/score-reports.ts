import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context as Request } from "hono";
import { getCookie } from "hono/cookie";
import type { ReportTools } from "#lib/core/formats/score-report/reported-scores.ts";
import { SCORE_FORMATS } from "#lib/core/formats/score-report/score-formats.ts";
import { writeScoreReport } from "#lib/core/formats/score-report/write-score-report.ts";
import type { WriteNumber } from "#lib/core/quality/scores/written-score.ts";
import {
  categoryName,
  createI18n,
  LOCALE_COOKIE,
  loadMessages,
  negotiateLocale,
} from "#lib/i18n.ts";
import { scoreDocument } from "#lib/services/score-document.ts";
import { DocumentParams, refusals } from "./contract.ts";
import { download, file } from "./download.ts";
import type { ApiEnv } from "./environment.ts";
import { handleInvalid } from "./refusals.ts";

const report = createRoute({
  method: "get",
  path: "/documents/{document}/scores/report",
  summary: "The scores of a document as a file: a page to print, a table, or JSON",
  request: {
    params: DocumentParams,
    query: z.object({ format: z.enum(SCORE_FORMATS), profile: z.string().optional() }),
  },
  responses: { 200: file, ...refusals },
});

/** Scores that leave the workbench. */
export const scoreReports = new OpenAPIHono<ApiEnv>({ defaultHook: handleInvalid }).openapi(
  report,
  async (c) => {
    const { document } = c.req.valid("param");
    const { format, profile: wanted } = c.req.valid("query");
    const context = c.get("context");
    const { profile, ...scores } = await scoreDocument(context, document, wanted);
    const { tools, nameOf } = await toolsFor(c);
    const told = {
      ...scores,
      at: context.now().toISOString(),
      profile: profile.name ?? nameOf(profile.id),
      points: profile.profile.points,
    };
    const { name, mediaType, bytes } = writeScoreReport(told, format, tools);
    return c.body(new Uint8Array(bytes), 200, download(name, mediaType));
  },
);

/** The words of a report in the language of whoever asks. */
async function toolsFor(c: Request<ApiEnv>) {
  const accepted = c.req.header("accept-language") ?? null;
  const language = negotiateLocale(getCookie(c, LOCALE_COOKIE), accepted);
  const messages = await loadMessages(language);
  const i18n = createI18n(language, messages);
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const days = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" });
  const number: WriteNumber = (value, digits) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);
  const { scores, severity } = messages;
  const names: Readonly<Record<string, string>> = scores.profiles;
  const tools: ReportTools = {
    words: scores.report,
    figures: scores,
    day: scores.day,
    language,
    severity: (one) => severity[one],
    formula: (one) => scores.formula[one],
    sample: (one) => scores.sample[one],
    category: (one) => categoryName(i18n, one),
    languageName: (tag) => languages.of(tag) ?? tag,
    rows: (from, to) => i18n.t("scores.rows", { from: number(from, 0), to: number(to, 0) }),
    date: (day) => days.format(new Date(day)),
    number,
  };
  return { tools, nameOf: (id: string) => names[id] ?? id };
}
