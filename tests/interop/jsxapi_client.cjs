// jsxapi as a program would use it: sessions, waiting, and the cases that hold over every transport.
// A run prints one JSON line a case, {"name", "ok", "why"}, and exits with 1 when one failed.
'use strict';

const assert = require('node:assert/strict');
const { connect } = require('jsxapi');

const env = process.env;
const EVENTS = 1000;
const AT_ONCE = 50; // requests of a session on their way; more are refused over WebSocket
const LIMIT_MS = 30000 * Number(env.GREENROOM_TIME_SCALE || 1);

const errors = new Map(); // of each session
const uncaught = [];
process.on('uncaughtException', (error) => uncaught.push(String(error)));
process.on('unhandledRejection', (error) => uncaught.push(String(error)));

function within(promise, what) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: not within ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Ready, or the first error.
function session(username, password, url = env.AGENT_URL) {
  return within(
    new Promise((done, fail) => {
      const xapi = connect(url, { username, password, loglevel: 'silent' });
      errors.set(xapi, []);
      xapi.on('error', (error) => {
        errors.get(xapi).push(error);
        fail(error instanceof Error ? error : new Error(String(error)));
      });
      xapi.on('ready', () => done(xapi));
    }),
    `connect as ${username}`
  );
}

const admin = () => session(env.ADMIN, env.ADMIN_PASSWORD);
const viewer = () => session(env.VIEWER, env.VIEWER_PASSWORD);

async function refused(promise, code, words) {
  const error = await promise.then(
    (value) => assert.fail(`not refused: ${JSON.stringify(value)}`),
    (why) => why
  );
  assert.equal(error.code, code, `${error.code} ${error.message}`);
  assert.match(error.message, words);
  return error;
}

// Everything heard on a path once jsxapi listens. Over SSH a path is deregistered for all its
// listeners at once, so a case listens to each path with one of these.
async function listen(feedback, path) {
  const heard = [];
  const waiting = [];
  const off = feedback.on(path, (value) => {
    heard.push(value);
    waiting.splice(0).forEach((wake) => wake());
  });
  await off.registration;
  async function find(fits) {
    for (;;) {
      const found = heard.find(fits);
      if (found !== undefined) return found;
      await new Promise((wake) => waiting.push(wake));
    }
  }
  return { heard, first: (fits = () => true) => within(find(fits), `feedback on ${path}`), off };
}

