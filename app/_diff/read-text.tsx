"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Unseen, unseenIn } from "#lib/core/text/unseen.ts";
import { type CodedPart, codedParts } from "#lib/core/text/written-codes.ts";
import { CodeChip } from "./code-chip.tsx";

/** The words of a text with what nobody would see in them made visible: inline codes as chips, controls by their names. */
export function ReadText({ text }: { readonly text: string }): ReactNode {
  const parts = codedParts(text);
  const [only] = parts;
  if (parts.length <= 1 && only?.code == null) return <Words text={text} />;
  return parts.map((part) => <Part key={part.start} part={part} />);
}

function Part({ part: { text, code } }: { readonly part: CodedPart }) {
  return code === null ? <Words text={text} /> : <CodeChip index={code} character={text} />;
}

function Words({ text }: { readonly text: string }): ReactNode {
  const unseen = unseenIn(text);
  if (unseen.length === 0) return text;
  const shown: ReactNode[] = [];
  let read = 0;
  for (const one of unseen) {
    shown.push(text.slice(read, one.start));
    shown.push(<UnseenSign key={one.start} unseen={one} text={text.slice(one.start, one.end)} />);
    read = one.end;
  }
  return [...shown, text.slice(read)];
}

interface SignProps {
  readonly unseen: Unseen;
  readonly text: string;
}

function UnseenSign({ unseen: { name }, text }: SignProps) {
  const { t } = useTranslation();
  const label = t("diff.unseen", { name });
  return (
    <span role="img" aria-label={label} title={label} data-unseen={name}>
      {text}
    </span>
  );
}
