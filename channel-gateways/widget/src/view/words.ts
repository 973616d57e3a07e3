import { h } from './dom';

const LINK = /\bhttps?:\/\/[^\s<>"'`]+/gi;
const TRAILING = /[.,;:!?)\]}…]+$/;

/** What somebody wrote, as nodes: all of it is text, and web addresses become links that give nothing away. */
export function words(text: string, linkHint: string): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = match[0].replace(TRAILING, '');
    if (!isAddress(address)) {
      continue;
    }
    nodes.push(text.slice(from, match.index));
    nodes.push(
      h(
        'a',
        { href: address, target: '_blank', rel: 'noopener noreferrer nofollow', title: linkHint },
        address,
      ),
    );
    from = match.index + address.length;
  }
  nodes.push(text.slice(from));
  return nodes.filter((node) => node !== '');
}

function isAddress(text: string): boolean {
  try {
    const url = new URL(text);
    return url.host !== '' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

export function fileSize(bytes: number, language: string): string {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kB'] : [bytes / (1024 * 1024), 'MB'];
  return `${value.toLocaleString(language, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${unit}`;
}
