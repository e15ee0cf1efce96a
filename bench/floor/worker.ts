/** A worker for the floor: `node worker.ts <temporal address> <database url> <bundle of its workflows> <smtp url>`. */
import { NativeConnection, Runtime, DefaultLogger, Worker } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import { createPool, transaction } from '../../db/pool.ts';

const [address = '', url = '', codePath = '', smtpUrl = ''] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('WARN') });
const pool = createPool(url, 12);
const connection = await NativeConnection.connect({ address });
const commitFive = (key: string): Promise<number> =>
  transaction(pool, async (client) => {
    for (let row = 0; row < 5; row += 1)
      await client.query({
        name: 'floor',
        text: 'insert into floor (key, row, body) values ($1, $2, $3)',
        values: [key, row, '{"type":"Bare"}'],
      });
    return 5;
  });
const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4 });
const sendOne = async (name: string): Promise<void> => {
  await transport.sendMail({
    from: 'Floor <floor@portolan.example>',
    to: `who@${name}.example`,
    subject: 'Your annual review is open',
    text: 'A mail of some length. '.repeat(60),
    html: `<p>${'A mail of some length. '.repeat(60)}</p>`,
  });
};
const worker = await Worker.create({
  connection,
  taskQueue: 'floor',
  workflowBundle: { codePath },
  activities: { commitFive, sendOne },
});
console.log('worker ready');
await worker.run();
