"use client";

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { useKept } from "#app/_ui/use-kept.ts";
import { bindingsOf, type CommandSpec, WORKBENCH } from "./commands.ts";
import { areForTyping, isTypedInto, writtenKeys } from "./key-press.ts";
import { KeysContext, type KeysValue, type Offering } from "./keys-context.ts";
import { readRemaps } from "./remaps.ts";

/** Where the browser keeps the keys an editor has chosen. */
const STORED_REMAPS = "hexapla.keys";

interface Props {
  readonly commands: readonly CommandSpec[];
  readonly children: ReactNode;
}

/** Brings commands, their keys and those who carry them out together, and hears the keys that work wherever the keyboard is. */
export function KeysProvider({ commands, children }: Props) {
  const [stored, keep] = useKept(STORED_REMAPS);
  const [parts] = useState(createParts);
  const keys = useMemo((): KeysValue => {
    const remaps = readRemaps(stored, commands);
    const isFirst = (next: object) => Object.keys(next).length === 0;
    return {
      commands,
      remaps,
      bindings: bindingsOf(commands, remaps),
      remap: (next) => keep(isFirst(next) ? null : next),
      ...parts,
    };
  }, [commands, stored, keep, parts]);
  useWindowKeys(keys, parts.heard);
  return <KeysContext value={keys}>{children}</KeysContext>;
}

/** Who carries out commands, and the places whose keys are heard; the last that came is the innermost. */
function createParts() {
  const sources: Parameters<KeysValue["register"]>[0][] = [];
  const places: string[] = [];
  const offerings: Offering[] = [];
  const runnerOf = (id: string) => sources.findLast(({ ids }) => ids().has(id));
  return {
    register: (source: (typeof sources)[number]) => held(sources, source),
    hear: (place: string) => held(places, place),
    offer: (offering: Offering) => held(offerings, offering),
    offered: (query: string) => offerings.flatMap((offering) => offering(query)),
    heard: () => places.at(-1) ?? WORKBENCH,
    available: () => new Set(sources.flatMap(({ ids }) => [...ids()])),
    run: (id: string) => {
      const source = runnerOf(id);
      source?.run(id);
      return source !== undefined;
    },
  };
}

/** Adds an item to a list, and returns what takes it out again. */
function held<T>(list: T[], item: T): () => void {
  list.push(item);
  return () => {
    list.splice(list.lastIndexOf(item), 1);
  };
}

/** Keys that nobody nearer to the keyboard has taken. */
function useWindowKeys({ bindings, run }: KeysValue, heard: () => string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      const isInWindow = target instanceof Element && target.closest("[role=dialog]");
      // While a syllable is being composed, keys belong to the input method.
      if (event.defaultPrevented || event.isComposing || isInWindow) return;
      const keys = writtenKeys(event);
      if (isTypedInto(target) && areForTyping(keys)) return;
      const command = bindings.commandAt(keys, heard());
      if (command !== null && run(command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [bindings, run, heard]);
}
