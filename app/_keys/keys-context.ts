"use client";

import { createContext, useContext, useEffect, useRef } from "react";
import type { Bindings, CommandSpec, KeyGroup, Remaps } from "./commands.ts";

/** A part of the page that can carry out commands. */
interface CommandSource {
  readonly ids: () => ReadonlySet<string>;
  run(id: string): void;
}

/** Something the palette offers beside the commands: a place to go to. */
export interface Offer {
  readonly id: string;
  readonly words: string;
  /** The language of the words, where it is not the interface's: of a title. */
  readonly lang?: string;
  readonly group: KeyGroup;
  /** Whether it answers what was typed whatever its words are. */
  readonly isAnswer?: boolean;
  run(): void;
}

/** What a part of the page offers for what was typed into the palette. */
export type Offering = (query: string) => readonly Offer[];

/** The commands of the workbench, their keys, and who carries them out. */
export interface KeysValue {
  readonly commands: readonly CommandSpec[];
  readonly bindings: Bindings;
  readonly remaps: Remaps;
  remap(remaps: Remaps): boolean;
  /** Has a part of the page carry out commands until the returned function is called. */
  register(source: CommandSource): () => void;
  /** Has keys of a place heard wherever the keyboard is, until the returned function is called. */
  hear(place: string): () => void;
  /** Has the palette offer more until the returned function is called. */
  offer(offering: Offering): () => void;
  offered(query: string): readonly Offer[];
  /** Carries a command out, by the part of the page that came last. Returns false where none can. */
  run(id: string): boolean;
  /** The commands that can be carried out now. */
  available(): ReadonlySet<string>;
}

export const KeysContext = createContext<KeysValue | null>(null);

/** The commands of the workbench. @throws outside of it. */
export function useKeys(): KeysValue {
  const keys = useContext(KeysContext);
  if (!keys) throw new Error("Expected to be inside the workbench");
  return keys;
}

/** Carries out these commands while the component is on the page; `run` may be another function each time. */
export function useCommandSource(ids: ReadonlySet<string>, run: (id: string) => void): void {
  const { register } = useKeys();
  const latest = useRef({ ids, run });
  latest.current = { ids, run };
  useEffect(
    () => register({ ids: () => latest.current.ids, run: (id) => latest.current.run(id) }),
    [register],
  );
}

/** Carries out one command while the component is on the page, and while there is a handler. */
export function useCommand(id: string, handler: (() => void) | null): void {
  useCommandSource(new Set(handler ? [id] : []), () => handler?.());
}

/** Has the keys of a place heard while the component is on the page, wherever the keyboard is. */
export function usePlace(place: string): void {
  const { hear } = useKeys();
  useEffect(() => hear(place), [hear, place]);
}

/** Has the palette offer more while the component is on the page; `offering` may be another function each time. */
export function useOffers(offering: Offering): void {
  const { offer } = useKeys();
  const latest = useRef(offering);
  latest.current = offering;
  useEffect(() => offer((query) => latest.current(query)), [offer]);
}
