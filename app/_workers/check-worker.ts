// The thread of the browser that judges what somebody is typing, with the very checks of the server.
import { type DeskChecks, deskOptions } from "#lib/core/checks/desk.ts";
import { Checker } from "#lib/core/checks/engine/checker.ts";
import { primaryLanguage } from "#lib/core/text/language.ts";
import { createFetchedSpellers } from "./fetched-spellers.ts";
import type { LiveAnswer, LiveQuestion } from "./live-check.ts";

const spellerOf = createFetchedSpellers((path) => fetch(path));
const checkers = new Map<string, Checker>();

addEventListener("message", async ({ data }: MessageEvent<LiveQuestion>) => {
  if (data.kind === "prepare") await spellerOf(data.language);
  else postMessage(await answerTo(data));
});

async function answerTo(question: LiveQuestion & { kind: "check" }): Promise<LiveAnswer> {
  const { id, document, desk, edition, paragraph } = question;
  const language = document.editions[edition]?.language ?? "und";
  const checker = await checkerFor(language, desk);
  const findings = checker
    .check(document)
    .filter((finding) => finding.edition === edition && finding.paragraph === paragraph);
  return { id, findings };
}

async function checkerFor(language: string, desk: DeskChecks): Promise<Checker> {
  const speller = await spellerOf(language);
  // Until its dictionary has come, a language is checked without.
  const key = JSON.stringify([language, speller !== null, desk]);
  const known = checkers.get(key);
  if (known) return known;
  const spellers = new Map(speller ? [[primaryLanguage(language), speller]] : []);
  const checker = new Checker({ ...deskOptions(desk), spellers });
  // One desk and the few languages of a document: others are left behind.
  if (checkers.size > MOST_CHECKERS) checkers.clear();
  checkers.set(key, checker);
  return checker;
}

const MOST_CHECKERS = 8;
