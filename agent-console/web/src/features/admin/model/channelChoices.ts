/** Settings that are chosen and not written; the first is what an empty one means. */
export const CHOICES: Readonly<Record<string, readonly string[]>> = {
  imapSecurity: ['tls', 'starttls', 'none'],
  smtpSecurity: ['tls', 'starttls', 'none'],
  auth: ['password', 'oauth2'],
  subjectTag: ['yes', 'no'],
  preChatName: ['off', 'optional', 'required'],
  preChatEmail: ['off', 'optional', 'required'],
  preChatOrder: ['off', 'optional', 'required'],
  identity: ['off', 'optional', 'required'],
  contactForm: ['off', 'on'],
  survey: ['off', 'on'],
  mms: ['off', 'on'],
  speech: ['gather', 'relay'],
  position: ['right', 'left'],
};

/** Settings before which a heading stands. */
export const HEADINGS: Readonly<Record<string, string>> = {
  color: 'look',
  preChatName: 'form',
  hours: 'mail',
  survey: 'after',
  identity: 'identity',
};
