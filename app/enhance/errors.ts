/** After a refused form the focus stands on the summary of its errors, also where autofocus fails. */
export function enhanceErrors(): void {
  document.querySelector<HTMLElement>(".error-summary")?.focus();
}
