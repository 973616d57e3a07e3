import type { ClientFrame, ServerFrame } from '../protocol';
import type { Wire } from '../socket/ConsoleSocket';

/** A WebSocket whose other end is the test. */
export class FakeWire implements Wire {
  onopen: Wire['onopen'] = null;
  onmessage: Wire['onmessage'] = null;
  onclose: Wire['onclose'] = null;
  readonly sent: ClientFrame[] = [];
  closed = false;

  send(data: string): void {
    this.sent.push(JSON.parse(data) as ClientFrame);
  }

  close(): void {
    this.closed = true;
  }

  open(): void {
    this.onopen?.({} as Event);
  }

  say(frame: ServerFrame): void {
    this.text(JSON.stringify(frame));
  }

  text(data: unknown): void {
    this.onmessage?.({ data } as MessageEvent);
  }

  /** The connection is lost, or closed by the server with this code. */
  drop(code = 1006): void {
    this.onclose?.({ code } as CloseEvent);
  }

  of<T extends ClientFrame['type']>(type: T): Extract<ClientFrame, { type: T }>[] {
    return this.sent.filter((frame): frame is Extract<ClientFrame, { type: T }> => frame.type === type);
  }
}
