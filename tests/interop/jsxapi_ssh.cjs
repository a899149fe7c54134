// What jsxapi sees over SSH and not over WebSocket: numbers as text, the codes of tsh, long bodies.
'use strict';

const assert = require('node:assert/strict');
const { main, refused, session, viewer } = require('./jsxapi_client.cjs');

const env = process.env;

main({
  async 'gets a number as text'(xapi) {
    assert.match(await xapi.Status.SystemUnit.Uptime.get(), /^\d+$/);
  },
  async 'gets nothing where there is no call'(xapi) {
    assert.equal(await xapi.Status.Call.get(), undefined);
  },
  async 'is refused a value out of range'(xapi) {
    await refused(xapi.config.set('NetworkServices HTTP MaxBodySize', 1), 2, /Illegal value/);
    await refused(xapi.config.set('NetworkServices SSH Mode', 'Sometimes'), 2, /Illegal value/);
  },
  async 'runs a command without parameters'(xapi) {
    const list = await xapi.command('Bookings List');
    assert.equal(list.status, 'OK');
    assert.equal(list.ResultInfo.TotalRows, '0');
    assert.equal(list.Booking, undefined);
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
  async 'is told of an unknown command, and of missing and wrong parameters'(xapi) {
    await refused(xapi.command('Dila', { Number: 'x' }), 3, /Unknown command/);
    await refused(xapi.command('Dial'), 4, /parameters/);
    await refused(xapi.command('Dial', { Number: 'x', Colour: 'red' }), 4, /parameters/);
    await refused(xapi.command('Bookings List', { Days: 100000 }), 4, /parameters/);
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
});
