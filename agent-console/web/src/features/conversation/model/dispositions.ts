/** How a conversation can end, as codes; the server stores them and the boards count by them. */
export const DISPOSITIONS = ['solved', 'no-answer', 'wrong-contact', 'duplicate', 'spam'] as const;
