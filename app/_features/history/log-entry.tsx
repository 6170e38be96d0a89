"use client";

import { Tag } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { writtenKeys } from "#app/_keys/key-press.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { Tooltip, TooltipTrigger } from "#app/_ui/tooltip.tsx";
import { LOG } from "./commands.ts";
import { EntryBody } from "./entry-body.tsx";
import { useHistory } from "./history-context.tsx";
import { type LineProps, lineAttributes } from "./line-props.ts";
import type { Question } from "./question.ts";
import type { TimelineEntry } from "./requests.ts";
import { Verb } from "./verb.tsx";
import { useWords } from "./words.ts";

type Props = LineProps & { readonly entry: TimelineEntry };

/** One change: what it did to its own parent, and what can be done about it. Enter shows the document as of it. */
export function LogEntry({ entry, ...line }: Props) {
  const { sequence, show, ask } = useHistory();
  const { bindings } = useKeys();
  const questions = questionsOn(entry);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const command = bindings.commandAt(writtenKeys(event), LOG) ?? "";
    const question = questions[command];
    if (command === "log-show") show({ at: entry.sequence });
    if (question) ask(question);
    if (command === "log-show" || question) event.preventDefault();
  };
  return (
    <article
      {...lineAttributes(line)}
      aria-current={entry.sequence === sequence || undefined}
      data-undone={entry.undone || undefined}
      className="flex flex-col gap-1.5 border-b border-line px-3 py-2.5 text-sm -outline-offset-2 aria-[current=true]:bg-accent-soft aria-[current=true]:shadow-[inset_3px_0_var(--accent)] rtl:aria-[current=true]:shadow-[inset_-3px_0_var(--accent)]"
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        // Words selected with the mouse are for copying; a control does what it says.
        const isOnControl = target instanceof Element && target.closest("button");
        if (!isOnControl && window.getSelection()?.isCollapsed) show({ at: entry.sequence });
      }}
    >
      <EntryHead id={line.id} entry={entry} />
      <EntryBody entry={entry} />
      <Verbs entry={entry} />
    </article>
  );
}

/** What the commands of an entry that has the keyboard ask. */
function questionsOn(entry: TimelineEntry): Readonly<Record<string, Question>> {
  const { sequence, undone } = entry;
  return {
    ...(!undone && { "log-undo": { kind: "undo", changes: [sequence] } }),
    "log-restore": { kind: "restore", sequence },
    "log-name": { kind: "name", sequence },
  };
}

function EntryHead({ id, entry }: { readonly id: string; readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const words = useWords();
  const { timeline, show } = useHistory();
  const names = timeline.names.filter(({ sequence }) => sequence === entry.sequence);
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h3 id={`${id}-title`} className="font-medium data-undone:line-through">
        <button
          type="button"
          tabIndex={-1}
          className="text-start hover:underline"
          onClick={() => show({ at: entry.sequence })}
        >
          <span className="me-0.5 text-ink-muted tabular-nums">{entry.sequence}</span>{" "}
          {t(`review.kind.${entry.kind}`)}
          {entry.undoes !== null && ` ${t("review.timeline.of", { sequence: entry.undoes })}`}
        </button>
      </h3>
      {entry.undone && <Badge>{t("review.timeline.undone")}</Badge>}
      {names.map(({ id: name, name: words }) => (
        <Badge key={name} tone="accent">
          <Tag aria-hidden className="size-3" />
          <bdi>{words}</bdi>
        </Badge>
      ))}
      <time dateTime={entry.at} className="ms-auto text-xs text-ink-muted">
        {words.hour(entry.at)}
      </time>
    </header>
  );
}

function Verbs({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  const { timeline, ask } = useHistory();
  const { sequence } = entry;
  const isNewest = sequence === timeline.head;
  return (
    <div className="-ms-1.5 flex flex-wrap gap-x-1">
      {!entry.undone && (
        <Verb
          label={t("history.verb.undoNumber", { sequence })}
          onPress={() => ask({ kind: "undo", changes: [sequence] })}
        >
          {t("history.verb.undo")}
        </Verb>
      )}
      {!isNewest && (
        <Verb
          label={t("history.verb.restoreNumber", { sequence })}
          onPress={() => ask({ kind: "restore", sequence })}
        >
          {t("history.verb.restore")}
        </Verb>
      )}
      <TooltipTrigger>
        <Verb
          label={t("history.verb.nameNumber", { sequence })}
          onPress={() => ask({ kind: "name", sequence })}
        >
          <Tag aria-hidden className="size-4" />
        </Verb>
        <Tooltip>{t("history.verb.name")}</Tooltip>
      </TooltipTrigger>
    </div>
  );
}
