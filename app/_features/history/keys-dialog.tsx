"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { PART_KEYS, SCREEN_KEYS } from "./keys.ts";

const PARTS = ["slider", "log"] as const;

/** All keys of the page, by the part of it where they work. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t("history.keys.title")}
      isOpen
      onOpenChange={onClose}
      footer={<Button onPress={onClose}>{t("app.close")}</Button>}
    >
      <Keys
        title={t("history.keys.page")}
        lines={SCREEN_KEYS.map(({ keys, command }) => [keys, t(`history.keys.${command}`)])}
      />
      {PARTS.map((part) => (
        <Keys
          key={part}
          title={t(`history.keys.${part}`)}
          lines={PART_KEYS.filter((binding) => binding.part === part).map(
            ({ keys, meaning }) => [keys, t(`history.keys.${meaning}`)] as const,
          )}
        />
      ))}
    </Dialog>
  );
}

interface KeysProps {
  readonly title: string;
  readonly lines: readonly (readonly [keys: string, meaning: string])[];
}

function Keys({ title, lines }: KeysProps) {
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-sm font-semibold">{title}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {lines.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-line px-1.5 py-0.5 font-sans text-xs">
                {keys}
              </kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
