import { get } from "./api.js";
import { atText, button, el, head, mark, table } from "./dom.js";

const PAGE = 100;

export async function auditView(place) {
  const list = el("div");
  let entries = [];
  const more = button("Older ones", () => look(entries.at(-1).seq));
  const look = async (before = 0) => {
    const { audit } = await get(`/audit?limit=${PAGE}&before=${before}`);
    entries = before ? [...entries, ...audit] : audit;
    more.hidden = audit.length < PAGE;
    list.replaceChildren(table("The newest first", [
      ["When", (row) => atText(row.at_ms)],
      ["Who", (row) => [row.actor, row.address ? el("span", { class: "quiet" }, ` ${row.address}`) : null]],
      ["What", (row) => el("code", {}, row.action)],
      ["Of", (row) => el("code", {}, row.subject)],
      ["Came to", (row) => (row.ok ? mark("good", "✓", "Done") : mark("bad", "✕", "Refused"))],
      ["In words", (row) => [row.text, row.code ? el("span", { class: "quiet" }, ` ${row.code}`) : null]],
    ], entries, "Nothing yet."));
  };
  await look();
  place.replaceChildren(head("Audit log", "Who did what. Secrets are never in it.", button("Look again", () => look())), list, el("p", {}, more));
  return {};
}
