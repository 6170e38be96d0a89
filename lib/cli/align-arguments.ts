import { type RelayProblem, relayProblem } from "#lib/core/document/relay.ts";
import { UnusableInput } from "./command.ts";
import { readOptions } from "./read-options.ts";

/** A text to be aligned: its language, its file and the index of the text it was translated from. */
export interface PlannedText {
  readonly language: string;
  readonly path: string;
  readonly basedOn: number | null;
}

/** What `hexapla align` was asked to do. */
export interface AlignArguments {
  readonly texts: readonly PlannedText[];
  /** Each line is a unit, instead of each paragraph. */
  readonly byLine: boolean;
  readonly json: boolean;
  readonly pairs: boolean;
}

/**
 * Reads `[--unit line|paragraph] [--json] [--pairs] LANGUAGE=FILE[<LANGUAGE] …`, options and texts in any order.
 *
 * @throws UnusableInput for unknown options, languages that are no BCP 47 tag or occur twice, and texts that are not
 * based on each other in a way that leads back to an original.
 */
export function readAlignArguments(args: readonly string[]): AlignArguments {
  const { values, positionals } = readOptions("align", args, OPTIONS);
  const unit = values.unit ?? "paragraph";
  if (unit !== "line" && unit !== "paragraph") {
    throw new UnusableInput(`Cannot align by "${unit}": --unit takes line or paragraph`);
  }
  return {
    texts: planned(positionals.map(namedText)),
    byLine: unit === "line",
    json: values.json === true,
    pairs: values.pairs === true,
  };
}

const OPTIONS = {
  unit: { type: "string" },
  json: { type: "boolean" },
  pairs: { type: "boolean" },
} as const;

interface NamedText {
  /** The tag as it was written; reports repeat it. */
  readonly language: string;
  /** The tag in its canonical form, by which two spellings of a language are the same. */
  readonly key: string;
  readonly path: string;
  readonly base: string | null;
}

// The last `<` counts, so that a file name may hold one.
const TEXT = /^(?<language>[^=]+)=(?<path>.+?)(?:<(?<base>[^<]+))?$/su;

function namedText(argument: string): NamedText {
  const { language, path, base } = TEXT.exec(argument)?.groups ?? {};
  if (language === undefined || path === undefined) {
    throw new UnusableInput(
      `Cannot read "${argument}": expected LANGUAGE=FILE or LANGUAGE=FILE<LANGUAGE`,
    );
  }
  return {
    language,
    key: canonical(language),
    path,
    base: base === undefined ? null : canonical(base),
  };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch (cause) {
    throw new UnusableInput(`Cannot align "${tag}": it is not a language tag`, { cause });
  }
}

function planned(texts: readonly NamedText[]): PlannedText[] {
  const keys = texts.map(({ key }) => key);
  const repeated = texts.find(({ key }, index) => keys.indexOf(key) < index);
  if (repeated) throw new UnusableInput(`Cannot align: ${repeated.language} is given twice`);
  const plan = texts.map(({ language, path, base }) => {
    return { language, path, basedOn: base === null ? null : keys.indexOf(base) };
  });
  const problem = relayProblem(plan);
  if (problem) throw new UnusableInput(`Cannot align: ${REASONS[problem]}`);
  return plan;
}

const REASONS: Readonly<Record<RelayProblem, string>> = {
  "too-few": "it takes two texts or more, each as LANGUAGE=FILE",
  "too-many": "it takes twelve texts at most",
  "no-original": "every text is based on another, so none is the original",
  "unknown-base": "a text is based on a language that is not given",
  cycle: "texts are based on each other in a circle",
  "same-language": "a language is given twice",
};
