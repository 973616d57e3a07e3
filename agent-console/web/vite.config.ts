import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

const server = process.env['KONTUAR_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/',
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_I18N_LEGACY_API__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Messages are interpreted, never compiled with eval: the content security policy forbids it.
    __INTLIFY_JIT_COMPILATION__: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/help': server,
      '/ws': { target: server, ws: true },
    },
  },
  build: {
    // The policy allows no data: fonts or styles, so that nothing may be inlined.
    assetsInlineLimit: 0,
    target: 'es2023',
    rollupOptions: {
      output: {
        manualChunks: (id) => {
          if (/node_modules\/(@vue|vue|vue-router|vue-i18n|@intlify)\//.test(id)) return 'vue';
          if (/node_modules\/(reka-ui|@floating-ui|@vueuse)\//.test(id)) return 'reka';
          return undefined;
        },
      },
    },
  },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
