import { loadSpellers } from "#lib/adapters/spellers.ts";
import type { Finding, Place } from "#lib/core/checks/engine/check.ts";
import { checkDocument } from "#lib/core/checks/engine/check-document.ts";
import { SEVERITIES, type Severity } from "#lib/core/quality/mqm.ts";
import { type CheckRequest, readCheckLine } from "./check-lines.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";

/**
 * `hexapla check --jsonl [--fail-on SEVERITY] [FILE]`: reads one request a line, from FILE or standard input, and writes
 * the flags of each as a line. Returns 1 when a flag is of that severity or worse.
 */
export const check: Command = async (args, io) => {
  const { failOn, file } = readArguments(args);
  let worst = -1;
  for await (const [number, line] of numbered(linesOf(file, io))) {
    if (line.trim() === "") continue;
    const request = readCheckLine(line, number);
    const languages = request.document.editions.map(({ language }) => language);
    const spellers = await loadSpellers(languages);
    const findings = checkDocument(request.document, { spellers }).filter(
      ({ edition }) => request.only === null || edition === request.only,
    );
    worst = Math.max(worst, ...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
    io.write(
      `${JSON.stringify({ id: request.id, flags: findings.map((finding) => flagOf(finding, request)) })}\n`,
    );
  }
  return failOn !== null && worst >= SEVERITIES.indexOf(failOn) ? 1 : 0;
};

const OPTIONS = { jsonl: { type: "boolean" }, "fail-on": { type: "string" } } as const;

const USAGE = "Usage: hexapla check --jsonl [--fail-on minor|major|critical] [FILE]";

function readArguments(args: readonly string[]): { failOn: Severity | null; file: string } {
  const { values, positionals } = readOptions("check", args, OPTIONS, USAGE);
  if (!values.jsonl || positionals.length > 1) throw new UnusableInput(USAGE);
  return { failOn: severityOf(values["fail-on"]), file: positionals[0] ?? "-" };
}

function severityOf(name: string | undefined): Severity | null {
  if (name === undefined) return null;
  const severity = SEVERITIES.find((known) => known === name);
  if (severity === undefined || severity === "neutral")
    throw new UnusableInput(`Unknown severity "${name}". ${USAGE}`);
  return severity;
}

async function* linesOf(file: string, io: Io): AsyncIterable<string> {
  if (file === "-") yield* io.lines();
  else yield* (await io.readText(file)).split(/\r?\n/u);
}

async function* numbered(lines: AsyncIterable<string>): AsyncIterable<readonly [number, string]> {
  let number = 0;
  for await (const line of lines) yield [++number, line];
}

function flagOf(finding: Finding, { document, only }: CheckRequest) {
  const { start, end, check, mqm, severity, fixes, fixSpan, origin, root } = finding;
  const place = fixSpan ?? { start, end };
  const [fix] = fixSpan ? [] : fixes;
  return {
    ...(only === null ? placeOf(finding, document) : {}),
    start,
    end,
    check,
    mqm,
    severity,
    // The shorthand for a fix that replaces the flagged words themselves.
    ...(fix === undefined ? {} : { fix }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((text) => ({ ...place, text })) }),
    ...(origin === undefined ? {} : { origin }),
    ...(root === undefined ? {} : { root: rootOf(root, document) }),
  };
}

/** Where an inherited fault was born. */
function rootOf(root: Place, document: CheckRequest["document"]) {
  return { ...placeOf(root, document), start: root.start, end: root.end };
}

function placeOf({ edition, paragraph }: Place, { editions }: CheckRequest["document"]) {
  return { edition: editions[edition]?.language, paragraph: paragraph + 1 };
}
