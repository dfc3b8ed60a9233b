import type { ReactNode } from "react";

interface SubmitButtonProps {
  children: ReactNode;
  look?: "main" | "secondary" | "quiet" | "danger";
  /** Sent with the form when this is the button pressed. */
  name?: string;
  value?: string;
}

const LOOKS = {
  main: "button",
  secondary: "button button-secondary",
  quiet: "button button-quiet",
  danger: "button button-danger",
};

export function SubmitButton({ children, look = "main", name, value }: SubmitButtonProps) {
  return (
    <button type="submit" className={LOOKS[look]} name={name} value={value}>
      {children}
    </button>
  );
}
