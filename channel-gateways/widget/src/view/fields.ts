import type { Field } from '../config';
import type { Details } from '../protocol';
import type { Texts } from '../texts';
import { h } from './dom';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const KINDS: Record<Field, Record<string, string>> = {
  name: { autocomplete: 'name', maxlength: '100' },
  email: { type: 'email', autocomplete: 'email', maxlength: '254' },
  order: { autocomplete: 'off', maxlength: '60' },
};

type Input = HTMLInputElement | HTMLTextAreaElement;

/** One labelled field with the place where it is told what is wrong with it. */
export class LabelledField<T extends Input = Input> {
  readonly element: HTMLElement;
  private readonly fault: HTMLElement;

  constructor(
    readonly input: T,
    label: string,
    private readonly required: boolean,
    private readonly texts: Texts,
  ) {
    const id = `field-${input.name}`;
    this.fault = h('span', { class: 'fault', id: `${id}-fault`, hidden: true });
    input.id = id;
    input.setAttribute('aria-describedby', this.fault.id);
    if (required) {
      input.setAttribute('aria-required', 'true');
    }
    this.element = h(
      'div',
      { class: 'field' },
      h(
        'label',
        { for: id },
        label,
        required ? undefined : h('span', { class: 'optional' }, ` (${texts.optional})`),
      ),
      input,
      this.fault,
    );
  }

  get value(): string {
    return this.input.value.trim();
  }

  /** Whether it may be sent as it is; says what is wrong where it may not. */
  check(): boolean {
    const { value } = this;
    const wrong =
      this.required && value === ''
        ? this.texts.needed
        : value !== '' && this.input.type === 'email' && !EMAIL.test(value)
          ? this.texts.badEmail
          : '';
    this.fault.textContent = wrong;
    this.fault.hidden = wrong === '';
    this.input.setAttribute('aria-invalid', String(wrong !== ''));
    return wrong === '';
  }
}

/** The fields that are asked for, with what is known of them. */
export function detailFields(
  asked: { field: Field; required: boolean }[],
  known: Details | undefined,
  texts: Texts,
): LabelledField<HTMLInputElement>[] {
  return asked.map(({ field, required }) => {
    const input = h('input', { name: field, ...KINDS[field] });
    input.value = known?.[field] ?? '';
    return new LabelledField(input, texts[field], required, texts);
  });
}

export function detailsOf(fields: LabelledField<HTMLInputElement>[]): Details {
  return Object.fromEntries(
    fields.filter(({ value }) => value !== '').map(({ input, value }) => [input.name, value]),
  );
}

/** Checks all, and brings the visitor to the first that is wrong. */
export function allGood(fields: LabelledField[]): boolean {
  const wrong = fields.filter((field) => !field.check());
  wrong[0]?.input.focus();
  return wrong.length === 0;
}
