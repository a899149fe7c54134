// The bookings of one workspace, a week at a time. Times are those of who looks.
import { bookingPath, get, may, patch, post, remove } from "./api.js";
import { button, confirm, dateValue, dayText, dialog, el, field, formDialog, head, table, timeText, timeValue, zone } from "./dom.js";

const WEEK = 7 * 86400000;
const DAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const REPEATS = [["", "Does not repeat"], ["FREQ=DAILY", "Every day"], ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "Every working day"], ["weekly", "Every week"], ["fortnight", "Every other week"], ["monthly", "Every month, this day"]];

function ruleOf(repeat, count, start) {
  const rules = { weekly: `FREQ=WEEKLY;BYDAY=${DAYS[start.getDay()]}`, fortnight: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${DAYS[start.getDay()]}`, monthly: "FREQ=MONTHLY" };
  return repeat ? `${rules[repeat] || repeat};COUNT=${count}` : "";
}

function nextHour() {
  const at = new Date(Date.now() + 3600000);
  at.setMinutes(0, 0, 0);
  return at;
}

function timesOf(given) {
  const start = new Date(`${given.date}T${given.start}`);
  let end = new Date(`${given.date}T${given.end}`);
  if (Number.isNaN(start.getTime())) throw { text: "A day and a time are wanted.", where: "start" };
  if (Number.isNaN(end.getTime())) throw { text: "A time is wanted.", where: "end" };
  if (end <= start) end = new Date(end.getTime() + 86400000); // over midnight
  const iso = (at) => at.toISOString().replace(/\.\d+Z$/, "Z");
  return { start: iso(start), end: iso(end), at: start };
}

function editBooking(workspace, booking, done) {
  const start = booking ? new Date(booking.start) : nextHour();
  const end = booking ? new Date(booking.end) : new Date(start.getTime() + 3600000);
  const fields = [
    field({ label: "Title", name: "title", value: booking ? booking.title : "", required: true, maxlength: 500 }),
    el("div", { class: "grid" },
      field({ label: "Day", name: "date", type: "date", value: dateValue(start), required: true }),
      field({ label: "From", name: "start", type: "time", value: timeValue(start), required: true }),
      field({ label: "To", name: "end", type: "time", value: timeValue(end), required: true })),
    field({ label: "Address to call", name: "number", value: booking && booking.calls[0] ? booking.calls[0].number : "", autocomplete: "off", hint: "As in the invitation. Without one there is no Join." }),
    el("div", { class: "grid" },
      field({ label: "Organizer", name: "organizer", value: booking ? `${booking.organizer.first_name} ${booking.organizer.last_name}`.trim() : "" }),
      field({ label: "Organizer's mail", name: "email", value: booking ? booking.organizer.email : "", inputmode: "email" })),
    field({ label: "Private: the title is not shown outside the room", name: "private", type: "checkbox", value: booking && booking.private }),
  ];
  if (!booking)
    fields.push(el("div", { class: "grid" }, field({ label: "Repeats", name: "repeat", options: REPEATS }),
      field({ label: "How many times", name: "count", type: "number", value: 10, min: 1, max: 400 })));
  fields.push(el("p", { class: "quiet" }, `Times are of ${zone}.`));
  formDialog(booking ? `Change “${booking.title}”` : `Book ${workspace.name}`, fields, booking ? "Save" : "Book", async (given) => {
    const times = timesOf(given);
    const [first, ...last] = given.organizer.trim().split(/\s+/);
    const body = { title: given.title, private: given.private, organizer: { first_name: first, last_name: last.join(" "), email: given.email } };
    const changedCall = !booking || given.number !== (booking.calls[0] ? booking.calls[0].number : "");
    if (changedCall) body.calls = given.number ? [{ number: given.number.trim() }] : [];
    if (!booking || times.start !== booking.start || times.end !== booking.end) Object.assign(body, { start: times.start, end: times.end });
    if (given.repeat) Object.assign(body, { recurrence: ruleOf(given.repeat, given.count, times.at), zone });
    await (booking ? patch(bookingPath(booking.id), body) : post(`/workspaces/${workspace.id}/bookings`, body));
    await done();
  });
}

function cancelBooking(booking, done) {
  const cancel = async (id) => { await remove(bookingPath(id)); await done(); };
  if (!booking.series) {
    confirm(`Cancel “${booking.title}”?`, `${dayText(booking.start)}, ${timeText(booking.start)} to ${timeText(booking.end)}.`, "Cancel the booking", () => cancel(booking.id));
    return;
  }
  dialog(`Cancel “${booking.title}”?`, (close) => {
    const wrong = el("p", { class: "wrong", role: "alert" });
    const go = (text, id) => button(text, () => cancel(id).then(close).catch((failure) => { wrong.textContent = failure.text; }), "danger");
    return [el("p", {}, `It is one of a series. This one is on ${dayText(booking.start)} at ${timeText(booking.start)}.`), wrong,
      el("div", { class: "ends" }, button("Keep", close), go("Cancel this one", booking.id), go("Cancel the whole series", booking.series))];
  });
}

function dayRows(workspace, rows, done) {
  return table("", [
    ["When", (row) => `${timeText(row.start)} – ${timeText(row.end)}`],
    ["Title", (row) => [row.title || "(no title)", row.private ? el("span", { class: "tag" }, "private") : null, row.series ? el("span", { class: "tag" }, "series") : null]],
    ["Organizer", (row) => `${row.organizer.first_name} ${row.organizer.last_name}`.trim() || row.organizer.email],
    ["Calls", (row) => (row.calls[0] ? el("code", {}, row.calls[0].number) : el("span", { class: "quiet" }, "no address"))],
    ["", (row) => (may("operator") ? [button("Change", () => editBooking(workspace, row, done)), button("Cancel", () => cancelBooking(row, done), "danger")] : ""), "acts"],
  ], rows, "");
}

function weekStart(offset) {
  const at = new Date();
  at.setHours(0, 0, 0, 0);
  at.setDate(at.getDate() + 7 * offset);
  return at;
}

// {node, refresh}: a part of the workspace's view.
export async function bookingsPart(workspace) {
  let offset = 0;
  const list = el("div", { class: "days" });
  const look = async (background = false) => {
    const from = weekStart(offset);
    const until = new Date(from.getTime() + WEEK);
    const query = `from=${from.toISOString()}&until=${until.toISOString()}&instances=true`;
    const { instances } = await get(`/workspaces/${workspace.id}/bookings?${query}`, background);
    const days = new Map();
    for (const one of instances) {
      const day = dateValue(new Date(one.start));
      days.set(day, [...(days.get(day) || []), one]);
    }
    list.replaceChildren(el("p", { class: "quiet" }, `${dayText(from)} to ${dayText(until.getTime() - 1)}, times of ${zone}`),
      ...[...days.values()].flatMap((rows) => [el("h3", { class: "day" }, dayText(rows[0].start)), dayRows(workspace, rows, look)]),
      instances.length ? "" : el("div", { class: "empty" }, "Nothing is booked in these seven days."));
  };
  const go = (by) => { offset = by === 0 ? 0 : offset + by; return look(); };
  const title = head("", "", button("Earlier", () => go(-1)), button("Today", () => go(0)), button("Later", () => go(1)),
    may("operator") ? button("Book", () => editBooking(workspace, null, look), "primary") : null);
  title.firstChild.replaceChildren(el("h2", {}, "Bookings"));
  await look();
  return { node: el("section", {}, title, list), refresh: () => look(true) };
}
