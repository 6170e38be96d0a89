"use client";

import { ListFilter, X } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { Popover, PopoverTrigger } from "#app/_ui/popover.tsx";
import { Select } from "#app/_ui/select.tsx";
import { CHANGE_KINDS } from "#lib/core/history/change.ts";
import { MQM_CATEGORIES } from "#lib/core/quality/mqm.ts";
import { useHistory } from "./history-context.tsx";
import type { LogFilter } from "./view-state.ts";
import { useWords } from "./words.ts";

// Names are trimmed, so that no person can be called so.
const ANY = " ";

/** What the log is narrowed to: four filters that combine, and a chip for each that is set. */
export function LogFilters() {
  const { t } = useTranslation();
  const filters = useFilters();
  const set = filters.filter(({ selected }) => selected !== ANY);
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
      <PopoverTrigger>
        <AriaButton className={buttonStyle("quiet")}>
          <ListFilter aria-hidden className="size-4" />
          {t("history.filter.label")}
        </AriaButton>
        <Popover label={t("history.filter.label")}>
          {filters.map(({ name, label, any, items, selected, choose }) => (
            <div key={name} className="w-64">
              <Select
                label={label}
                items={[{ id: ANY, label: any }, ...items]}
                selectedKey={selected}
                onChange={choose}
              />
            </div>
          ))}
        </Popover>
      </PopoverTrigger>
      {set.map(({ name, label, items, selected, choose }) => {
        const value = items.find(({ id }) => id === selected)?.label ?? selected;
        return (
          <AriaButton
            key={name}
            aria-label={t("history.filter.remove", { filter: label, value })}
            onPress={() => choose(ANY)}
            className="inline-flex max-w-full items-center gap-1 rounded-full bg-accent-soft py-1 ps-2.5 pe-1.5 text-xs text-accent-text hover:underline"
          >
            <bdi className="truncate">{value}</bdi>
            <X aria-hidden className="size-3.5 shrink-0" />
          </AriaButton>
        );
      })}
    </div>
  );
}

/** The filters with their choices and what is chosen. */
function useFilters() {
  const { t } = useTranslation();
  const words = useWords();
  const { timeline, shown, view, show } = useHistory();
  const { filter } = view;
  const editions = shown?.facts.editions ?? [];
  const put = (change: Partial<LogFilter>) => show({ filter: { ...filter, ...change } });
  return [
    {
      name: "author",
      label: t("history.filter.author"),
      any: t("history.filter.anyAuthor"),
      items: timeline.authors.map((name) => ({ id: name, label: name })),
      selected: filter.author ?? ANY,
      choose: (key: string) => put({ author: key === ANY ? null : key }),
    },
    {
      name: "edition",
      label: t("history.filter.edition"),
      any: t("history.filter.anyEdition"),
      items: editions.map(({ id }) => ({ id: String(id), label: words.edition(id, editions) })),
      selected: filter.edition?.toString() ?? ANY,
      choose: (key: string) => put({ edition: Number(key) || null }),
    },
    {
      name: "kind",
      label: t("history.filter.kind"),
      any: t("history.filter.anyKind"),
      items: CHANGE_KINDS.map((id) => ({ id, label: t(`review.kind.${id}`) })),
      selected: filter.kind ?? ANY,
      choose: (key: string) => put({ kind: CHANGE_KINDS.find((kind) => kind === key) ?? null }),
    },
    {
      name: "flag",
      label: t("history.filter.flag"),
      any: t("history.filter.anyFlag"),
      items: MQM_CATEGORIES.map((id) => ({ id, label: words.category(id) })),
      selected: filter.flag ?? ANY,
      choose: (key: string) => put({ flag: key === ANY ? null : key }),
    },
  ];
}
