interface QrCodeProps {
  size: number;
  path: string;
  /** What the code holds, in words. */
  label: string;
}

/** White margin that readers need around a code, in squares. */
const QUIET = 4;

/** A code to scan from the screen; black on white in every theme, or telephones miss it. */
export function QrCodeImage({ size, path, label }: QrCodeProps) {
  const whole = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      width="176"
      height="176"
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
