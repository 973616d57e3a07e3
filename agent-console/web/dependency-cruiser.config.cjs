/** The arrows of the console: app → features → shared; features never know each other. */
module.exports = {
  forbidden: [
    {
      name: 'features-are-strangers',
      comment: 'A feature never imports another one: they meet in the app, which composes them.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'shared-knows-nobody',
      comment: 'What is shared knows neither features nor the app.',
      severity: 'error',
      from: { path: '^src/shared/' },
      to: { path: '^src/(features|app|dev)/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(app|dev)/' },
    },
    {
      name: 'development-stays-out',
      comment: 'Only the entry may load the fixtures, behind import.meta.env.DEV.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(dev/|main\\.ts)' },
      to: { path: '^src/dev/' },
    },
    {
      name: 'models-are-plain',
      comment: 'A model is plain TypeScript and tested without a browser.',
      severity: 'error',
      from: { path: '/model/.*\\.ts$' },
      to: { path: '(\\.vue$|node_modules/(vue|vue-router|vue-i18n|reka-ui)/)' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.js', '.json'] },
  },
};
