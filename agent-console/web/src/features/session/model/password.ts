/** The server refuses shorter ones; saying so before sending saves a round trip. */
export const MIN_PASSWORD = 10;

export type PasswordFault = 'too-short' | 'too-simple' | 'differs';

/** What is wrong with a new password; undefined when nothing is. */
export function passwordFault(password: string, again: string): PasswordFault | undefined {
  if (Array.from(password).length < MIN_PASSWORD) return 'too-short';
  if (new Set(password).size < 4) return 'too-simple';
  return password === again ? undefined : 'differs';
}
