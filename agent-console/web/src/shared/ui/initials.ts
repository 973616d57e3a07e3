/** Two letters for a name; the last two digits for a number, which tell more than its first. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const first = words[0];
  if (first === undefined) return name.replaceAll(/\D/gu, '').slice(-2) || '?';
  const letters = (word: string) => Array.from(word).filter((letter) => /\p{L}/u.test(letter));
  const last = words.length > 1 ? words.at(-1) : undefined;
  const pair = last === undefined ? letters(first).slice(0, 2) : [letters(first)[0], letters(last)[0]];
  return pair.join('').toLocaleUpperCase();
}
