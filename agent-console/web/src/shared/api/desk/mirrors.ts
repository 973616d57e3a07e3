import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { BoardMirror, type BoardState } from '../mirror/BoardMirror';
import { ConversationMirror, type ConversationState } from '../mirror/ConversationMirror';
import { ListMirror, type ListState } from '../mirror/ListMirror';
import type { ListRef } from '../protocol';
import { useDesk } from './Desk';

/** A list of conversations that stays true, another one whenever `ref` changes. */
export function useList(ref: () => ListRef): { state: ShallowRef<ListState>; more: () => void } {
  const desk = useDesk();
  const state = shallowRef<ListState>({ phase: 'loading', rows: [], total: 0, more: false });
  let current: { more: () => void; stop: () => void } | undefined;
  watch(
    () => JSON.stringify(ref()),
    () => {
      current?.stop();
      const mirror = new ListMirror(ref(), (next) => (state.value = next));
      state.value = mirror.state;
      current = desk.socket.watch(mirror);
    },
    { immediate: true },
  );
  onScopeDispose(() => current?.stop());
  return { state, more: () => current?.more() };
}

/** A conversation that stays true, with the way to its earlier messages. */
export function useConversation(id: () => string) {
  const desk = useDesk();
  const state = shallowRef<ConversationState>({ phase: 'loading', messages: [], earlier: false });
  const loadingEarlier = shallowRef(false);
  let mirror: ConversationMirror | undefined;
  let current: { stop: () => void } | undefined;
  watch(
    id,
    (next) => {
      current?.stop();
      mirror = new ConversationMirror(next, (changed) => (state.value = changed));
      state.value = mirror.state;
      current = desk.socket.watch(mirror);
    },
    { immediate: true },
  );
  onScopeDispose(() => current?.stop());

  async function loadEarlier(): Promise<boolean> {
    const into = mirror;
    const before = into?.firstSeq();
    if (!into || before === undefined || loadingEarlier.value) return true;
    loadingEarlier.value = true;
    const result = await desk.api.conversations.earlier(id(), before);
    loadingEarlier.value = false;
    if (result.ok) into.prepend(result.value.messages, result.value.earlier);
    return result.ok;
  }

  return { state, loadEarlier, loadingEarlier };
}

export function useBoard(): ShallowRef<BoardState> {
  const desk = useDesk();
  const state = shallowRef<BoardState>({ phase: 'loading' });
  const { stop } = desk.socket.watch(new BoardMirror((next) => (state.value = next)));
  onScopeDispose(stop);
  return state;
}
