export { useSaving } from '@/shared/ui/useSaving';
