/** Words of the menu of public statements. */
export const statements = {
  open: 'Make a statement ›',
  title: 'Public statements',
  note: 'Public words that bind nobody, each at most once a round. What you say comes first may be true or not; the others judge it by your deeds.',
  comesFirst: (dimension: string) => `${dimension} comes first`,
  others: 'Other words',
  say: 'Say it to all',
  sayThis: (text: string) => `Say it to all: ${text}`,
  said: 'Said this round',
  none: 'This scenario has no statements.',
  badge: 'Statement',
  claims: (dimension: string) => `Statement: ${dimension.toLowerCase()} comes first`,
};
