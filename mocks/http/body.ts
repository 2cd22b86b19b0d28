import { fail, ok, type Result } from '../../src/contract/result.ts';

/** No input of the contract comes near it, not even a mass order in which each letter takes four bytes. */
const MAX_BODY_BYTES = 256 * 1024;

/** The JSON of a body, or why there is none: another media type, no UTF-8, no JSON, too long. */
export async function readBody(request: Request, limit: number = MAX_BODY_BYTES): Promise<Result<unknown>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
    return fail('unsupported-media-type');
  }
  const text = await readText(request, limit);
  if (text === null) return fail('malformed-request');
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail('malformed-request');
  }
}

/** The text of a body; null for what is not UTF-8, or too long. */
export async function readText(request: Request, limit: number): Promise<string | null> {
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) return null;
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > limit) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
