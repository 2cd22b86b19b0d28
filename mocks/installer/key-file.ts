import { BmpString, OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  type Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import type { RandomBytes } from './seeded-random.ts';

const bagType = { key: '1.2.840.113549.1.12.10.1.2', certificate: '1.2.840.113549.1.12.10.1.3' } as const;
const friendlyName = '1.2.840.113549.1.9.20';
const localKeyId = '1.2.840.113549.1.9.21';

/**
 * About a tenth of a second for each of the three derivations. The integrity check is as slow as the encryption: an
 * attacker would guess passwords against whichever is faster.
 */
const ITERATIONS = 100_000;
const protection = {
  // The library's types ask for a start value, but it makes a random one of its own each time.
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: ITERATIONS,
};

/** The library's operations, with salts and start values from `random` where it is given. */
export function createEngine(random?: RandomBytes): CryptoEngine {
  const engine = new CryptoEngine({ crypto: globalThis.crypto });
  if (random) {
    engine.getRandomValues = (array) => {
      if (array)
        new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(random(array.byteLength));
      return array;
    };
  }
  return engine;
}

/**
 * A PKCS#12 file (RFC 7292) with key and certificate, both encrypted under the password: PBES2 with AES-256 and
 * PBKDF2-SHA-256, integrity by HMAC-SHA-256.
 */
export async function packKeyFile(
  engine: CryptoEngine,
  content: {
    readonly privateKey: CryptoKey;
    readonly certificate: Certificate;
    /** What programs call the key in their lists. */
    readonly name: string;
    readonly password: string;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const password = new TextEncoder().encode(content.password).buffer;
  const der = content.certificate.toSchema().toBER();
  const labels = [
    new Attribute({ type: friendlyName, values: [new BmpString({ value: content.name })] }),
    new Attribute({
      type: localKeyId,
      values: [new OctetString({ valueHex: (await engine.digest('SHA-256', der)).slice(0, 20) })],
    }),
  ];

  const pkcs8 = await engine.exportKey('pkcs8', content.privateKey);
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(pkcs8 as ArrayBuffer) });
  await keyBag.makeInternalValues({ ...protection, password }, engine);
  const safe = (bagId: string, bagValue: PKCS8ShroudedKeyBag | CertBag) =>
    new SafeContents({ safeBags: [new SafeBag({ bagId, bagValue, bagAttributes: labels })] });
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 0, value: safe(bagType.key, keyBag) },
        {
          privacyMode: 1,
          value: safe(bagType.certificate, new CertBag({ parsedValue: content.certificate })),
        },
      ],
    },
  });
  await authenticatedSafe.makeInternalValues({ safeContents: [{}, { ...protection, password }] }, engine);

  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  await file.makeInternalValues(
    { password, iterations: ITERATIONS, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
    engine,
  );
  return new Uint8Array(file.toSchema().toBER());
}
