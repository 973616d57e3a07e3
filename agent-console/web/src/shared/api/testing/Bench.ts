import { ConsoleSocket, type Link, type PersonalFrame } from '../socket/ConsoleSocket';
import type { Answer, OutboxEntry } from '../socket/Outbox';
import { FakeWire } from './FakeWire';
import { MemoryShelf } from './MemoryShelf';
import { WELCOME } from './samples';

/** A socket on fake wires, with everything it tells written down. */
export class Bench {
  readonly wires: FakeWire[] = [];
  readonly links: Link[] = [];
  readonly heard: PersonalFrame[] = [];
  readonly answers: { entry: OutboxEntry; answer: Answer }[] = [];
  doubts = 0;
  private ids = 0;
  readonly socket: ConsoleSocket;

  constructor(readonly shelf = new MemoryShelf()) {
    this.socket = new ConsoleSocket({
      me: 'me',
      shelf,
      random: () => 0,
      newId: () => `id-${(this.ids += 1)}`,
      connect: () => {
        const wire = new FakeWire();
        this.wires.push(wire);
        return wire;
      },
      listener: {
        link: (link) => this.links.push(link),
        hear: (frame) => this.heard.push(frame),
        answered: (entry, answer) => this.answers.push({ entry, answer }),
        doubt: () => (this.doubts += 1),
      },
    });
  }

  get wire(): FakeWire {
    const wire = this.wires.at(-1);
    if (!wire) throw new Error('bench: expected a connection');
    return wire;
  }

  /** The latest wire opens and is welcomed. */
  welcome(): FakeWire {
    this.wire.open();
    this.wire.say(WELCOME);
    return this.wire;
  }

  online(): FakeWire {
    this.socket.start();
    return this.welcome();
  }
}
