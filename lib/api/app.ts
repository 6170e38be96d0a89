import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import type { Log } from "#lib/adapters/log.ts";
import type { Context } from "#lib/services/context.ts";
import { archives } from "./archives.ts";
import { authorship } from "./authorship.ts";
import { baselines } from "./baselines.ts";
import { checks } from "./checks.ts";
import { desk } from "./desk.ts";
import { dictionaries } from "./dictionaries.ts";
import { dismissals } from "./dismissals.ts";
import { documents } from "./documents.ts";
import { editor } from "./editor.ts";
import type { ApiEnv } from "./environment.ts";
import { evidence } from "./evidence.ts";
import { exports } from "./exports.ts";
import { fixes } from "./fixes.ts";
import { flags } from "./flags.ts";
import { health } from "./health.ts";
import { history } from "./history.ts";
import { houseRules } from "./house-rules.ts";
import { imports } from "./imports.ts";
import { measures } from "./measures.ts";
import { names } from "./names.ts";
import { problems } from "./problems.ts";
import { handleError, MEDIA_TYPE, problem } from "./refusals.ts";
import { refusedFiles } from "./refused-files.ts";
import { remarks } from "./remarks.ts";
import { restorations } from "./restorations.ts";
import { reviews } from "./reviews.ts";
import { rows } from "./rows.ts";
import { scoreReports } from "./score-reports.ts";
import { scores } from "./scores.ts";
import { searches } from "./searches.ts";
import { segments } from "./segments.ts";
import { sources } from "./sources.ts";
import { states } from "./states.ts";
import { structure } from "./structure.ts";
import { tables } from "./tables.ts";
import { updates } from "./updates.ts";

// Twelve texts of several megabytes each in base64; more is refused before it is read.
const MAX_BODY_BYTES = 128 * 1024 * 1024;

/** What the API needs of its surroundings; both are asked for on each request. */
export interface Surroundings {
  context(): Context;
  log(): Log;
}

/** The HTTP API under `/api`. Its contract is at `/api/openapi.json`. */
export function createApi({ context, log }: Surroundings) {
  const api = new OpenAPIHono<ApiEnv>().basePath("/api");
  api.use(async (c, next) => {
    c.set("log", log());
    c.set("context", context());
    await next();
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "no-store");
  });
  api.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) =>
        c.json(problem(413, "too-large", "The request is too large"), 413, MEDIA_TYPE),
    }),
  );
  api.onError(handleError);
  api.notFound((c) =>
    c.json(problem(404, "no-such-resource", `Nothing is at ${c.req.path}`), 404, MEDIA_TYPE),
  );
  api.doc31("/openapi.json", { openapi: "3.1.0", info: { title: "Hexapla", version: "1" } });
  return api
    .route("/", health)
    .route("/", dictionaries)
    .route("/", editor)
    .route("/", imports)
    .route("/", refusedFiles)
    .route("/", documents)
    .route("/", structure)
    .route("/", segments)
    .route("/", baselines)
    .route("/", searches)
    .route("/", reviews)
    .route("/", rows)
    .route("/", evidence)
    .route("/", flags)
    .route("/", remarks)
    .route("/", problems)
    .route("/", dismissals)
    .route("/", fixes)
    .route("/", checks)
    .route("/", houseRules)
    .route("/", desk)
    .route("/", history)
    .route("/", states)
    .route("/", restorations)
    .route("/", names)
    .route("/", sources)
    .route("/", authorship)
    .route("/", measures)
    .route("/", scores)
    .route("/", scoreReports)
    .route("/", exports)
    .route("/", updates)
    .route("/", tables)
    .route("/", archives);
}

/** The type the browser's client is made from. */
export type Api = ReturnType<typeof createApi>;
