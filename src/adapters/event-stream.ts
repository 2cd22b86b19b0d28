/** One message of a `text/event-stream`: its text, and the id to go on from after a lost connection. */
export interface StreamedEvent {
  readonly data: string;
  /** Null where the stream has not named one yet. */
  readonly id: string | null;
}

/**
 * Reads server-sent events by the HTML standard, as `EventSource` does, which cannot send the headers that services
 * ask for. `onBytes` is called for comments too: a heartbeat is a sign of life. Ends when `signal` is aborted, whether
 * or not the `fetch` that the body comes from heeds it.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onBytes: () => void,
): AsyncGenerator<StreamedEvent, void, undefined> {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', leave);
  const decoder = new TextDecoder();
  let rest = '';
  let data: string[] = [];
  let id: string | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onBytes();
      rest += decoder.decode(value, { stream: true });
      // A carriage return at the end may be the first half of a line break.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '') {
          // An empty message still moves the id: the place to go on from.
          yield { data: data.join('\n'), id };
          data = [];
          continue;
        }
        const [, field, text = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
        if (field === 'data') data.push(text);
        if (field === 'id' && !text.includes('\0')) id = text;
      }
    }
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}
