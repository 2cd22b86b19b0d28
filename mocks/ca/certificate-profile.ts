import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  Set,
  Utf8String,
} from 'asn1js';
import {
  AuthorityKeyIdentifier,
  BasicConstraints,
  type Certificate,
  ExtKeyUsage,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';

const attributeTypes = { C: '2.5.4.6', O: '2.5.4.10', CN: '2.5.4.3', serialNumber: '2.5.4.5' } as const;

/** A distinguished name, one attribute per level, in the order given. The library would put all into one level. */
export function distinguishedName(
  attributes: readonly (readonly [keyof typeof attributeTypes, string])[],
): RelativeDistinguishedNames {
  const levels = attributes.map(([name, value]) => {
    const type = new ObjectIdentifier({ value: attributeTypes[name] });
    return new Set({ value: [new Sequence({ value: [type, directoryString(name, value)] })] });
  });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: levels }).toBER());
}

/** X.520 has countries and serial numbers in a small alphabet; a RID that does not fit it is still a RID. */
function directoryString(name: keyof typeof attributeTypes, value: string): PrintableString | Utf8String {
  const printable = (name === 'C' || name === 'serialNumber') && /^[A-Za-z0-9 '()+,\-./:=?]+$/.test(value);
  return printable ? new PrintableString({ value }) : new Utf8String({ value });
}

/** X.509 counts whole seconds, and writes years from 2050 on in another way (RFC 5280, 4.1.2.5). */
export function certificateTime(instant: number): Time {
  const value = new Date(Math.floor(instant / 1000) * 1000);
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

const critical = (extnID: string, content: { toBER(): ArrayBuffer }) =>
  new Extension({ extnID, critical: true, extnValue: content.toBER() });
const plain = (extnID: string, content: { toBER(): ArrayBuffer }) =>
  new Extension({ extnID, critical: false, extnValue: content.toBER() });

const extension = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  authorityKeyIdentifier: '2.5.29.35',
  extKeyUsage: '2.5.29.37',
} as const;

/** The bits of `KeyUsage` from the first on; trailing zeros are left out, as DER asks. */
function keyUsage(...bits: readonly number[]): BitString {
  const value = bits.reduce((octet, bit) => octet | (0x80 >> bit), 0);
  const unusedBits = 7 - Math.max(...bits);
  return new BitString({ valueHex: Uint8Array.of(value).buffer, unusedBits });
}

const DIGITAL_SIGNATURE = 0;
const NON_REPUDIATION = 1;
const KEY_CERT_SIGN = 5;
const CRL_SIGN = 6;

const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';

/** 2.999 is the branch that X.660 sets aside for examples: nobody can take it for a real policy. */
const SIMULATED_POLICY = '2.999.1';
const USER_NOTICE = '1.3.6.1.5.5.7.2.2';
const notice = 'Simulated certificate for tests. It proves nothing about anybody.';

/** Written by hand, because the library has a schema for the notice but no class. */
function simulatedPolicies(): Sequence {
  const userNotice = new Sequence({ value: [new Utf8String({ value: notice })] });
  const qualifier = new Sequence({ value: [new ObjectIdentifier({ value: USER_NOTICE }), userNotice] });
  const policy = new Sequence({
    value: [new ObjectIdentifier({ value: SIMULATED_POLICY }), new Sequence({ value: [qualifier] })],
  });
  return new Sequence({ value: [policy] });
}

/** What every certificate of the authority has: version 3, a positive serial number, who it is for and until when. */
export function fillIn(
  certificate: Certificate,
  content: Pick<Certificate, 'issuer' | 'subject'> & {
    readonly serial: bigint;
    readonly notBefore: number;
    readonly notAfter: number;
  },
): void {
  certificate.version = 2;
  certificate.serialNumber = Integer.fromBigInt(content.serial);
  certificate.issuer = content.issuer;
  certificate.subject = content.subject;
  certificate.notBefore = certificateTime(content.notBefore);
  certificate.notAfter = certificateTime(content.notAfter);
}

export function authorityExtensions(keyIdentifier: ArrayBuffer): Extension[] {
  return [
    critical(extension.basicConstraints, new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()),
    critical(extension.keyUsage, keyUsage(KEY_CERT_SIGN, CRL_SIGN)),
    plain(extension.subjectKeyIdentifier, new OctetString({ valueHex: keyIdentifier })),
    plain(extension.certificatePolicies, simulatedPolicies()),
  ];
}

/** To sign, to sign in and to sign mail with, as a MOCES certificate; not to encrypt to, nor to issue others. */
export function employeeExtensions(
  keyIdentifier: ArrayBuffer,
  authorityKeyIdentifier: ArrayBuffer,
): Extension[] {
  const authority = new AuthorityKeyIdentifier({
    keyIdentifier: new OctetString({ valueHex: authorityKeyIdentifier }),
  });
  const purposes = new ExtKeyUsage({ keyPurposes: [CLIENT_AUTH, EMAIL_PROTECTION] });
  return [
    critical(extension.basicConstraints, new BasicConstraints().toSchema()),
    critical(extension.keyUsage, keyUsage(DIGITAL_SIGNATURE, NON_REPUDIATION)),
    plain(extension.extKeyUsage, purposes.toSchema()),
    plain(extension.subjectKeyIdentifier, new OctetString({ valueHex: keyIdentifier })),
    plain(extension.authorityKeyIdentifier, authority.toSchema()),
    plain(extension.certificatePolicies, simulatedPolicies()),
  ];
}
