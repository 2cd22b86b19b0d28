import type { DeliveryKind } from '../../contract/order.ts';
import type { SignatureType } from '../../contract/signature.ts';

/** A signature type in the forms that sentences need; no sentence names a type by itself. */
export interface SignatureNoun {
  /** "en nøglefil" */
  readonly a: string;
  /** "nøglefilen" */
  readonly the: string;
  /** "nøglefil" */
  readonly bare: string;
  /** "Nøglefil" */
  readonly title: string;
}

export const nouns = {
  signature: {
    keyfile: { a: 'en nøglefil', the: 'nøglefilen', bare: 'nøglefil', title: 'Nøglefil' },
    keycard: { a: 'et nøglekort', the: 'nøglekortet', bare: 'nøglekort', title: 'Nøglekort' },
  } satisfies Record<SignatureType, SignatureNoun> as Record<SignatureType, SignatureNoun>,
  delivery: {
    instant: 'Koden vises på skærmen nu (straksudstedelse)',
    post: 'Koden sendes med posten',
  } satisfies Record<DeliveryKind, string> as Record<DeliveryKind, string>,
};

export type Nouns = typeof nouns;
