import { expect, it } from 'vitest';
import { fileSize, words } from '../src/view/words';

function draw(text: string): HTMLElement {
  const element = document.createElement('div');
  element.append(...words(text, 'opens'));
  return element;
}

it('leaves markup as the text that it is', () => {
  const element = draw('<img src=x onerror=alert(1)> & <script>alert(1)</script>');
  expect(element.children).toHaveLength(0);
  expect(element.textContent).toBe('<img src=x onerror=alert(1)> & <script>alert(1)</script>');
});

it('links web addresses and gives nothing away', () => {
  const element = draw('See https://shop.test/a?b=1&c=2, (http://x.test/ł). Done');
  const links = [...element.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    'https://shop.test/a?b=1&c=2',
    'http://x.test/ł',
  ]);
  expect(links.every((link) => link.rel.includes('noopener') && link.target === '_blank')).toBe(true);
  expect(element.textContent).toBe('See https://shop.test/a?b=1&c=2, (http://x.test/ł). Done');
});

it('links nothing that could run or deceive', () => {
  expect(
    draw('javascript:alert(1) data:text/html,x https://bank.test@evil.test/ https://').children,
  ).toHaveLength(0);
});

it('writes sizes as people read them', () => {
  expect(fileSize(500, 'en')).toBe('0.5 kB');
  expect(fileSize(3_500_000, 'pl')).toBe('3,3 MB');
});