const cases = {
  async 'connects and is ready'(xapi) {
    assert.ok(xapi);
  },
  async 'gets a string'(xapi) {
    assert.equal(await xapi.config.get('SystemUnit Name'), 'Aspen');
    assert.equal(await xapi.Config.SystemUnit.Name.get(), 'Aspen');
  },
  async 'gets a subtree relative to its path'(xapi) {
    const unit = await xapi.Status.SystemUnit.get();
    assert.equal(typeof unit.ProductId, 'string');
    assert.equal(unit.SystemUnit, undefined);
  },
  async 'gets the whole of Status and Configuration'(xapi) {
    assert.ok((await xapi.execute('xGet', { Path: ['Status'] })).SystemUnit);
    assert.equal((await xapi.execute('xGet', { Path: ['Configuration'] })).SystemUnit.Name, 'Aspen');
  },
  async 'is told that a path does not exist'(xapi) {
    await refused(xapi.status.get('Wrong Path'), 3, /No match on address expression/);
    await refused(xapi.config.set('No Such Setting', 'x'), 3, /No match on address expression/);
  },
  async 'sets, and reads what it set'(xapi) {
    for (const name of ['Birch', 'a "quoted" \\ name | resultId="9"', 'Köln 会議 🎉', '']) {
      await xapi.Config.SystemUnit.Name.set(name);
      assert.equal(await xapi.Config.SystemUnit.Name.get(), name);
    }
    await xapi.config.set('SystemUnit Name', 'Aspen');
  },
  async 'dials, sees the call in status and feedback, and its ghost'(xapi) {
    const calls = await listen(xapi.status, 'Call');
    const ended = await listen(xapi.event, 'CallDisconnect');
    const { CallId } = await xapi.Command.Dial({ Number: 'sip:room7@example.net' });
    assert.match(String(CallId), /^\d+$/);
    assert.equal((await calls.first((call) => call.Status !== undefined)).id, CallId);
    const now = await xapi.Status.Call.get();
    assert.deepEqual(now.map((call) => call.id), [CallId]);
    assert.equal(await xapi.status.get(`Call ${CallId} CallbackNumber`), now[0].CallbackNumber);
    await xapi.Command.Call.Disconnect({ CallId });
    assert.equal((await calls.first((call) => call.ghost === 'True')).id, CallId);
    assert.equal((await ended.first()).CallId, CallId);
    calls.off();
    ended.off();
  },
  async 'sends a body with a command'(xapi) {
    const put = await xapi.command('Bookings Put', {}, JSON.stringify({ Bookings: [] }, null, 2));
    assert.equal(put.status, 'OK');
  },
  async 'hears of a change of configuration'(xapi) {
    const names = await listen(xapi.config, 'SystemUnit Name');
    await xapi.Config.SystemUnit.Name.set('Cedar');
    assert.equal(await names.first((name) => name === 'Cedar'), 'Cedar');
    names.off();
    await xapi.Config.SystemUnit.Name.set('Aspen');
  },
  async 'hears of events with and without fields'(xapi) {
    const sent = await listen(xapi.event, 'Message Send');
    await xapi.command('Message Send', { Text: 'hello "world" é' });
    assert.equal((await sent.first()).Text, 'hello "world" é');
    sent.off();
    const updated = await listen(xapi.event, 'Bookings Updated');
    const Time = { StartTime: '2040-03-04T09:30:00Z', EndTime: '2040-03-04T10:00:00Z' };
    const Bookings = [{ Id: 'one', Title: 'Stand-up', Time }];
    await xapi.command('Bookings Put', {}, JSON.stringify({ Bookings }, null, 2));
    assert.deepEqual(await updated.first(), {});
    updated.off();
    await xapi.command('Bookings Clear');
  },
  async 'hears nothing after it has unsubscribed'(xapi) {
    const other = await viewer();
    const others = await listen(other.event, 'Message Send');
    const own = await listen(xapi.event, 'Message Send');
    await xapi.command('Message Send', { Text: 'first' });
    await own.first(({ Text }) => Text === 'first');
    own.off();
    await xapi.command('Message Send', { Text: 'second' });
    await others.first(({ Text }) => Text === 'second');
    await xapi.status.get('SystemUnit Uptime'); // what was sent before has arrived
    assert.deepEqual(own.heard.map(({ Text }) => Text), ['first']);
    other.close();
  },
  async 'hears a thousand events, none lost, none doubled, in their order'(xapi) {
    const listener = await viewer();
    const messages = await listen(listener.event, 'Message Send');
    const sent = Array.from({ length: EVENTS }, (_, i) => `event ${i}`);
    for (let i = 0; i < EVENTS; i += AT_ONCE) {
      const some = sent.slice(i, i + AT_ONCE);
      await Promise.all(some.map((Text) => xapi.command('Message Send', { Text })));
    }
    await xapi.command('Message Send', { Text: 'end' });
    await messages.first(({ Text }) => Text === 'end');
    assert.deepEqual(messages.heard.map(({ Text }) => Text), [...sent, 'end']);
    listener.close();
  },
  async 'is answered a thousand requests at once'(xapi) {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => xapi.status.get('SystemUnit')));
    assert.equal(answers.length, 1000);
    assert.ok(answers.every((unit) => unit.ProductId === answers[0].ProductId));
  },
  async 'reads the schema of a command'(xapi) {
    const dial = await xapi.doc('Command Dial');
    assert.equal(dial.command, 'True');
    assert.equal(dial.Number.required, 'True');
  },
  async 'has heard of no error, and closes without one'(xapi) {
    assert.deepEqual(errors.get(xapi), []);
    const other = await admin();
    const closed = within(new Promise((done) => other.on('close', done)), 'close');
    other.close();
    await closed;
    assert.deepEqual(errors.get(other), []);
  },
};

// The cases of every transport and then those of this one, all in one session of an administrator.
async function run(own) {
  let failed = 0;
  const xapi = await admin();
  for (const [name, test] of Object.entries({ ...cases, ...own })) {
    const row = { name, ok: true };
    try {
      await within(test(xapi), name);
      assert.deepEqual(uncaught.splice(0), [], 'nothing uncaught');
    } catch (error) {
      failed += 1;
      Object.assign(row, { ok: false, why: error.stack || JSON.stringify(error) });
    }
    console.log(JSON.stringify(row));
  }
  [...errors.keys()].forEach((each) => each.close());
  process.exit(failed ? 1 : 0);
}

function main(own) {
  run(own).catch((error) => {
    console.log(JSON.stringify({ name: 'start', ok: false, why: String(error.stack || error) }));
    process.exit(1);
  });
}

module.exports = { main, refused, session, viewer };
