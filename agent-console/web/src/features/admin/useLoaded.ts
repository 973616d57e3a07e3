export { useLoaded } from '@/shared/ui/useLoaded';
