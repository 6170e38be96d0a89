"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { FIELD_INPUT, fieldDirection } from "#app/_ui/field.ts";
import { matches } from "#app/_ui/folded.ts";
import { useEditorNames } from "./use-editors.ts";

// More names than one chooses from at a glance.
const MOST_OFFERED = 5;

interface Props {
  /** Resolves to whether it was said. */
  readonly onSend: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** A field for a remark: behind an at sign it offers the names of editors. Ctrl+Enter sends, Escape closes. */
export function RemarkField({ onSend, onClose }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const mention = useMention(text);
  const { offered, at } = mention;
  const send = async () => {
    if (text.trim() !== "" && (await onSend(text.trim()))) onClose();
  };
  const call = (name: string) => {
    setText(mention.completed(name));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const name = offered[at];
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    else if (name === undefined) return;
    else if (event.key === "ArrowDown") mention.step(1);
    else if (event.key === "ArrowUp") mention.step(-1);
    else if (event.key === "Enter" || event.key === "Tab") call(name);
    else return;
    event.preventDefault();
  };
  const list = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <textarea
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: it is what the editor asked for
        autoFocus
        rows={2}
        aria-label={t("review.flags.thread.say")}
        placeholder={t("review.flags.thread.say")}
        aria-controls={list}
        aria-activedescendant={offered[at] === undefined ? undefined : `${list}-${at}`}
        dir={fieldDirection(text)}
        className={FIELD_INPUT}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={list} role="listbox" aria-label={t("review.flags.thread.editors")}>
        {offered.map((name, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard it is chosen in the field above
          <div
            key={name}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="cursor-default rounded-md px-2.5 py-1 hover:bg-hover aria-selected:bg-accent-soft"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => call(name)}
          >
            <bdi>{name}</bdi>
          </div>
        ))}
      </div>
      <div className="flex justify-end gap-2">
        <Button onPress={onClose}>{t("app.cancel")}</Button>
        <Button variant="primary" isDisabled={text.trim() === ""} onPress={() => void send()}>
          {t("review.flags.thread.send")}
        </Button>
      </div>
    </div>
  );
}

/** The names that fit what stands behind the last at sign of a text, as long as none of them is written out. */
function useMention(text: string) {
  const names = useEditorNames();
  const [place, setPlace] = useState({ text: "", at: 0 });
  const [, begun] = /(?:^|[^\p{L}\p{N}])@([^@\n]{0,80})$/u.exec(text) ?? [];
  const offered =
    begun === undefined || names.some((name) => begun.trimEnd() === name)
      ? []
      : names.filter((name) => matches(begun.trim(), name)).slice(0, MOST_OFFERED);
  const at = place.text === text ? place.at : 0;
  return {
    offered,
    at,
    step: (by: 1 | -1) => setPlace({ text, at: (at + by + offered.length) % offered.length }),
    completed: (name: string) => `${text.slice(0, text.length - (begun?.length ?? 0))}${name} `,
  };
}
