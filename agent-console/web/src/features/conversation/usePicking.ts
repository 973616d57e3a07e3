import { ref, type Ref } from 'vue';

export interface Picking {
  /** Whether files are held over the field. */
  dragging: Ref<boolean>;
  pick: (event: Event) => void;
  paste: (event: ClipboardEvent) => void;
  drop: (event: DragEvent) => void;
}

/** The three ways by which files come to the composer: chosen, pasted, dropped. */
export function usePicking(add: (files: File[]) => void): Picking {
  const dragging = ref(false);

  function pick(event: Event): void {
    const input = event.target as HTMLInputElement;
    add([...(input.files ?? [])]);
    input.value = '';
  }

  function paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  }

  function drop(event: DragEvent): void {
    dragging.value = false;
    add([...(event.dataTransfer?.files ?? [])]);
  }

  return { dragging, pick, paste, drop };
}
