// The HTTP API as the page uses it: one session by cookie, failures as {status, code, text, where}.

export const session = { user: "", role: "", csrf: "", idleMs: 0, untilMs: 0 };
const listeners = { loggedOut: () => {} };

export const onLoggedOut = (call) => { listeners.loggedOut = call; };

export const may = (role) => ["viewer", "operator", "admin"].indexOf(session.role) >= ["viewer", "operator", "admin"].indexOf(role);

export function adopt(answer) {
  session.user = answer.user;
  session.role = answer.role;
  session.csrf = answer.csrf || session.csrf;
  session.untilMs = answer.expires_ms || 0;
  session.idleMs = Math.max(session.idleMs, session.untilMs - Date.now());
}

// `background`: no person asked, so the session does not go on for it.
export async function ask(method, path, body, { background = false, kind = "application/json" } = {}) {
  const headers = {};
  if (method !== "GET") headers["X-CSRF"] = session.csrf;
  if (background) headers["X-Background"] = "1";
  if (body !== undefined) headers["Content-Type"] = kind;
  let answer;
  try {
    answer = await fetch(`/api/v1${path}`, { method, headers, body: body === undefined ? undefined : kind === "application/json" ? JSON.stringify(body) : body });
  } catch {
    throw { status: 0, code: "NO_HUB", text: "The hub does not answer. Check the network, then try again." };
  }
  const text = await answer.text();
  let value = null;
  try {
    value = text ? JSON.parse(text) : null;
  } catch { /* said below */ }
  if (answer.status === 401 && session.user) listeners.loggedOut();
  if (!answer.ok) throw { status: answer.status, text: `The hub answered ${answer.status}.`, ...value };
  if (!background && session.user) session.untilMs = Date.now() + session.idleMs;
  return value;
}

export const get = (path, background = false) => ask("GET", path, undefined, { background });
export const post = (path, body = {}) => ask("POST", path, body);
export const patch = (path, body) => ask("PATCH", path, body);
export const put = (path, body) => ask("PUT", path, body);
export const remove = (path) => ask("DELETE", path);
export const part = (text) => encodeURIComponent(text);
// Ids of instances have a slash of their own.
export const bookingPath = (id) => `/bookings/${id.split("/").map(part).join("/")}`;

// Live events, for as long as somebody is logged in. `told` gets each one, `state` whether it is live.
export function live(told, state) {
  let socket = null;
  let pause = 1000;
  let over = false;
  const open = () => {
    socket = new WebSocket(`wss://${location.host}/api/v1/events`);
    socket.onopen = () => { pause = 1000; state(true); };
    socket.onmessage = (message) => told(JSON.parse(message.data));
    socket.onclose = () => {
      state(false);
      if (!over) setTimeout(open, pause);
      pause = Math.min(2 * pause, 30000);
    };
  };
  open();
  return () => { over = true; socket.close(); };
}
