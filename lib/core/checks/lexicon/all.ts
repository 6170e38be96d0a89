import type { Check } from "#lib/core/checks/engine/check.ts";
import { calque } from "./calque.ts";
import { falseFriend } from "./false-friend.ts";
import { reportingVerb } from "./reporting-verb.ts";
import { toponyms } from "./toponyms.ts";

/** Checks that know words and phrases by heart. */
export const LEXICON_CHECKS: readonly Check[] = [calque, falseFriend, reportingVerb, toponyms];
