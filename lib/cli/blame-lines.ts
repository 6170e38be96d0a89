import { z } from "zod";
import type { Run } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { type Io, UnusableInput } from "./command.ts";

/** Reads one history a line from `file`, standard input for `-`, and writes the origins of each as a line. */
export async function blameLines(file: string, isAll: boolean, io: Io): Promise<void> {
  let number = 0;
  for await (const line of file === "-" ? io.lines() : linesOf(await io.readText(file))) {
    number++;
    if (line.trim() === "") continue;
    const { id, lang, versions } = readHistory(line, number);
    const origins: (readonly Run[])[] = [];
    for (const { runs } of attributeVersions(versions, lang)) {
      if (!isAll) origins.pop();
      origins.push(runs);
    }
    io.write(`${JSON.stringify({ id, origins: isAll ? origins : (origins[0] ?? []) })}\n`);
  }
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/u);
}

const History = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().refine(isLanguageTag, "it is not a language tag").default("und"),
  versions: z
    .array(z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]))
    .min(1),
});

function readHistory(line: string, number: number): z.infer<typeof History> {
  const read = History.safeParse(parsed(line, number));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join(".") || "the line";
  throw new UnusableInput(`Cannot read line ${number}: ${place}: ${issue?.message ?? ""}`);
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UnusableInput(`Cannot read line ${number}: it is not JSON`, { cause });
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
