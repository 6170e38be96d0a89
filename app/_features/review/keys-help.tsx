"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { FAVOURITES } from "./categories.ts";
import { BINDINGS, type Binding } from "./keys.ts";
import { Legend } from "./legend.tsx";
import { useReview } from "./review-context.tsx";
import { useWords } from "./words.ts";

const PLACES = ["everywhere", "editor", "grid"] as const;

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
            {BINDINGS.filter((binding) => binding.place === place).map((binding) => (
              <Entry key={binding.keys} binding={binding} />
            ))}
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
  const [, family, digit] = /^(flag|dismiss)-(\d)$/.exec(command) ?? [];
  const category = words.category(FAVOURITES[Number(digit) - 1] ?? "");
  return (
    <>
      <dt>
        <kbd className="rounded border border-line bg-surface px-1.5 py-0.5 text-xs">{keys}</kbd>
      </dt>
      <dd>
        {family === "flag" && t("review.help.flag", { category })}
        {family === "dismiss" && t("review.help.dismiss", { number: digit })}
        {family === undefined && words.command(command)}
      </dd>
    </>
  );
}
