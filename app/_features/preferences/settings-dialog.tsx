"use client";

import { useTranslation } from "react-i18next";
import { Button } from "#app/_ui/button.tsx";
import { Dialog } from "#app/_ui/dialog.tsx";
import { Tab, TabList, TabPanel, Tabs } from "#app/_ui/tabs.tsx";
import { KeySettings } from "./key-settings.tsx";
import type { Look } from "./look.ts";
import { LookSettings } from "./look-settings.tsx";

/** The parts of the settings. */
export type SettingsTab = "look" | "keys";

interface Props {
  readonly tab: SettingsTab;
  readonly onTab: (tab: SettingsTab) => void;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onClose: () => void;
}

/** What an editor may choose for themselves: how it looks, and the keys. All of it holds at once. */
export function SettingsDialog({ tab, onTab, look, onLook, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t("keys.settings")}
      isOpen
      isWide
      onOpenChange={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t("app.close")}
        </Button>
      }
    >
      <Tabs selectedKey={tab} onChange={(key) => onTab(key === "keys" ? "keys" : "look")}>
        <TabList label={t("keys.settings")}>
          <Tab id="look">{t("preferences.look")}</Tab>
          <Tab id="keys">{t("keys.help")}</Tab>
        </TabList>
        <div className="min-h-[50dvh] pt-4">
          <TabPanel id="look">
            <LookSettings look={look} onLook={onLook} />
          </TabPanel>
          <TabPanel id="keys">
            <KeySettings />
          </TabPanel>
        </div>
      </Tabs>
    </Dialog>
  );
}
