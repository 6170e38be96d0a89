"use client";

import { Printer } from "lucide-react";
import { BarButton } from "./bar-items.tsx";
import { Button } from "./button.tsx";

/** Prints the page. */
export function PrintButton({ label }: { readonly label: string }) {
  return (
    <Button onPress={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}

/** The same in a bar. */
export function PrintBarButton({ label }: { readonly label: string }) {
  return (
    <BarButton
      label={label}
      icon={<Printer aria-hidden className="size-4" />}
      onPress={() => window.print()}
    />
  );
}
