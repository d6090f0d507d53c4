/** Numbers in the reasons that bots give: rounded, each with its unit. */

/** A number to one decimal at most, with a proper minus. */
const rounded = (n: number): string => {
  const tenths = Math.round(10 * Math.abs(n)) / 10;
  return `${n < 0 && tenths > 0 ? '−' : ''}${tenths}`;
};

/** "1 point", "−2.5 points". */
export const points = (n: number): string => `${rounded(n)} ${rounded(Math.abs(n)) === '1' ? 'point' : 'points'}`;

/** A chance (0 to 1) in whole percent: "64 %". */
export const percent = (chance: number): string => `${Math.round(100 * chance)} %`;
