import { codeIndex } from "#lib/core/text/codes.ts";
import { escapeAttribute, escapeXml, withoutIllegal } from "../xml/characters.ts";
import type { WordNames } from "./names.ts";
import type { Hand } from "./plan.ts";
import type { SegmentCode } from "./segment.ts";
import type { PartSource, Run, RunNode } from "./source.ts";

/** Makes what is added to a part. */
export interface Markup {
  readonly part: PartSource;
  /** An id that no other mark of the part has. */
  nextId(): number;
}

// Ids are signed numbers of 32 bits; larger ones are left alone, and new ones stay far below.
const HIGHEST_ID = 1_000_000_000;

/** Markup for a part, with ids behind those it has. Linear in its length. */
export function markupFor(part: PartSource): Markup {
  let last = 0;
  for (const { 1: digits } of part.text.matchAll(/:id="(\d{1,10})"/g)) {
    const id = Number(digits);
    if (id > last && id < HIGHEST_ID) last = id;
  }
  return {
    part,
    nextId() {
      last += 1;
      return last;
    },
  };
}

/** The start tag of a tracked change; `name` is `ins` or `del`. */
export function openChange(name: string, { author, date }: Hand, { part, nextId }: Markup): string {
  const { prefix, declaration } = part.names;
  const dated = date === "" ? "" : ` ${prefix}date="${escapeAttribute(secondsOf(date))}"`;
  const by = escapeAttribute(withoutIllegal(author));
  return `<${prefix}${name}${declaration} ${prefix}id="${nextId()}" ${prefix}author="${by}"${dated}>`;
}

/** The end tag of an added element. */
export function closeAdded(name: string, { prefix }: WordNames): string {
  return `</${prefix}${name}>`;
}

// Word writes whole seconds and reads nothing finer.
function secondsOf(date: string): string {
  return date.replace(/\.\d+(?=Z|[+-]|$)/, "");
}

/** The start tag and the formatting of a run that goes on with what another run holds; a change of its formatting is told again. */
export function continued(run: Run, { part, nextId }: Markup): string {
  if (!run.properties) return `<${run.name}>`;
  const properties = part.text.slice(run.properties.start, run.properties.end);
  const anew = run.propertyChange
    ? properties.replace(/(:id=")[^"]*"/g, (_, before) => `${before}${nextId()}"`)
    : properties;
  return `<${run.name}>${anew}`;
}

/** A new run with words or codes, in the formatting of a run. */
export function newRun(run: Run | null, inside: string, { names, text }: PartSource): string {
  const { prefix, declaration } = names;
  return `<${prefix}r${declaration}>${formatting(run, text)}${inside}</${prefix}r>`;
}

function formatting(run: Run | null, source: string): string {
  if (!run?.properties) return "";
  const { start, end } = run.properties;
  const { propertyChange: change } = run;
  if (!change) return source.slice(start, end);
  return source.slice(start, change.start) + source.slice(change.end, end);
}

const SIGNS: Readonly<Record<string, string>> = { "\t": "tab", "\n": "br" };

/** Words as elements of a run: `\t` and `\n` by themselves. `name` is that of the element for characters. */
export function wordsInRun(text: string, name: string, names: WordNames): string {
  return text
    .split(/([\t\n])/)
    .filter((part) => part !== "")
    .map((part) => {
      const sign = SIGNS[part];
      return sign ? `<${names.prefix}${sign}/>` : characters(part, name);
    })
    .join("");
}

function characters(text: string, name: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${space}>${escapeXml(text)}</${name}>`;
}

/** Typed text as it can be written: its line ends `\n`, without characters that XML cannot hold. */
export function writable(text: string): string {
  return withoutIllegal(text.replace(/\r\n?/g, "\n"));
}

/** The runs of a code, to stand elsewhere or once more; the empty string for what has no code, or stays where it is. */
export function codeRuns(
  codes: readonly SegmentCode[],
  character: string,
  run: Run | null,
  part: PartSource,
): string {
  const code = codes[codeIndex(character) ?? -1];
  if (!code || code.isPinned) return "";
  if (code.literal !== null) {
    return newRun(run, wordsInRun(code.literal, `${part.names.prefix}t`, part.names), part);
  }
  return byRun(code.nodes)
    .map(([first, ...others]) => {
      const inside = [first, ...others].map(({ at }) => part.text.slice(at.start, at.end)).join("");
      return first.run.isWhole ? inside : newRun(first.run, inside, part);
    })
    .join("");
}

function byRun(nodes: readonly RunNode[]): [RunNode, ...RunNode[]][] {
  const groups: [RunNode, ...RunNode[]][] = [];
  for (const node of nodes) {
    const group = groups.at(-1);
    if (group && group[0].run === node.run) group.push(node);
    else groups.push([node]);
  }
  return groups;
}
