"use client";

import { MenuItem } from "#app/_ui/menu.tsx";
import { Keys } from "./keys.tsx";

interface Props {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same; empty where there are none. */
  readonly keys: string;
  readonly onRun: () => void;
}

/** A command in a menu, with its keys at its end. */
export function CommandItem({ id, label, keys, onRun }: Props) {
  return (
    <MenuItem id={id} onAction={onRun} textValue={label}>
      <span className="flex-1">{label}</span>
      <Keys keys={keys} />
    </MenuItem>
  );
}
