import { useQueryClient } from "@tanstack/react-query";
import type { ReviewDocument } from "#app/_features/review/document/structure.ts";
import type { Flag } from "#app/_features/review/requests.ts";

/** Flags that are shown before the server has them. */
export interface ShownFlags {
  show(flag: Flag): void;
  hide(id: number): void;
}

/** Puts flags into the document on the screen and takes them out again; what the server has of it stays as it is. */
export function useShownFlags(document: string): ShownFlags {
  const client = useQueryClient();
  const alter = (change: (flags: readonly Flag[]) => readonly Flag[]) => {
    client.setQueryData<ReviewDocument>(["document", document], (known) => {
      return known && { ...known, flags: change(known.flags) };
    });
  };
  return {
    show: (flag) => alter((flags) => [...flags, flag]),
    hide: (id) => alter((flags) => flags.filter((flag) => flag.id !== id)),
  };
}
