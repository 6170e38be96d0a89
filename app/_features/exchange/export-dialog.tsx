"use client";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { browserStore } from "#app/_ui/browser-store.ts";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { languageName } from "#app/_ui/languages.ts";
import { Notice } from "#app/_ui/notice.tsx";
import { Progress } from "#app/_ui/progress.tsx";
import { saveFile, saveFrom } from "#app/_ui/save-file.ts";
import { Select } from "#app/_ui/select.tsx";
import { useToast } from "#app/_ui/toasts.tsx";
import { explainProblem } from "#lib/i18n.ts";
import type { DownloadedFile } from "./downloaded-file.ts";
import { LossesTold } from "./losses-told.tsx";
import { addressOf, fetchExport, type OpenDocument } from "./requests.ts";
import { useDownload } from "./use-download.ts";
import { useExportChoice } from "./use-export-choice.ts";
import { WayList } from "./way-list.tsx";
import { WayOptions } from "./way-options.tsx";
import { formatOf } from "./ways-out.ts";

// No edition has this id: they count from 1.
const WHOLE = "0";

interface Props {
  readonly document: OpenDocument;
  readonly onClose: () => void;
}

/** Everything a document or one of its editions can leave as, and what became of it when it did. */
export function ExportDialog({ document, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const toast = useToast();
  const choice = useExportChoice(document.editions, browserStore);
  const [saved, setSaved] = useState<DownloadedFile | null>(null);
  const making = useDownload((file) => {
    saveFile(file);
    toast({ tone: "ok", text: t("export.saved", { name: file.name }) });
    if (file.losses.count > 0) setSaved(file);
    else onClose();
  });
  const { subject, way, options } = choice;
  const save = () => {
    choice.remember();
    setSaved(null);
    if (way === "archive" || way === "log") {
      saveFrom(addressOf(document.id, way));
      return onClose();
    }
    const format = formatOf(way, options);
    if (format === null) return;
    making.mutate((signal) =>
      fetchExport({ document: document.id, edition: subject, format }, signal),
    );
  };
  const editions = document.editions.map(({ id, language }) => {
    return { id: String(id), label: languageName(i18n.language, language) };
  });
  return (
    <Dialog
      title={t("export.title")}
      isOpen
      isWide
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={making.isPending ? making.cancel : onClose}>
            {t(making.isPending || !saved ? "app.cancel" : "app.close")}
          </Button>
          <Button variant="primary" isPending={making.isPending} onPress={save}>
            {t("export.save")}
          </Button>
        </>
      }
    >
      <Select
        label={t("export.subject")}
        items={[...editions, { id: WHOLE, label: t("export.whole") }]}
        selectedKey={String(subject ?? WHOLE)}
        onChange={(key) => choice.setSubject(key === WHOLE ? null : Number(key))}
      />
      <WayList sections={choice.sections} selected={way} onSelect={choice.setWay} />
      <WayOptions way={way} options={options} onChange={choice.setOptions} />
      {making.isPending && <Progress label={t("export.making")} />}
      {making.error && <Notice tone="danger">{explainProblem(i18n, making.error)}</Notice>}
      {saved && <LossesTold document={document} file={saved} />}
    </Dialog>
  );
}
