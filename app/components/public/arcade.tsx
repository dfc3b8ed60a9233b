/** Arches, widest first: half their width and the height at which they begin to bend. */
const ARCHES = [
  { half: 220, bend: 232 },
  { half: 174, bend: 262 },
  { half: 132, bend: 290 },
  { half: 94, bend: 316 },
  { half: 60, bend: 342 },
];
const GROUND = 480;
const MIDDLE = 240;

function arch(half: number, bend: number): string {
  const left = MIDDLE - half;
  return `M${left} ${GROUND}V${bend}a${half} ${half} 0 0 1 ${2 * half} 0V${GROUND}z`;
}

/** The drawing of the home page: an arcade that leads to a lamp. It says nothing that words do not. */
export function Arcade({ className }: { className: string }) {
  return (
    <svg
      className={className}
      width="240"
      height="270"
      viewBox="0 0 480 540"
      aria-hidden="true"
      focusable="false"
    >
      {ARCHES.map(({ half, bend }, index) => (
        <path key={half} className={`arch-${index + 1}`} d={arch(half, bend)} />
      ))}
      <path className="arch-light" d={arch(32, 364)} />
      <linearGradient id="light" x1="0" y1="0" x2="0" y2="1">
        <stop className="arch-glow" offset="0" />
        <stop className="arch-glow" offset="1" stopOpacity="0" />
      </linearGradient>
      <path fill="url(#light)" d={`M208 ${GROUND}h64l96 60H112z`} />
      <circle className="arch-lamp" cx={MIDDLE} cy="380" r="11" />
    </svg>
  );
}
