"use client";

import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandSpec } from "#app/_keys/commands.ts";
import { writtenKeys } from "#app/_keys/key-press.ts";
import { useKeys } from "#app/_keys/keys-context.ts";
import { useCommandWords } from "#app/_keys/use-command-words.ts";
import { useIsMac, useKeyNames } from "#app/_keys/use-key-names.ts";
import { type KeyWarning, warningsOf } from "#app/_keys/warnings.ts";
import { Button } from "#app/_ui/button.tsx";
import { FIELD_INPUT } from "#app/_ui/field.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { useRemapping } from "./use-remapping.ts";

interface Props {
  readonly command: CommandSpec;
  readonly onDone: () => void;
}

/** A field that takes the keys which are pressed in it for a command, and says what speaks against them. */
export function KeyRecorder({ command, onDone }: Props) {
  const { t } = useTranslation();
  const { commands, bindings } = useKeys();
  const isMac = useIsMac();
  const shown = useKeyNames();
  const words = useCommandWords()(command);
  const { give } = useRemapping();
  const [keys, setKeys] = useState("");
  const warningsFor = (pressed: string) =>
    warningsOf(pressed, command, { commands, bindings, isMac });
  const use = (pressed: string) => {
    give(command, pressed, warningsFor(pressed).flatMap(clashing));
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = writtenKeys(event);
    // Who goes by keyboard must be able to leave the field.
    if (pressed === "" || LEAVING.test(pressed)) return;
    event.preventDefault();
    event.stopPropagation();
    if (pressed === "Escape") onDone();
    else if (warningsFor(pressed).length === 0) use(pressed);
    else setKeys(pressed);
  };
  const warnings = keys === "" ? [] : warningsFor(keys);
  return (
    <div className="flex flex-col gap-2 rounded-md bg-surface p-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it
        autoFocus
        readOnly
        aria-label={t("keySettings.add", { command: words })}
        placeholder={t("keySettings.hint")}
        className={FIELD_INPUT}
        value={keys === "" ? "" : shown(keys)}
        onKeyDown={onKeyDown}
      />
      {warnings.length > 0 && (
        <Warnings keys={keys} warnings={warnings} onUse={() => use(keys)} onCancel={onDone} />
      )}
    </div>
  );
}

const LEAVING = /^(?:Shift\+)?Tab$/;

function clashing(warning: KeyWarning): readonly CommandSpec[] {
  return warning.kind === "clash" ? [warning.command] : [];
}

interface WarningsProps {
  readonly keys: string;
  readonly warnings: readonly KeyWarning[];
  readonly onUse: () => void;
  readonly onCancel: () => void;
}

function Warnings({ warnings, onUse, onCancel }: WarningsProps) {
  const { t } = useTranslation();
  const wordsOf = useCommandWords();
  const isClash = warnings.some(({ kind }) => kind === "clash");
  const isHopeless = warnings.some(({ kind }) => kind === "types");
  return (
    <>
      <div role="alert" className="flex flex-col gap-1.5">
        {warnings.map((warning) =>
          warning.kind === "clash" ? (
            <Notice key={warning.command.id} tone="warn">
              {t("keySettings.warning.clash", { command: wordsOf(warning.command) })}
            </Notice>
          ) : (
            <Notice key={warning.kind} tone="warn">
              {t(`keySettings.warning.${warning.kind}`)}
            </Notice>
          ),
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onCancel}>{t("app.cancel")}</Button>
        {!isHopeless && (
          <Button variant="primary" onPress={onUse}>
            {t(isClash ? "keySettings.take" : "keySettings.use")}
          </Button>
        )}
      </div>
    </>
  );
}
