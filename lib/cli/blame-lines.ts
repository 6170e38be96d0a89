import { z } from "zod";
import type { Run } from "#lib/core/history/authorship/runs.ts";
import { attributeVersions } from "#lib/core/history/authorship/versions.ts";
import { type Io, UnusableInput } from "./command.ts";
import { type JsonLine, readJsonLines } from "./json-lines.ts";
import { isLanguageTag } from "./text-lines.ts";

/** Reads one history a line from `file`, standard input for `-`, and writes the origins of each as a line. */
export async function blameLines(file: string, isAll: boolean, io: Io): Promise<void> {
  for await (const line of readJsonLines(io, file)) {
    const { id, lang, versions } = historyOf(line);
    const origins: (readonly Run[])[] = [];
    for (const { runs } of attributeVersions(versions, lang)) {
      if (!isAll) origins.pop();
      origins.push(runs);
    }
    io.write(`${JSON.stringify({ id, origins: isAll ? origins : (origins[0] ?? []) })}\n`);
  }
}

const History = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.string().refine(isLanguageTag, "it is not a language tag").default("und"),
  versions: z
    .array(z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)]))
    .min(1),
});

function historyOf({ value, number }: JsonLine): z.infer<typeof History> {
  const read = History.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join(".") || "the line";
  throw new UnusableInput(`Cannot read line ${number}: ${place}: ${issue?.message ?? ""}`);
}
