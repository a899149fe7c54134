// jsxapi over SSH, as a program would use it. One JSON line a case: {"name", "ok", "why"}; exit 1 when one failed.
'use strict';

const assert = require('node:assert/strict');
const { connect } = require('jsxapi');

const env = process.env;
const EVENTS = 1000;
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
function session(username, password) {
  return within(
    new Promise((done, fail) => {
      const xapi = connect(env.AGENT_URL, { username, password, loglevel: 'silent' });
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
}

// Once jsxapi listens: it misses feedback that arrives together with the answer to its registration.
async function next(feedback, path, fits = () => true) {
  let off;
  const promise = within(
    new Promise((done) => {
      off = feedback.on(path, (value) => fits(value) && done(value));
    }),
    `feedback on ${path}`
  );
  await off.registration;
  return { promise: promise.finally(() => off()) };
}

const cases = {
  async 'connects and is ready'(xapi) {
    assert.ok(xapi);
  },
  async 'gets a string'(xapi) {
    assert.equal(await xapi.config.get('SystemUnit Name'), 'Aspen');
    assert.equal(await xapi.Config.SystemUnit.Name.get(), 'Aspen');
  },
  async 'gets a number as text'(xapi) {
    assert.match(await xapi.Status.SystemUnit.Uptime.get(), /^\d+$/);
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
  async 'gets nothing where there is no call'(xapi) {
    assert.equal(await xapi.Status.Call.get(), undefined);
  },
  async 'is told that a path does not exist'(xapi) {
    await refused(xapi.status.get('Wrong Path'), 3, /No match on address expression/);
  },
  async 'sets, and reads what it set'(xapi) {
    for (const name of ['Birch', 'a "quoted" \\ name | resultId="9"', 'Köln 会議 🎉', '']) {
      await xapi.Config.SystemUnit.Name.set(name);
      assert.equal(await xapi.Config.SystemUnit.Name.get(), name);
    }
    await xapi.config.set('SystemUnit Name', 'Aspen');
  },
  async 'is refused a value out of range'(xapi) {
    await refused(xapi.config.set('NetworkServices HTTP MaxBodySize', 1), 2, /Illegal value/);
    await refused(xapi.config.set('NetworkServices SSH Mode', 'Sometimes'), 2, /Illegal value/);
  },
  async 'is refused a setting that does not exist'(xapi) {
    await refused(xapi.config.set('No Such Setting', 'x'), 3, /No match on address expression/);
  },
  async 'runs a command without parameters'(xapi) {
    const list = await xapi.command('Bookings List');
    assert.equal(list.status, 'OK');
    assert.equal(list.ResultInfo.TotalRows, '0');
    assert.equal(list.Booking, undefined);
  },
  async 'dials, sees the call in status and feedback, and its ghost'(xapi) {
    const appeared = await next(xapi.status, 'Call', (call) => call.Status !== undefined);
    const gone = await next(xapi.status, 'Call', (call) => call.ghost === 'True');
    const told = await next(xapi.event, 'CallDisconnect');
    const dialled = await xapi.Command.Dial({ Number: 'sip:room7@example.net' });
    assert.match(dialled.CallId, /^\d+$/);
    assert.equal((await appeared.promise).id, dialled.CallId);
    const calls = await xapi.Status.Call.get();
    assert.deepEqual(calls.map((call) => call.id), [dialled.CallId]);
    assert.equal(await xapi.status.get(`Call ${dialled.CallId} CallbackNumber`), calls[0].CallbackNumber);
    await xapi.Command.Call.Disconnect({ CallId: dialled.CallId });
    assert.equal((await gone.promise).id, dialled.CallId);
    assert.equal((await told.promise).CallId, dialled.CallId);
  },
  async 'sends a body with a command'(xapi) {
    const put = await xapi.command('Bookings Put', {}, JSON.stringify({ Bookings: [] }, null, 2));
    assert.equal(put.status, 'OK');
  },
  async 'sends a body of a megabyte'(xapi) {
    const bookings = Array.from({ length: 1500 }, (_, i) => ({
      Id: `booking ${i}`,
      Title: `Köln ${i} ${'x'.repeat(60)}`,
      Agenda: 'y'.repeat(450),
      Time: { StartTime: '2040-03-04T09:30:00Z', EndTime: '2040-03-04T10:00:00Z' },
    }));
    const body = JSON.stringify({ Bookings: bookings }, null, 1);
    assert.ok(Buffer.byteLength(body) > 1e6, `${body.length}`);
    assert.equal((await xapi.command('Bookings Put', {}, body)).status, 'OK');
    const list = await xapi.command('Bookings List');
    assert.equal(list.ResultInfo.TotalRows, '1500');
    assert.deepEqual(new Set(list.Booking.map(({ Id }) => Id)), new Set(bookings.map(({ Id }) => Id)));
    assert.ok(list.Booking.every(({ Title }) => Title.startsWith('Köln ')));
    assert.equal((await xapi.command('Bookings Clear')).status, 'OK');
  },
  async 'is told of an unknown command'(xapi) {
    await refused(xapi.command('Dila', { Number: 'x' }), 3, /Unknown command/);
  },
  async 'is told of a missing and of a wrong parameter'(xapi) {
    await refused(xapi.command('Dial'), 4, /parameters/);
    await refused(xapi.command('Dial', { Number: 'x', Colour: 'red' }), 4, /parameters/);
    await refused(xapi.command('Bookings List', { Days: 100000 }), 4, /parameters/);
  },
  async 'hears of a change of configuration'(xapi) {
    const changed = await next(xapi.config, 'SystemUnit Name', (name) => name === 'Cedar');
    await xapi.Config.SystemUnit.Name.set('Cedar');
    assert.equal(await changed.promise, 'Cedar');
    await xapi.Config.SystemUnit.Name.set('Aspen');
  },
  async 'hears of events with and without fields'(xapi) {
    const sent = await next(xapi.event, 'Message Send');
    await xapi.command('Message Send', { Text: 'hello "world" é' });
    assert.equal((await sent.promise).Text, 'hello "world" é');
    const updated = await next(xapi.event, 'Bookings Updated');
    await xapi.command('Bookings Clear');
    assert.deepEqual(await updated.promise, {});
  },
  async 'hears nothing after it has unsubscribed'(xapi) {
    let heard = 0;
    const off = xapi.Event.Message.Send.on(() => (heard += 1));
    await off.registration;
    const other = await next(xapi.event, 'Message Send', (message) => message.Text === 'first');
    await xapi.command('Message Send', { Text: 'first' });
    await other.promise;
    assert.equal(heard, 1);
    off();
    const last = await next(xapi.event, 'Message Send', (message) => message.Text === 'second');
    await xapi.command('Message Send', { Text: 'second' });
    await last.promise;
    assert.equal(heard, 1);
  },
  async 'hears a thousand events, none lost, none doubled, in their order'(xapi) {
    const heard = [];
    const listener = await viewer();
    const done = within(
      new Promise((all) => {
        listener.event.on('Message Send', ({ Text }) => {
          heard.push(Text);
          if (Text === 'end') all();
        });
      }),
      `${EVENTS} events`
    );
    await listener.status.get('SystemUnit Uptime'); // the subscription is in force
    const sent = Array.from({ length: EVENTS }, (_, i) => `event ${i}`);
    await Promise.all(sent.map((Text) => xapi.command('Message Send', { Text })));
    await xapi.command('Message Send', { Text: 'end' });
    await done;
    assert.deepEqual(heard, [...sent, 'end']);
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
  },
  async 'may do as a user what a user may, and no more'() {
    const xapi = await viewer();
    assert.equal((await xapi.command('Bookings List')).status, 'OK');
    await refused(xapi.config.set('SystemUnit Name', 'Mine'), 3, /Permission denied/);
    await refused(xapi.command('Bookings Put', {}, '{"Bookings":[]}'), 3, /Permission denied/);
    xapi.close();
  },
  async 'is turned away with a wrong password'() {
    await assert.rejects(session(env.ADMIN, 'wrong'), /client-authentication/);
    await assert.rejects(session('nobody', ''), /client-authentication/);
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

async function main() {
  let failed = 0;
  const xapi = await admin();
  for (const [name, test] of Object.entries(cases)) {
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

main().catch((error) => {
  console.log(JSON.stringify({ name: 'start', ok: false, why: String(error.stack || error) }));
  process.exit(1);
});
