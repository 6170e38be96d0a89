"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import type { ButtonVariant } from "./button-style.ts";

interface Props {
  readonly variant?: ButtonVariant;
  /** What the browser's window offers: endings and media types, parted by commas. */
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that lets the user choose files. The same file can be chosen twice in a row. */
export function FilePicker({ accept, isMultiple, onFiles, children, ...button }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onPress={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={isMultiple}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
    </>
  );
}
