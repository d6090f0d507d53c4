/** Words of the menu of public statements. */
export const statements = {
  open: 'Make a public statement from the menu',
  title: 'Public statements',
  note: 'Words from a menu, heard by all and bound to nothing. Each can be made once a round. What somebody says comes first may be true or not: the deeds tell.',
  comesFirst: (dimension: string) => `Says that this comes first: ${dimension.toLowerCase()}`,
  others: 'Other words',
  say: 'Say it to all',
  sayThis: (text: string) => `Say it to all: ${text}`,
  said: 'Said this round',
  none: 'This scenario has no statements.',
  badge: 'Statement',
  claims: (dimension: string) => `Statement: ${dimension.toLowerCase()} comes first`,
};
