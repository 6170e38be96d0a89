"use client";

import { ArrowLeft, Download, GitCompare, Keyboard } from "lucide-react";
import Link from "next/link";
import { Button as AriaButton } from "react-aria-components/Button";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { buttonStyle } from "#app/_ui/button-style.ts";
import { IconButton } from "#app/_ui/icon-button.tsx";
import { Menu, MenuItem, MenuTrigger } from "#app/_ui/menu.tsx";
import { useHistory } from "./history-context.tsx";
import { useWords } from "./words.ts";

/** The document's title with the way back to its review, and what leaves the page. */
export function HistoryToolbar() {
  const { t } = useTranslation();
  const { document, sequence } = useHistory();
  const { run } = useKeys();
  return (
    <div
      role="toolbar"
      aria-label={t("history.toolbar")}
      className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2"
    >
      <Link
        href={`/documents/${document.id}`}
        className="flex items-center gap-1.5 rounded-md py-1.5 pe-2 text-sm text-ink-muted hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4 rtl:rotate-180" />
        {t("history.review")}
      </Link>
      <h1 className="me-auto min-w-0 truncate font-serif text-xl font-semibold">
        {t("history.heading", { title: document.title })}
      </h1>
      <Link
        href={`/documents/${document.id}/compare?to=${sequence}`}
        className={buttonStyle("quiet")}
      >
        <GitCompare aria-hidden className="size-4" />
        {t("compareDocument.link")}
      </Link>
      <ExportMenu />
      <IconButton label={t("keys.help")} onPress={() => run("help")}>
        <Keyboard className="size-4" />
      </IconButton>
    </div>
  );
}

/** Each edition as it stood at the point shown, and the log itself. */
function ExportMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const { document, sequence, shown } = useHistory();
  const base = `/api/documents/${document.id}`;
  const editions = shown?.facts.editions ?? [];
  return (
    <MenuTrigger>
      <AriaButton className={buttonStyle("quiet")}>
        <Download aria-hidden className="size-4" />
        {t("history.export.menu")}
      </AriaButton>
      <Menu>
        {editions.map(({ id }) => {
          const language = words.edition(id, editions);
          const label = t("history.export.edition", { language, change: sequence });
          return (
            <MenuItem
              key={id}
              href={`${base}/states/${sequence}/editions/${id}/file`}
              download
              textValue={label}
            >
              {label}
            </MenuItem>
          );
        })}
        <MenuItem href={`${base}/log`} download textValue={t("history.export.log")}>
          {t("history.export.log")}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
