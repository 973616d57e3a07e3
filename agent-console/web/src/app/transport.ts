import { uploadFile } from '@/shared/api/http/upload';
import type { Transport } from './createConsole';

/** The server that this page came from. */
export function browserTransport(): Transport {
  return {
    fetch: (path, init) => fetch(path, init),
    upload: uploadFile,
    connect: () => {
      const address = new URL('/ws/console', location.href);
      address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
      return new WebSocket(address);
    },
  };
}
