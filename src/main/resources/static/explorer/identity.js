// Who asks: a client with a token, or nobody with the name of a city. The token is kept here, in memory, and nowhere else.

const RENEW_SECONDS_BEFORE_END = 60;

/** A sentence for the user, in both languages, about what went wrong. */
export class Trouble extends Error {}

const NOBODY = { tenant: "" };
let current = NOBODY;

export function anonymous(tenant) {
  current = { tenant };
}

/** Signs in, or throws Trouble; then nobody is signed in. */
export async function signIn(client, secret) {
  const asking = { client, secret };
  current = asking;
  try {
    asking.token = await grant(asking);
  } catch (failure) {
    current = current === asking ? NOBODY : current;
    throw failure;
  }
}

/** The headers of a request of whoever is signed in; renews a token that is about to end. */
export async function headers(renewNow = false) {
  const asking = current;
  if (!asking.client) {
    return asking.tenant ? { "X-Tenant": asking.tenant } : {};
  }
  if (renewNow || !asking.token || Date.now() > asking.token.end) {
    asking.token = await grant(asking);
  }
  return { Authorization: `Bearer ${asking.token.value}` };
}

async function grant({ client, secret }) {
  const answer = await request("/oauth2/token", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ grant_type: "client_credentials", client_id: client, client_secret: secret }),
  });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Trouble(`登录被拒绝 Sign-in refused: ${body.error ?? answer.status}`);
  }
  return { value: body.access_token, end: Date.now() + (body.expires_in - RENEW_SECONDS_BEFORE_END) * 1000 };
}

/** Like fetch, without cookies and the browser's own password prompt, and with a readable error. */
export async function request(path, options = {}) {
  try {
    return await fetch(path, { ...options, credentials: "omit" });
  } catch {
    throw new Trouble("服务器没有应答，请确认它正在运行。The server does not answer. Is it running?");
  }
}
