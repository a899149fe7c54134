import { get, post } from "./api.js";
import { el, field, form } from "./dom.js";

// `done` gets the session. A fresh hub is claimed first.
export async function loginView(main, text, done) {
  const { open } = await get("/claim").catch(() => ({ open: false }));
  const fields = [
    field({ label: "User", name: "user", required: true, autocomplete: "username", autocapitalize: "none", spellcheck: "false", maxlength: 64 }),
    field({ label: "Password", name: "password", type: "password", required: true, autocomplete: open ? "new-password" : "current-password", hint: open ? "At least 10 characters." : "" }),
  ];
  if (open) fields.unshift(field({ label: "Claim code", name: "code", required: true, autocomplete: "off", spellcheck: "false", hint: "It stands in the hub's log: “claim code: XXXX-XXXX”." }));
  const sent = async (given) => {
    if (open) await post("/claim", given);
    done(await post("/session", { user: given.user, password: given.password }));
  };
  main.replaceChildren(
    el("div", { class: "brand" }, el("img", { src: "/page/icon.svg", alt: "" }), "Greenroom hub"),
    el("div", { class: "card" }, el("h1", {}, open ? "Make the first admin" : "Log in"),
      text ? el("p", { role: "status" }, text) : null,
      open ? el("p", { class: "quiet" }, "This hub is new. Whoever can read its log may claim it.") : null,
      form(fields, open ? "Claim this hub" : "Log in", sent)));
  main.querySelector("input").focus();
}
