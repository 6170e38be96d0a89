"use client";

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Legend } from "#app/_features/review/alignment/legend.tsx";
import { FAVOURITES } from "#app/_features/review/flags/categories.ts";
import { useReview } from "#app/_features/review/review-context.tsx";
import { useWords } from "#app/_features/review/words.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { BINDINGS, type Binding, keysOfFix } from "./keys.ts";
import { Keys } from "./keys-hint.tsx";

const PLACES = ["grid", "editor", "everywhere"] as const;

// What the nine digits do is told once, beside the first of them.
const OTHER_DIGIT = /^(?:flag|dismiss)-[2-9]$/;
const ALL_DIGITS = "1…9";
const FURTHER_FIXES = keysOfFix(1).replace("2", "2…9");

/** All keys, by the place where they work. */
export function KeysHelp() {
  const { t } = useTranslation();
  const { dispatch } = useReview();
  const close = () => dispatch({ type: "answered" });
  return (
    <Dialog
      title={t("review.help.title")}
      isOpen
      onOpenChange={close}
      footer={<Button onPress={close}>{t("app.close")}</Button>}
    >
      {PLACES.map((place) => (
        <section key={place} className="flex flex-col gap-1">
          <h3 className="text-sm font-semibold">{t(`review.help.${place}`)}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
            {BINDINGS.filter(
              (binding) => binding.place === place && !OTHER_DIGIT.test(binding.command),
            ).map((binding) => (
              <Entry key={binding.keys} binding={binding} />
            ))}
            {place === "everywhere" && <Line keys={FURTHER_FIXES}>{t("review.help.fixes")}</Line>}
          </dl>
        </section>
      ))}
      <Legend />
    </Dialog>
  );
}

function Entry({ binding: { keys, command } }: { readonly binding: Binding }) {
  const { t } = useTranslation();
  const words = useWords();
  const category = FAVOURITES.map((name, at) => `${at + 1} ${words.category(name)}`).join(" · ");
  const isFlag = command === "flag-1";
  const isDismiss = command === "dismiss-1";
  return (
    <Line keys={isFlag || isDismiss ? keys.replace("1", ALL_DIGITS) : keys}>
      {isFlag && t("review.help.flag", { category })}
      {isDismiss && t("review.help.dismiss", { number: ALL_DIGITS })}
      {!isFlag && !isDismiss && words.command(command)}
    </Line>
  );
}

interface LineProps {
  readonly keys: string;
  readonly children: ReactNode;
}

function Line({ keys, children }: LineProps) {
  return (
    <>
      <dt>
        <Keys keys={keys} />
      </dt>
      <dd>{children}</dd>
    </>
  );
}
