/** The mark: an arch with a lamp in it. Always beside the name, so it has no name of its own. */
export function Mark() {
  return (
    <svg
      className="mark"
      width="34"
      height="34"
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <path className="mark-arch" d="M3 30V15a13 13 0 0 1 26 0v15z" />
      <path className="mark-door" d="M9.5 30V16.5a6.5 6.5 0 0 1 13 0V30z" />
      <circle className="mark-lamp" cx="16" cy="19" r="3.1" />
    </svg>
  );
}
