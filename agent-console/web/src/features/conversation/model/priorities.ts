/** The priorities that people set; the bot and the server know all steps from 0 to 9. */
export const PRIORITIES = [
  { value: 0, name: 'normal' },
  { value: 3, name: 'raised' },
  { value: 6, name: 'high' },
  { value: 9, name: 'highest' },
] as const;
