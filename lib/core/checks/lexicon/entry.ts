/** Why an entry is one: built as the source builds it, a word that only looks like the source's, a verb that no one reports speech with. */
export type EntryKind = "calque" | "false-friend" | "reporting-verb";

/** Looks for what gives rise to an entry; the expression is built when first asked for, as most never are. */
export type Trigger = (text: string) => RegExpExecArray | null;

/** A way of saying something that betrays the language it was translated from. */
export interface Entry {
  readonly kind: EntryKind;
  readonly source: string;
  /** What gives rise to it in the source; null for what is wrong in the language itself. */
  readonly trigger: Trigger | null;
  /** What is said instead, best first, in the notation of patterns. */
  readonly advice: readonly string[];
}

/** An entry under one of the patterns that it is written in. */
export interface EntryPattern {
  readonly pattern: string;
  readonly entry: Entry;
}

/**
 * Reads a table of entries, one a line: patterns, triggers, advice, parted by `|`; each may list several, parted by `;`. A pattern is
 * words with `~` before a verb (`=` without its stem), `+` before a noun, `@` before an adjective that inflect, `(…)` round a word that
 * may be absent, `{a/b}` between words of the phrase of which one stands, `a/b` between words of the text, which the advice takes over
 * as `$1`, `$2`; what follows in `[…]` has to stand and stays. `<”>` wants the end of a quotation before it, `<,>` that or a comma.
 * Advice that would lose an open word or its form is no fix, nor is what begins with `?`. Triggers are regular expressions in which
 * `*` is the rest of a word; the trigger `-` says that the pattern is wrong by itself, and one that begins
 * with `!` must not stand anywhere in the text. They are searched in whole texts, so none may look behind or ahead without bound.
 */
export function entriesOf(kind: EntryKind, source: string, table: string): EntryPattern[] {
  return table
    .split("\n")
    .filter((line) => line.includes(" | "))
    .flatMap((line) => {
      const [patterns = [], triggers = [], advice = []] = line.split(" | ").map(listOf);
      const entry: Entry = { kind, source, trigger: triggerOf(triggers), advice };
      return patterns.map((pattern) => ({
        pattern,
        entry: pattern.endsWith(" that") ? withThat(entry) : entry,
      }));
    });
}

/** A verb that the pattern takes together with its conjunction is replaced together with it. */
function withThat(entry: Entry): Entry {
  const advice = entry.advice.map((one) =>
    entry.kind === "reporting-verb" && !one.endsWith(" that") ? `${one} that` : one,
  );
  return { ...entry, advice };
}

function listOf(cell: string): string[] {
  return cell
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function triggerOf(triggers: readonly string[]): Trigger | null {
  if (triggers.length === 0 || triggers[0] === "-") return null;
  const vetoes = triggers.filter((one) => one.startsWith("!")).map((one) => one.slice(1));
  let expression: RegExp | undefined;
  let veto: RegExp | undefined;
  return (text) => {
    expression ??= expressionFor(triggers.filter((one) => !one.startsWith("!")));
    const found = expression.exec(text);
    if (!found || vetoes.length === 0) return found;
    veto ??= expressionFor(vetoes);
    return veto.test(text) ? null : found;
  };
}

function expressionFor(triggers: readonly string[]): RegExp {
  const source = triggers
    .map((trigger) =>
      trigger
        .replaceAll("'", "['’]")
        .replaceAll("*", String.raw`[\p{L}\p{M}]*`)
        .replaceAll(" ", String.raw`\s+`),
    )
    .join("|");
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}])`, "iu");
}
