import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import type { Session } from '@/shared/api/desk/Session';
import type { Role } from '@/shared/api/protocol';

declare module 'vue-router' {
  interface RouteMeta {
    /** Reachable without being signed in. */
    open?: true;
    /** Who may come here; everybody without it. */
    roles?: Role[];
  }
}

const InboxPage = () => import('./pages/InboxPage.vue');

const routes: RouteRecordRaw[] = [
  { path: '/', redirect: '/inbox/mine' },
  { path: '/sign-in', component: () => import('@/features/session/SignInPage.vue'), meta: { open: true } },
  {
    path: '/set-up/:token',
    component: () => import('@/features/session/SetUpPage.vue'),
    props: true,
    meta: { open: true },
  },
  {
    path: '/password-resets/:token',
    alias: ['/password-reset/:token', '/reset/:token'],
    component: () => import('@/features/session/ResetPage.vue'),
    props: true,
    meta: { open: true },
  },
  {
    path: '/',
    component: () => import('./SignedIn.vue'),
    children: [
      { path: 'inbox', redirect: '/inbox/mine' },
      { path: 'inbox/:place/:conversation?', name: 'inbox', component: InboxPage, props: true },
      { path: 'customers/:contact', component: () => import('./pages/CustomerPage.vue'), props: true },
      { path: 'search', component: () => import('@/features/search/SearchPage.vue') },
      {
        path: 'knowledge/:id?',
        component: () => import('@/features/knowledge/KnowledgePage.vue'),
        props: true,
      },
      {
        path: 'bot/:part?',
        component: () => import('@/features/tuning/BotPage.vue'),
        props: true,
        meta: { roles: ['supervisor', 'admin'] },
      },
      {
        path: 'notices/:part?',
        component: () => import('@/features/notices/NoticesPage.vue'),
        props: true,
        meta: { roles: ['supervisor', 'admin'] },
      },
      {
        path: 'board',
        component: () => import('@/features/supervisor/BoardPage.vue'),
        meta: { roles: ['supervisor', 'admin'] },
      },
      {
        path: 'admin/:section?',
        component: () => import('@/features/admin/AdminPage.vue'),
        props: true,
        meta: { roles: ['admin'] },
      },
      { path: ':rest(.*)*', component: () => import('./pages/NotFoundPage.vue') },
    ],
  },
];

export function createConsoleRouter(session: Session) {
  const router = createRouter({ history: createWebHistory('/'), routes });
  router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    if (session.state.phase === 'unknown') await session.check();
    if (session.state.phase === 'out') return { path: '/sign-in', query: { to: to.fullPath } };
    const role = session.state.me?.role;
    if (to.meta.roles && role && !to.meta.roles.includes(role)) return '/inbox/mine';
    return true;
  });
  return router;
}
