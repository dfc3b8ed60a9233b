import type { ReactNode } from "react";
import { SubmitButton } from "./submit-button.tsx";

interface PostButtonProps {
  /** Where it posts to. */
  action: string;
  /** Hidden fields. */
  fields?: Record<string, string>;
  look?: "main" | "secondary" | "quiet" | "danger";
  children: ReactNode;
}

/** A form that is nothing but its button: sign out, revoke, join. */
export function PostButton({ action, fields = {}, look, children }: PostButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look}>{children}</SubmitButton>
    </form>
  );
}
