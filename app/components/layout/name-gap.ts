/**
 * Stands in a rendered page where the reader's name goes; `entry.server.tsx` puts the name in.
 * No text of ours or of a person has a NUL in it.
 */
export const NAME_GAP = "\0name\0";
