/**
 * The arrow keys turn the screens of the prevention lesson, as do the page keys of a presenter's
 * remote where the page has nothing to scroll. Without this script the links are there.
 */
export function enhanceTurnScreens(): void {
  if (!document.querySelector("[data-turn]")) return;
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.repeat) return;
    const key = turningKey(event.key);
    if (key) document.querySelector<HTMLAnchorElement>(`[data-turn="${key}"]`)?.click();
  });
}

function turningKey(key: string): string | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return key;
  const { scrollHeight, clientHeight } = document.documentElement;
  if (scrollHeight > clientHeight + 1) return undefined;
  if (key === "PageDown") return "ArrowRight";
  return key === "PageUp" ? "ArrowLeft" : undefined;
}
