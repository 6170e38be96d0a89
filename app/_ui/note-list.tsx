import { Disclosure } from "./disclosure.tsx";

interface Props {
  /** What the notes are, and how many. */
  readonly label: string;
  readonly notes: readonly {
    /** Where in a package it is, as the package names it. */
    readonly part?: string;
    readonly words: string;
  }[];
}

/** Remarks that are read when somebody asks for them. */
export function NoteList({ label, notes }: Props) {
  if (notes.length === 0) return null;
  return (
    <Disclosure label={label}>
      <ul className="flex max-h-60 list-disc flex-col gap-1 overflow-auto ps-5 marker:text-warn-text">
        {notes.map(({ part, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two alike may stand in one list
          <li key={index}>
            {part !== undefined && <bdi className="text-ink-muted">{part} · </bdi>}
            {words}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
