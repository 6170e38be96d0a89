"use client";

import { Download, GitCompare, Keyboard } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useKeys } from "#app/_keys/keys-context.ts";
import { Bar, BarGroup } from "#app/_ui/bar.tsx";
import { BackLink, BarButton, BarLink } from "#app/_ui/bar-items.tsx";
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
    <Bar
      label={t("history.toolbar")}
      title={t("history.heading", { title: document.title })}
      back={<BackLink href={`/documents/${document.id}`} label={t("app.toReview")} />}
    >
      <BarGroup>
        <BarLink
          href={`/documents/${document.id}/compare?to=${sequence}`}
          label={t("compareDocument.link")}
          icon={<GitCompare aria-hidden className="size-4" />}
        />
        <ExportMenu />
        <IconButton label={t("keys.help")} onPress={() => run("help")}>
          <Keyboard aria-hidden className="size-4" />
        </IconButton>
      </BarGroup>
    </Bar>
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
      <BarButton
        label={t("history.export.menu")}
        icon={<Download aria-hidden className="size-4" />}
      />
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
