interface Choice {
  value: string;
  text: string;
}

/** Longer words than these are cut in a closed list on a narrow telephone. */
const FITS = 32;

/** Puts letters before the choices of a list when some are long, so that a cut one is still known. */
export function lettered(choices: readonly Choice[]): readonly Choice[] {
  if (choices.every(({ text }) => text.length <= FITS)) return choices;
  return choices.map(({ value, text }, index) => ({
    value,
    text: `${String.fromCharCode(65 + index)}. ${text}`,
  }));
}

/** The long choices in full, for screens on which the list cuts them; elsewhere it is not shown. */
export function LongChoices({ choices }: { choices: readonly Choice[] }) {
  if (choices.every(({ text }) => text.length <= FITS)) return null;
  return (
    <ol className="long-choices">
      {choices.map(({ value, text }) => (
        <li key={value}>{text}</li>
      ))}
    </ol>
  );
}
