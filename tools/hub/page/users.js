import { get, part, patch, post, remove, session } from "./api.js";
import { atText, button, confirm, dialog, el, field, formDialog, head, note, since, table } from "./dom.js";
import { ROLES } from "./words.js";

const password = (label, required) => field({ label, name: "password", type: "password", required, autocomplete: "new-password", hint: "At least 10 characters." });

function newUser(done) {
  formDialog("New user", [
    field({ label: "Name", name: "name", required: true, autocomplete: "off", autocapitalize: "none", spellcheck: "false" }),
    field({ label: "Role", name: "role", options: ROLES }), password("Password", true),
  ], "Make", async (given) => { await post("/users", given); await done(); });
}

function changeUser(user, done) {
  formDialog(`Change ${user.name}`, [
    field({ label: "Role", name: "role", options: ROLES, value: user.role }),
    password("New password", false),
    el("p", { class: "quiet" }, "Empty: it stays. A new one ends the user's sessions."),
  ], "Save", async (given) => {
    await patch(`/users/${part(user.name)}`, given.password ? given : { role: given.role });
    await done();
  });
}

function newToken(done) {
  formDialog("New token", [
    field({ label: "Name", name: "name", required: true, autocomplete: "off", hint: "What it is for; the audit log names it." }),
    field({ label: "Role", name: "role", options: ROLES }),
  ], "Make", async (given) => {
    const { token } = await post("/tokens", given);
    await done();
    setTimeout(() => dialog(`Token ${given.name}`, (close) => [
      el("p", {}, "It is shown only now. Programs send it as ", el("code", {}, "Authorization: Bearer …"), "."),
      el("p", {}, el("code", {}, token)),
      el("div", { class: "ends" }, button("Copy", async () => { await navigator.clipboard.writeText(token); note("Copied."); }), button("Done", close, "primary")),
    ], true));
  });
}

export async function usersView(place) {
  const look = async () => {
    const [{ users }, { tokens }] = await Promise.all([get("/users"), get("/tokens")]);
    place.replaceChildren(
      head("Users", "People who log in here.", button("New user", () => newUser(look), "primary")),
      table("", [
        ["Name", (row) => [row.name, row.name === session.user ? el("span", { class: "tag" }, "you") : null]],
        ["Role", (row) => row.role],
        ["Made", (row) => atText(row.created_ms)],
        ["", (row) => [button("Change", () => changeUser(row, look)), button("Remove", () => confirm(`Remove ${row.name}?`, "The user is logged out everywhere.", "Remove", async () => { await remove(`/users/${part(row.name)}`); await look(); }), "danger")], "acts"],
      ], users, "No user."),
      head("", "", button("New token", () => newToken(look))),
      table("Tokens of programs", [
        ["Name", (row) => row.name], ["Role", (row) => row.role], ["Made by", (row) => row.created_by],
        ["Last used", (row) => since(row.last_used_ms) || "never"],
        ["", (row) => button("Revoke", () => confirm(`Revoke ${row.name}?`, "Programs that use it are refused from now on.", "Revoke", async () => { await remove(`/tokens/${part(row.name)}`); await look(); }), "danger"), "acts"],
      ], tokens, "No token yet."));
  };
  await look();
  return {};
}
