// What states are called, with the shape that goes with the word.
import { mark } from "./dom.js";

const STATES = { online: ["good", "●", "Online"], offline: ["bad", "✕", "Offline"], never: ["plain", "○", "Not seen yet"], revoked: ["plain", "—", "Revoked"] };
const HEALTH = { ok: ["good", "✓", "Healthy"], degraded: ["warn", "▲", "Degraded"], failed: ["bad", "✕", "Failed"], unknown: ["plain", "?", "Unknown"] };
const PUSHES = { running: ["warn", "▶", "Running"], paused: ["bad", "‖", "Paused"], done: ["good", "✓", "Done"], cancelled: ["plain", "—", "Cancelled"] };
const VERDICTS = {
  held: ["plain", "○", "Its turn has not come"], waiting: ["plain", "○", "Waiting for the device"], sent: ["warn", "▶", "Sent, no answer yet"],
  applied: ["warn", "◐", "Applied, not confirmed yet"], confirmed: ["good", "✓", "Confirmed"], checked: ["good", "✓", "Would be applied"],
  refused: ["bad", "✕", "Refused, nothing changed"], reverted: ["bad", "↶", "Went back by itself"],
  replaced: ["plain", "—", "A newer push took its place"], cancelled: ["plain", "—", "Cancelled"],
};
const KEYS = { ok: ["good", "✓", "Good"], unchanged: ["plain", "=", "Had this value already"], unknown: ["bad", "✕", "No such setting"], bad_value: ["bad", "✕", "Value not allowed"], not_allowed: ["bad", "✕", "May not be set"] };
const CODES = { open: ["good", "●", "Open"], used: ["plain", "✓", "Used"], expired: ["plain", "—", "Expired"], locked: ["bad", "✕", "Locked after wrong tries"] };

const of = (words) => (key) => (words[key] ? mark(...words[key]) : key || "");
export const stateMark = of(STATES);
export const healthMark = of(HEALTH);
export const pushMark = of(PUSHES);
export const verdictMark = of(VERDICTS);
export const keyMark = of(KEYS);
export const codeMark = of(CODES);
export const verdictWord = (key) => VERDICTS[key][2];
export const ROLES = [["viewer", "Viewer: reads"], ["operator", "Operator: bookings, commands, codes"], ["admin", "Admin: everything"]];
