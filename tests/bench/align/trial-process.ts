// Tries one of the trials, named by the argument, and prints its outcome.
import { alignEditions } from "#lib/core/align/editions.ts";
import { relayText } from "../relay-text.ts";
import { ratio } from "./scores.ts";
import type { Outcome } from "./speed.ts";
import { TRIALS } from "./trials.ts";

// What every process pays once, until its code is compiled, is no part of how cost grows.
alignEditions(relayText(200, ["fr", "en"]));

const editions = TRIALS[process.argv[2] ?? ""]?.() ?? [];
const start = performance.now();
const { rows } = alignEditions(editions);
const outcome: Outcome = {
  seconds: (performance.now() - start) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
  rows: rows.length,
  confidence: ratio(
    rows.reduce((sum, { confidence }) => sum + confidence, 0),
    rows.length,
  ),
};
console.log(JSON.stringify(outcome));
