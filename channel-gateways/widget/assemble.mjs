// Called by Maven: installs what the lock file names and bundles the widget, each only when there is something to do.
// usage: node assemble.mjs OUTPUT
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const output = process.argv[2];
const inputs = ['src', 'build.mjs', 'package-lock.json'];

/** When the file, or the newest file of the folder, was written; 0 when there is none. */
function written(path) {
  if (!existsSync(path)) {
    return 0;
  }
  const about = statSync(path);
  return about.isDirectory()
    ? Math.max(0, ...readdirSync(path).map((name) => written(join(path, name))))
    : about.mtimeMs;
}

if (written('node_modules/.package-lock.json') < written('package-lock.json')) {
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
if (written(output) < Math.max(...inputs.map(written))) {
  execFileSync(process.execPath, ['build.mjs', output], { stdio: 'inherit' });
}
