import type { Language } from './protocol';

const en = {
  open: 'Open chat',
  close: 'Close chat',
  chat: 'Chat',
  messages: 'Messages',
  write: 'Write a message',
  send: 'Send',
  attach: 'Attach a file',
  welcome: 'How can we help?',
  welcomeMore: 'Write to us. You will find this chat here again when you come back.',
  assistant: 'Virtual assistant',
  person: 'Customer service',
  waiting: 'Waiting for a person',
  position: 'You are number {n} in the queue',
  connecting: 'Connecting',
  offline: 'No connection. What you write is kept and sent later.',
  typing: '{who} is typing',
  you: 'You',
  sending: 'Sending',
  sent: 'Sent',
  tooLong: 'Not sent: too long',
  tooMany: 'Not sent: too many messages at once',
  badFile: 'Not sent: attach the file again',
  failed: 'Not sent',
  retry: 'Try again',
  discard: 'Discard',
  remove: 'Remove',
  newMessages: 'New messages',
  fileTooLarge: 'Too large, at most {n} MB',
  fileBadKind: 'Only pictures, PDF and text',
  fileTooMany: 'Too many files for now',
  fileFailed: 'Upload failed',
  fileGone: 'Not available',
  picture: 'Picture {n}',
  unread: '{n} unread',
  link: 'opens in a new window',
};

export type Texts = typeof en;

const pl: Texts = {
  open: 'Otwórz czat',
  close: 'Zamknij czat',
  chat: 'Czat',
  messages: 'Wiadomości',
  write: 'Napisz wiadomość',
  send: 'Wyślij',
  attach: 'Dołącz plik',
  welcome: 'W czym możemy pomóc?',
  welcomeMore: 'Napisz do nas. Po powrocie na stronę rozmowa będzie tu nadal.',
  assistant: 'Wirtualny asystent',
  person: 'Obsługa klienta',
  waiting: 'Czekasz na konsultanta',
  position: 'Twoje miejsce w kolejce: {n}',
  connecting: 'Łączenie',
  offline: 'Brak połączenia. Wiadomości zostaną zapisane i wysłane później.',
  typing: '{who} pisze',
  you: 'Ty',
  sending: 'Wysyłanie',
  sent: 'Wysłano',
  tooLong: 'Nie wysłano: za długa wiadomość',
  tooMany: 'Nie wysłano: za dużo wiadomości naraz',
  badFile: 'Nie wysłano: dołącz plik ponownie',
  failed: 'Nie wysłano',
  retry: 'Spróbuj ponownie',
  discard: 'Odrzuć',
  remove: 'Usuń',
  newMessages: 'Nowe wiadomości',
  fileTooLarge: 'Plik za duży, najwyżej {n} MB',
  fileBadKind: 'Tylko zdjęcia, PDF i tekst',
  fileTooMany: 'Na razie za dużo plików',
  fileFailed: 'Nie udało się przesłać',
  fileGone: 'Niedostępny',
  picture: 'Zdjęcie {n}',
  unread: 'Nieprzeczytane: {n}',
  link: 'otwiera się w nowym oknie',
};

const ro: Texts = {
  open: 'Deschide chatul',
  close: 'Închide chatul',
  chat: 'Chat',
  messages: 'Mesaje',
  write: 'Scrie un mesaj',
  send: 'Trimite',
  attach: 'Atașează un fișier',
  welcome: 'Cu ce te putem ajuta?',
  welcomeMore: 'Scrie-ne. Când revii pe pagină, conversația va fi tot aici.',
  assistant: 'Asistent virtual',
  person: 'Relații cu clienții',
  waiting: 'Aștepți un consultant',
  position: 'Locul tău la rând: {n}',
  connecting: 'Se conectează',
  offline: 'Nu există conexiune. Mesajele sunt păstrate și trimise mai târziu.',
  typing: '{who} scrie',
  you: 'Tu',
  sending: 'Se trimite',
  sent: 'Trimis',
  tooLong: 'Netrimis: mesaj prea lung',
  tooMany: 'Netrimis: prea multe mesaje deodată',
  badFile: 'Netrimis: atașează din nou fișierul',
  failed: 'Netrimis',
  retry: 'Încearcă din nou',
  discard: 'Renunță',
  remove: 'Elimină',
  newMessages: 'Mesaje noi',
  fileTooLarge: 'Prea mare, cel mult {n} MB',
  fileBadKind: 'Doar imagini, PDF și text',
  fileTooMany: 'Prea multe fișiere deocamdată',
  fileFailed: 'Încărcarea a eșuat',
  fileGone: 'Indisponibil',
  picture: 'Imaginea {n}',
  unread: 'Necitite: {n}',
  link: 'se deschide într-o fereastră nouă',
};

const all: Record<Language, Texts> = { en, pl, ro };

export function textsIn(language: Language): Texts {
  return all[language];
}

export function fill(text: string, value: string | number, name = 'n'): string {
  return text.replace(`{${name}}`, String(value));
}

/** The language of the first tag that we speak (`pl-PL` is Polish), else English. */
export function chooseLanguage(...tags: (string | null | undefined)[]): Language {
  for (const tag of tags) {
    const code = (tag ?? '').slice(0, 2).toLowerCase();
    if (code in all) {
      return code as Language;
    }
  }
  return 'en';
}
