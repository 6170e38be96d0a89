"use client";

import { useState } from "react";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";
import type { Entry } from "./entries.ts";
import { recentChoices } from "./recent.ts";
import { useDestinations } from "./use-destinations.ts";

/** All that can be done now, and what was done last. */
export function useEntries(query: string): {
  readonly entries: readonly Entry[];
  readonly recent: readonly string[];
} {
  const { commands, bindings, available, offered, run } = useKeys();
  const wordsOf = useCommandWords();
  const destinations = useDestinations();
  const [recent] = useState(recentChoices);
  const runnable = available();
  const asked = commands
    .filter(({ id, isQuiet }) => runnable.has(id) && !isQuiet && id !== "palette")
    .map((command): Entry => {
      const { id, group } = command;
      const [keys = ""] = bindings.keysOf(id);
      return { id, group, keys, words: wordsOf(command), run: () => void run(id) };
    });
  const offers = offered(query).map((offer): Entry => ({ keys: "", ...offer }));
  return { entries: [...asked, ...offers, ...destinations], recent };
}
