/** Control characters other than tab and line ends, halves of surrogate pairs, and signs that Unicode keeps unassigned for ever: no text may hold them. */
// eslint-disable-next-line no-control-regex
export const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF\p{Cs}]/u;
