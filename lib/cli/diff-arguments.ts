import { UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";
import { isLanguageTag } from "./text-lines.ts";

/** What `hexapla diff` was asked to do. */
export type DiffArguments =
  | { readonly kind: "lines"; readonly file: string | undefined }
  | {
      readonly kind: "texts" | "document" | "json" | "html" | "terminal" | "patch";
      readonly before: string;
      readonly after: string;
      readonly language: string;
    };

const flag = { type: "boolean" } as const;
const OPTIONS = {
  jsonl: flag,
  document: flag,
  json: flag,
  html: flag,
  terminal: flag,
  patch: flag,
  lang: { type: "string" },
} as const;

/**
 * Reads `A B`, with `--document`, `--json`, `--html`, `--terminal` or `--patch` and `--lang TAG`, or `--jsonl [FILE]`.
 *
 * @throws UnusableInput for what is neither.
 */
export function readDiffArguments(args: readonly string[]): DiffArguments {
  const { values, positionals } = readOptions("compare", args, OPTIONS);
  const [before, after, ...rest] = positionals;
  if (values.jsonl) {
    if (after !== undefined) throw new UnusableInput("diff --jsonl reads one file at most");
    return { kind: "lines", file: before };
  }
  if (before === undefined || after === undefined || rest.length > 0)
    throw new UnusableInput("diff needs two files, or --jsonl and at most one");
  const forms = (["html", "terminal", "json", "patch"] as const).filter((form) => values[form]);
  if (forms.length > 1)
    throw new UnusableInput(`diff takes --${forms[0]} or --${forms[1]}, not both`);
  const language = values.lang ?? "und";
  if (!isLanguageTag(language))
    throw new UnusableInput(`Cannot compare: "${language}" is not a language tag`);
  const kind = forms[0] ?? (values.document ? "document" : "texts");
  return { kind, before, after, language };
}
