import { writeFile } from "node:fs/promises";
import { mergeTexts } from "#lib/core/diff/merge.ts";
import { type Command, type Io, UnusableInput } from "./command.ts";
import { mergeFiles } from "./merge-files.ts";
import { readOptions } from "./read-options.ts";
import { isLanguageTag, readTextLines } from "./text-lines.ts";

const CONFLICT = 1;

/**
 * `merge BASE OURS THEIRS [-o OUT] [--lang TAG]` writes a text with the changes of both versions; exit code 1 where they
 * clash, each conflict between markers. `merge --jsonl [FILE]` reads `{"id","base","ours","theirs","lang"}`, one a line,
 * and writes `{"id","text"}` or `{"id","conflicts":[…]}`, in UTF-16 code units.
 */
export const merge: Command = async (args, io) => {
  const { values, positionals } = readOptions("merge", args, OPTIONS);
  if (values.jsonl) return mergeLines(positionals, io);
  const [base, ours, theirs, ...rest] = positionals;
  if (base === undefined || ours === undefined || theirs === undefined || rest.length > 0)
    throw new UnusableInput(
      "merge needs three files, BASE OURS THEIRS, or --jsonl and at most one",
    );
  const language = values.lang ?? "und";
  if (!isLanguageTag(language))
    throw new UnusableInput(`Cannot merge: "${language}" is not a language tag`);
  const versions = [
    await io.readText(base),
    await io.readText(ours),
    await io.readText(theirs),
  ] as const;
  const { text, isClean } = mergeFiles(...versions, language);
  await write(text, values.output, io);
  return isClean ? 0 : CONFLICT;
};

const OPTIONS = {
  jsonl: { type: "boolean" },
  output: { type: "string", short: "o" },
  lang: { type: "string" },
} as const;

async function write(text: string, output: string | undefined, io: Io): Promise<void> {
  if (output === undefined) return io.write(text);
  try {
    await writeFile(output, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInput(`Cannot write ${output}: ${reason}`, { cause });
  }
}

async function mergeLines([file, ...rest]: readonly string[], io: Io): Promise<number> {
  if (rest.length > 0) throw new UnusableInput("merge --jsonl reads one file at most");
  for await (const { id, lang, texts } of readTextLines(io, file, ["base", "ours", "theirs"])) {
    const [base = "", ours = "", theirs = ""] = texts;
    const merged = mergeTexts(base, ours, theirs, lang);
    const result =
      merged.kind === "merged" ? { id, text: merged.text } : { id, conflicts: merged.conflicts };
    io.write(`${JSON.stringify(result)}\n`);
  }
  return 0;
}
