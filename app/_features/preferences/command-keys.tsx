"use client";

import { Plus, RotateCcw, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandSpec } from "#app/_keys/commands.ts";
import { Keys } from "#app/_keys/keys.tsx";
import { useKeys } from "#app/_keys/keys-context.ts";
import { placeName } from "#app/_keys/place-name.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";
import { useKeyNames } from "#app/_keys/use-key-names.ts";
import { Badge } from "#app/_ui/badge.tsx";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { KeyRecorder } from "./key-recorder.tsx";
import { useRemapping } from "./use-remapping.ts";

/** One command with its keys: each can be taken away, others added, and those at first brought back. */
export function CommandKeys({ command }: { readonly command: CommandSpec }) {
  const { t, i18n } = useTranslation();
  const { bindings, remaps } = useKeys();
  const words = useCommandWords()(command);
  const remapping = useRemapping();
  const [isRecording, setRecording] = useState(false);
  const place = placeName(i18n, command.place);
  return (
    <li className="flex flex-col gap-2 border-t border-line py-1.5 text-sm">
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1 basis-60">
          {words}
          {place && <span className="block text-xs text-ink-muted">{place}</span>}
        </span>
        {remaps[command.id] && <Badge tone="accent">{t("keySettings.changed")}</Badge>}
        {bindings.keysOf(command.id).map((keys) => (
          <RemovableKeys
            key={keys}
            keys={keys}
            words={words}
            onRemove={() => remapping.remove(command, keys)}
          />
        ))}
        <IconButton
          label={t("keySettings.add", { command: words })}
          onPress={() => setRecording(true)}
        >
          <Plus aria-hidden className="size-4" />
        </IconButton>
        <IconButton
          label={t("keySettings.reset", { command: words })}
          isDisabled={!remaps[command.id]}
          onPress={() => remapping.reset(command)}
        >
          <RotateCcw aria-hidden className="size-4" />
        </IconButton>
      </div>
      {isRecording && <KeyRecorder command={command} onDone={() => setRecording(false)} />}
    </li>
  );
}

interface RemovableKeysProps {
  readonly keys: string;
  readonly words: string;
  readonly onRemove: () => void;
}

function RemovableKeys({ keys, words, onRemove }: RemovableKeysProps) {
  const { t } = useTranslation();
  const shown = useKeyNames();
  return (
    <span className="inline-flex items-center">
      <Keys keys={keys} />
      <button
        type="button"
        aria-label={t("keySettings.remove", { keys: shown(keys), command: words })}
        className="inline-flex size-6 items-center justify-center rounded text-ink-muted hover:bg-hover hover:text-ink"
        onClick={onRemove}
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
