import type { FormMetadata } from "@conform-to/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "./error-summary.tsx";

interface PageFormProps {
  form: FormMetadata;
  /** Where it posts to; the page itself when left out. */
  action?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form with its error summary. The browser's own bubbles stay off: they speak the browser's
 * language, one field at a time.
 */
export function PageForm({ form, action, className = "stack", children }: PageFormProps) {
  return (
    <form id={form.id} method="post" action={action} noValidate className={className}>
      <ErrorSummary form={form} />
      {children}
    </form>
  );
}
