import { computed, ref, watch } from 'vue';
import { useDesk } from '@/shared/api/desk/Desk';
import type { ConversationDetail, Correspondent, Message, MessageTemplate } from '@/shared/api/protocol';
import { isBlank, type Draft, type Mode } from './model/Drafts';
import { filled } from './model/sending';
import { lastSeq, missedSince } from './model/stale';
import { useReplies } from './replies';

/** The longest text the server takes. */
export const MAX_TEXT = 10_000;

export interface ComposerInput {
  detail: () => ConversationDetail;
  messages: () => readonly Message[];
  /** Who else is in the correspondence, where it goes by mail. */
  copies: () => readonly Correspondent[];
}

/** What the composer does: one draft per conversation, kept while it is written, guarded against a stale reply. */
export function useComposer({ detail, messages, copies }: ComposerInput) {
  const desk = useDesk();
  const replies = useReplies();
  /** The stale bar has been seen: the next sending is knowingly. */
  const armed = ref(false);
  const id = computed(() => detail().id);
  /** Addresses that this answer does not go to. */
  const leftOut = ref<string[]>([]);
  const draft = computed<Draft>(() => ({ ...replies.drafts.value.of(id.value) }));
  const may = computed(() => detail().may);
  const mode = computed<Mode>(() => {
    const wanted = draft.value.mode;
    if (may.value.includes(wanted)) return wanted;
    return may.value.includes('reply') ? 'reply' : 'note';
  });
  const words = computed(() => draft.value[mode.value]);
  const uploads = computed(() => replies.uploads.value.of(id.value));
  const uploading = computed(() => uploads.value.some((item) => item.fault === undefined));
  const missed = computed(() => {
    const { againstSeq, reply } = draft.value;
    if (mode.value !== 'reply' || againstSeq === 0 || isBlank(reply)) return [];
    return missedSince(messages(), againstSeq, desk.state.me.id);
  });
  const tooLong = computed(() => words.value.text.length > MAX_TEXT);
  const ready = computed(() => !isBlank(words.value) && !uploading.value && !tooLong.value);

  watch([id, () => missed.value.length], () => (armed.value = false));
  watch(id, () => (leftOut.value = []));

  function put(change: Partial<Draft>): void {
    const next = { ...draft.value, mode: mode.value, ...change, at: Date.now() };
    // What its writer has seen is settled with the first letter; an empty reply has seen everything there is.
    const begun = !isBlank(next.reply);
    const againstSeq = begun ? next.againstSeq || lastSeq(messages()) : 0;
    replies.put(id.value, { ...next, againstSeq });
  }
  function setText(text: string): void {
    put({ [mode.value]: { ...words.value, text } });
  }
  function removeFile(file: string): void {
    put({
      [mode.value]: { ...words.value, attachments: words.value.attachments.filter((one) => one.id !== file) },
    });
  }
  function addFiles(files: readonly File[]): void {
    if (files.length > 0) replies.uploads.value.add(id.value, files, words.value.attachments.length);
  }
  /** The writer has looked: nothing is missed any more. */
  function caughtUp(): void {
    replies.put(id.value, { ...draft.value, againstSeq: lastSeq(messages()) });
  }

  /** Sends; false when there is nothing to send, or when what was missed is to be looked at first. */
  function send(anyway: boolean): boolean {
    if (!ready.value) return false;
    const { text, attachments } = words.value;
    const conversation = id.value;
    const last = lastSeq(messages());
    if (mode.value === 'note') {
      replies.send({ kind: 'note', conversation, text: text.trim(), attachments }, last);
    } else {
      const stale = missed.value.length > 0;
      if (stale && !anyway && !armed.value) {
        armed.value = true;
        return false;
      }
      const againstSeq = draft.value.againstSeq || last;
      const cc = copies().filter((one) => !leftOut.value.includes(one.address));
      replies.send(
        {
          kind: 'reply',
          conversation,
          text: text.trim(),
          attachments,
          ...(cc.length > 0 && { cc }),
          againstSeq,
          anyway: stale,
        },
        last,
      );
      leftOut.value = [];
    }
    put({ [mode.value]: { text: '', attachments: [] } });
    armed.value = false;
    return true;
  }

  /** Sends a template in place of what is written, which stays. */
  function sendTemplate(template: MessageTemplate, values: readonly string[]): boolean {
    const { name, language } = template;
    const last = lastSeq(messages());
    replies.send(
      {
        kind: 'reply-template',
        conversation: id.value,
        name,
        language,
        values: values.map((text) => ({ text })),
        againstSeq: last,
        anyway: false,
      },
      last,
      filled(template, values),
    );
    return true;
  }

  return {
    mode,
    words,
    uploads,
    missed,
    armed,
    ready,
    tooLong,
    setMode: (next: Mode) => put({ mode: next }),
    setText,
    addFiles,
    removeFile,
    cancelUpload: (key: string) => replies.uploads.value.remove(key),
    leftOut,
    leaveOut: (address: string) => (leftOut.value = [...leftOut.value, address]),
    replyToAll: () => (leftOut.value = []),
    caughtUp,
    send,
    sendTemplate,
  };
}
