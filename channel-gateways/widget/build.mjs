// Bundles the widget into one file and refuses to let it grow beyond what a shop page should have to carry.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const LARGEST = 20 * 1024;
const out = process.argv[2] ?? 'dist/kontuar.js';

await build({
  entryPoints: ['src/main.ts'],
  outfile: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  loader: { '.css': 'text' },
  charset: 'utf8',
  legalComments: 'none',
  plugins: [
    {
      name: 'minified-css-as-text',
      setup(context) {
        context.onLoad({ filter: /\.css$/ }, async (file) => {
          const css = await build({
            entryPoints: [file.path],
            minify: true,
            write: false,
            loader: { '.css': 'css' },
          });
          return { contents: css.outputFiles[0].text, loader: 'text' };
        });
      },
    },
  ],
});

const size = gzipSync(readFileSync(out)).length;
console.log(`kontuar.js: ${size} bytes gzipped, at most ${LARGEST}`);
if (size > LARGEST) {
  process.exitCode = 1;
}
