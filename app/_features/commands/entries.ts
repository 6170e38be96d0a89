import { KEY_GROUPS, type KeyGroup } from "#app/_keys/commands.ts";
import { ranked } from "./rank.ts";

/** One line of the palette. */
export interface Entry {
  readonly id: string;
  readonly words: string;
  /** The language of the words, where it is not the interface's. */
  readonly lang?: string;
  readonly group: KeyGroup | "pages" | "documents";
  /** The first keys that do the same; empty where none do. */
  readonly keys: string;
  /** Whether it answers what was typed whatever its words are. */
  readonly isAnswer?: boolean;
  run(): void;
}

/** Lines under one heading. */
export interface Section {
  readonly id: "recent" | "found" | Entry["group"];
  readonly entries: readonly Entry[];
}

// Documents are found by typing: a desk has hundreds of them.
const LISTED_GROUPS = [...KEY_GROUPS, "pages"] as const;

/** What the palette lists: all by group with what was used last before them, or what was typed for, the best first. */
export function sectionsOf(
  query: string,
  entries: readonly Entry[],
  recent: readonly string[],
): readonly Section[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
  const others = entries.filter((entry) => !used.includes(entry));
  const sections: readonly Section[] =
    query.trim() === ""
      ? [
          { id: "recent", entries: used },
          ...LISTED_GROUPS.map((id) => ({
            id,
            entries: others.filter(({ group }) => group === id),
          })),
        ]
      : [{ id: "found", entries: found(query, [...used, ...others]) }];
  return sections.filter((section) => section.entries.length > 0);
}

function found(query: string, entries: readonly Entry[]): readonly Entry[] {
  const [answers, rest] = [true, false].map((is) =>
    entries.filter(({ isAnswer = false }) => isAnswer === is),
  );
  return [...(answers ?? []), ...ranked(query, rest ?? [], ({ words }) => words)];
}
