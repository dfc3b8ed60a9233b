/** TERYT codes of the voivodeships, in their order. Strings: the first ones begin with a zero. */
export const VOIVODESHIPS = [
  "02",
  "04",
  "06",
  "08",
  "10",
  "12",
  "14",
  "16",
  "18",
  "20",
  "22",
  "24",
  "26",
  "28",
  "30",
  "32",
] as const;
