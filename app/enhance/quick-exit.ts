const PRESSES = 3;
const WITHIN_MS = 2000;

/**
 * Three presses of Escape leave the site, and leaving by the link does too, without a way back
 * to this page in the tab. The browser's history still knows the pages before; the help page says so.
 */
export function enhanceQuickExit(): void {
  const exit = document.querySelector<HTMLAnchorElement>("[data-quick-exit]");
  if (!exit) return;
  const leave = () => {
    document.documentElement.hidden = true;
    location.replace(exit.href);
  };
  exit.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    leave();
  });
  let presses: number[] = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat) return;
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN_MS);
    if (presses.length >= PRESSES) leave();
  });
}
