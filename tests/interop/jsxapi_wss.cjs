// What jsxapi sees over WebSocket and not over SSH: numbers, the codes of JSON-RPC, the whole schema.
'use strict';

const assert = require('node:assert/strict');
const { main, refused, session, viewer } = require('./jsxapi_client.cjs');

const env = process.env;

main({
  async 'gets a number as a number'(xapi) {
    assert.equal(typeof (await xapi.Status.SystemUnit.Uptime.get()), 'number');
    assert.equal(typeof (await xapi.command('Bookings List')).ResultInfo.TotalRows, 'number');
  },
  async 'gets a path in any letter case'(xapi) {
    assert.equal(await xapi.config.get('systemunit name'), 'Aspen');
  },
  async 'gets no calls as an empty list'(xapi) {
    assert.deepEqual(await xapi.Status.Call.get(), []);
  },
  async 'is refused a value out of range'(xapi) {
    const error = await refused(xapi.config.set('NetworkServices HTTP MaxBodySize', 1), 1, /./);
    assert.deepEqual(error.data, { Cause: 27 });
    await refused(xapi.config.set('NetworkServices Websocket', 'Sometimes'), 1, /./);
  },
  async 'is told of an unknown command, and of missing and wrong parameters'(xapi) {
    await refused(xapi.command('Dila', { Number: 'x' }), -32601, /Unknown command/);
    await refused(xapi.command('Dial'), 1, /Number/);
    await refused(xapi.command('Dial', { Number: 'x', Colour: 'red' }), 1, /Colour/);
    await refused(xapi.command('Bookings List', { Days: 100000 }), 1, /Days/);
  },
  async 'reads the schema that types are generated from'(xapi) {
    const { generate } = require('jsxapi/lib/schema');
    const fetchSchema = require('jsxapi/lib/schema/fetch').default;
    const parts = await fetchSchema([xapi]);
    const text = generate(Object.assign({}, ...parts), { mainClass: 'TypedXAPI' });
    assert.match(text, /Dial/);
  },
  async 'may do as a user what a user may, and no more'() {
    const xapi = await viewer();
    assert.equal((await xapi.command('Bookings List')).status, 'OK');
    await refused(xapi.config.set('SystemUnit Name', 'Mine'), -31999, /Permission denied/);
    await refused(xapi.command('Bookings Put', {}, '{}'), -31999, /Permission denied/);
    xapi.close();
  },
  async 'is turned away with a wrong password'() {
    await assert.rejects(session(env.ADMIN, 'wrong'), /403/);
    await assert.rejects(session('nobody', ''), /403/);
  },
  async 'speaks in plain only where it is allowed'() {
    await assert.rejects(session(env.ADMIN, env.ADMIN_PASSWORD, env.AGENT_URL.replace('wss:', 'ws:')), /400/);
  },
});
