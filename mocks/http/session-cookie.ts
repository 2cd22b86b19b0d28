const NAME = 'udsted_session';

/** For the scripts of no page, and for requests from the same site only. Ends with the browser's session. */
export function sessionCookie(token: string): string {
  return `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** The session that a request names; null where it names none. */
export function sessionTokenOf(request: Request): string | null {
  const cookies = request.headers.get('Cookie')?.split(';') ?? [];
  const own = cookies.map((cookie) => cookie.trim()).find((cookie) => cookie.startsWith(`${NAME}=`));
  return own === undefined ? null : own.slice(NAME.length + 1);
}
