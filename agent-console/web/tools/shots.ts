import { mkdtempSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';

/** Photographs the console with canned data: `npm run shots -- [name …]`, into shots/. */

interface Shot {
  name: string;
  path: string;
  size: [number, number];
  scheme?: 'light' | 'dark';
  language?: 'en' | 'pl' | 'ro';
  act?: (page: Page) => Promise<void>;
}

const DESK: [number, number] = [1440, 900];
const PHONE: [number, number] = [390, 844];
const type = (text: string) => async (page: Page) => {
  await page.keyboard.press('r');
  await page.keyboard.type(text);
  await page.waitForTimeout(200);
};

const SHOTS: Shot[] = [
  { name: 'inbox-light', path: '/inbox/mine/anna', size: DESK, act: type('Wymiana nic Pani nie kosztuje.') },
  {
    name: 'window-closed',
    path: '/inbox/mine/anna',
    size: DESK,
    language: 'pl',
    act: async (page) => {
      await page.keyboard.press('r');
      await page.locator('.template select').selectOption('0');
      await page.locator('.template input').first().fill('Anna');
      await page.waitForTimeout(200);
    },
  },
  { name: 'inbox-dark', path: '/inbox/mine/anna', size: DESK, scheme: 'dark' },
  { name: 'inbox-pl', path: '/inbox/mine/andreea', size: DESK, language: 'pl' },
  { name: 'mail-light', path: '/inbox/mine/mihai', size: DESK, act: type('Factura este atașată.') },
  { name: 'mail-dark', path: '/inbox/mine/mihai', size: DESK, scheme: 'dark', language: 'pl' },
  { name: 'mail-phone', path: '/inbox/mine/mihai', size: PHONE, language: 'ro' },
  { name: 'queue', path: '/inbox/queue-complaints/w1', size: DESK },
  { name: 'empty', path: '/inbox/bot', size: DESK },
  { name: 'tablet', path: '/inbox/mine/anna', size: [1024, 768] },
  { name: 'phone-list', path: '/inbox/mine', size: PHONE },
  { name: 'phone-queues', path: '/inbox/mine?pane=queues', size: PHONE },
  { name: 'phone-conversation', path: '/inbox/mine/anna', size: PHONE },
  { name: 'phone-customer', path: '/inbox/mine/anna?pane=customer', size: PHONE, scheme: 'dark' },
  { name: 'board-dark', path: '/board', size: [1560, 900], scheme: 'dark' },
  { name: 'board-light', path: '/board', size: DESK, language: 'pl' },
  { name: 'phone-board', path: '/board', size: PHONE },
  { name: 'search', path: '/search?q=buty', size: DESK },
  { name: 'admin-staff', path: '/admin/staff', size: DESK },
  { name: 'admin-queues', path: '/admin/queues', size: DESK },
  { name: 'admin-channels', path: '/admin/channels', size: DESK, scheme: 'dark' },
  {
    name: 'channel-mail',
    path: '/admin/channels',
    size: [1440, 1500],
    language: 'ro',
    act: async (page) => {
      await page.locator('.head .btn, .btn.primary').first().click();
      await page.locator('form select').first().selectOption('email');
      await page.locator('form select').nth(3).selectOption('oauth2');
      await page.waitForTimeout(200);
    },
  },
  { name: 'admin-shop', path: '/admin/shop', size: DESK },
  { name: 'admin-health', path: '/admin/health', size: DESK },
  { name: 'admin-letters', path: '/admin/letters', size: DESK },
  { name: 'phone-admin', path: '/admin/staff', size: PHONE },
  { name: 'sign-in', path: '/sign-in', size: DESK },
  { name: 'set-up', path: '/set-up/token', size: DESK, language: 'ro' },
  { name: 'reset', path: '/password-resets/token', size: PHONE },
  {
    name: 'palette',
    path: '/inbox/mine/anna',
    size: DESK,
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('buty');
      await page.waitForTimeout(600);
    },
  },
  {
    name: 'person-menu',
    path: '/inbox/mine/anna',
    size: DESK,
    act: async (page) => {
      await page.locator('.rail .person button').click();
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'keys',
    path: '/inbox/mine/anna',
    size: DESK,
    act: async (page) => {
      await page.keyboard.press('?');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'why',
    path: '/inbox/mine/anna',
    size: DESK,
    act: async (page) => {
      await page.locator('.why').first().click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'gallery', path: '/gallery.html', size: [1440, 2600] },
  { name: 'gallery-dark', path: '/gallery.html', size: [1440, 2600], scheme: 'dark' },
];

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const server = await createServer({
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '';
  const browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'shots-')), {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  mkdirSync('shots', { recursive: true });
  for (const shot of SHOTS) {
    if (wanted.length > 0 && !wanted.some((name) => shot.name.startsWith(name))) continue;
    const page = await browser.newPage();
    page.on('pageerror', (error) => process.stderr.write(`${shot.name}: ${error.message}\n`));
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) process.stderr.write(`${shot.name}: ${line.text()}\n`);
    });
    await page.addInitScript(
      (preferences) => {
        localStorage.clear();
        localStorage.setItem('kontuar.preferences', preferences);
      },
      JSON.stringify({ language: shot.language ?? 'en' }),
    );
    await page.setViewportSize({ width: shot.size[0], height: shot.size[1] });
    await page.emulateMedia({ colorScheme: shot.scheme ?? 'light' });
    const [path, query = ''] = shot.path.split('?');
    await page.goto(`${base}${path ?? ''}?fixtures&${query}`, { waitUntil: 'networkidle' });
    await page.waitForTimeout(900);
    await shot.act?.(page);
    await page.screenshot({ path: `shots/${shot.name}.png` });
    await page.close();
  }
  await browser.close();
  await server.close();
}

await main();
