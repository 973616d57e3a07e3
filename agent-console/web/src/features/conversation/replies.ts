import {
  inject,
  onScopeDispose,
  provide,
  shallowRef,
  triggerRef,
  type InjectionKey,
  type ShallowRef,
} from 'vue';
import type { Desk } from '@/shared/api/desk/Desk';
import type { Attachment, Command } from '@/shared/api/protocol';
import { Drafts, type Draft } from './model/Drafts';
import { Outgoing, type GivenBack } from './model/Outgoing';
import { Uploads } from './model/Uploads';

/** Drafts, files and messages on their way: they outlive the conversation's pane. */
export interface Replies {
  readonly drafts: ShallowRef<Drafts>;
  readonly outgoing: ShallowRef<Outgoing>;
  readonly uploads: ShallowRef<Uploads>;
  put(conversation: string, draft: Draft): void;
  /** @param shown the words of a template, which its command does not hold */
  send(
    command: Extract<Command, { kind: 'reply' | 'reply-template' | 'note' }>,
    afterSeq: number,
    shown?: string,
  ): void;
  takeBack(id: string): void;
}

const REPLIES: InjectionKey<Replies> = Symbol('replies');

/** Makes them for one signed-in person; called where the desk is made. */
export function provideReplies(desk: Desk): Replies {
  // The models are plain: whoever reads them through these is told when they change.
  const live = {
    drafts: shallowRef(new Drafts(localStorage, desk.state.me.id)),
    outgoing: shallowRef(new Outgoing()),
    uploads: shallowRef(new Uploads(desk.api.upload, touch, attach)),
  };
  const { value: drafts } = live.drafts;
  const { value: outgoing } = live.outgoing;
  outgoing.restore(desk.socket.unanswered());

  function touch(): void {
    Object.values(live).forEach((ref) => triggerRef(ref));
  }
  function attach(conversation: string, attachment: Attachment): void {
    const draft = drafts.of(conversation);
    const words = draft[draft.mode];
    const attachments = [...words.attachments, attachment];
    drafts.put(conversation, { ...draft, [draft.mode]: { ...words, attachments } });
  }
  function giveBack(back: GivenBack | undefined): void {
    if (back) drafts.giveBack(back.conversation, back.mode, back.words, back.againstSeq, Date.now());
    touch();
  }
  const replies: Replies = {
    ...live,
    put(conversation, draft) {
      drafts.put(conversation, draft);
      touch();
    },
    send(command, afterSeq, shown = '') {
      const { id } = desk.socket.give(command);
      if (command.kind === 'reply-template') {
        const { conversation } = command;
        outgoing.put({
          id,
          conversation,
          mode: 'reply',
          text: shown,
          attachments: [],
          afterSeq,
          at: Date.now(),
        });
      } else {
        outgoing.add(id, command, afterSeq, Date.now());
      }
      touch();
    },
    takeBack: (id) => giveBack(outgoing.takeBack(id)),
  };
  onScopeDispose(desk.onAnswer((entry, answer) => giveBack(outgoing.settle(entry, answer))));
  provide(REPLIES, replies);
  return replies;
}

export function useReplies(): Replies {
  const replies = inject(REPLIES);
  if (!replies) throw new Error('useReplies: expected the signed-in page to provide them');
  return replies;
}
