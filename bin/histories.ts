/** Histories of workflows in the form in which they are kept: readable without a key, and without a trace of the machine that made them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client } from '@temporalio/client';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';

/** What lies in a file of `test/histories`. */
export type RecordedHistory = { readonly workflowId: string; readonly runId: string; readonly history: unknown };

/** The whole history of one run; of the latest run without `runId`. Throws WorkflowNotFoundError. */
export async function fetchHistory(client: Client, workflowId: string, runId?: string): Promise<RecordedHistory> {
  const handle = client.workflow.getHandle(workflowId, runId);
  const run = (await handle.describe()).runId;
  const { payloadCodecs } = client.options.loadedDataConverter;
  const history = (await opened(await handle.fetchHistory(), payloadCodecs)) as History;
  const told = JSON.parse(historyToJSON(history)) as unknown;
  return { workflowId, runId: run, history: without(told, UNTOLD) };
}

/** Who did it on which machine, and where in the code: nothing that a replay looks at. */
const UNTOLD: ReadonlySet<string> = new Set(['identity', 'stackTrace', 'workerVersion', 'prevAutoResetPoints']);

/** A worker's own queue is called by its process and its machine. */
const OWN_QUEUE = /^\d+@[\w.-]+$/;

function without(value: unknown, names: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return value.replace(OWN_QUEUE, 'own-queue');
  if (Array.isArray(value)) return value.map((each) => without(each, names));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !names.has(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(each, names)]));
}

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value;

/** The same with every payload decrypted. */
async function opened(value: unknown, codecs: readonly PayloadCodec[]): Promise<unknown> {
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return Promise.all(value.map((each) => opened(each, codecs)));
  if (isPayload(value)) return decrypted(value, codecs);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!prototype || isNumber(value)) return value;
  const entries = await Promise.all(
    Object.entries(value).map(async ([name, each]) => [name, await opened(each, codecs)] as const),
  );
  return Object.assign(Object.create(prototype), Object.fromEntries(entries));
}

async function decrypted(payload: Payload, codecs: readonly PayloadCodec[]): Promise<Payload> {
  let told = payload;
  for (const codec of [...codecs].reverse()) [told = payload] = await codec.decode([told]);
  return told;
}

/** Long numbers come as objects of their own, which are left whole. */
const isNumber = (value: object): boolean => 'low' in value && 'high' in value && 'unsigned' in value;

/** Whether a mail address is anywhere in it, its payloads included. */
export const holdsAddress = (history: RecordedHistory): boolean => /[\w.+-]@[\w-]/.test(textOf(history));

function textOf(history: RecordedHistory): string {
  const told = JSON.stringify(history);
  const payloads = [...told.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
  return [told, ...payloads].join('\n');
}

/** Writes a history; compressed when the name ends in `.gz`. */
export function writeHistory(file: string, history: RecordedHistory): void {
  const text = `${JSON.stringify(history)}\n`;
  writeFileSync(file, file.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}

export function readHistory(file: string): RecordedHistory {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as RecordedHistory;
}
