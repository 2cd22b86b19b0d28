import type { Nouns } from '../da/nouns.ts';

export const nouns: Nouns = {
  signature: {
    keyfile: { a: 'a key file', the: 'the key file', bare: 'key file', title: 'Key file' },
    keycard: { a: 'a key card', the: 'the key card', bare: 'key card', title: 'Key card' },
  },
  delivery: {
    instant: 'The code is shown on screen now (instant issuance)',
    post: 'The code is sent by post',
  },
};
