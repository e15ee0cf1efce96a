/** A Temporal client with the payload codec. */
import { Client, Connection, defaultGrpcRetryOptions, makeGrpcRetryInterceptor } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec.ts';
import type { Settings } from './settings.ts';

export const dataConverterOf = ({ payloadKey }: Pick<Settings, 'payloadKey'>): DataConverter => ({
  payloadCodecs: [createPayloadCodec([payloadKey])],
});

const usual = defaultGrpcRetryOptions();
/** The usual tries, but for a participant that has too many commands under way: the office tries that again itself, sooner, and knows then why. */
export const interceptors = [
  makeGrpcRetryInterceptor({
    ...usual,
    retryableDecider: (attempt, status) =>
      !status.details.includes('in-flight updates') && usual.retryableDecider(attempt, status),
  }),
];

/** How long after the engine is back a connection may go on believing that it is away; the usual is two minutes. */
const channelArgs = { 'grpc.max_reconnect_backoff_ms': 2_000 };

/** Connects when it is first used, and again after the engine was away. */
export function createClient(settings: Pick<Settings, 'payloadKey' | 'temporalAddress' | 'temporalNamespace'>): Client {
  const connection = Connection.lazy({
    address: settings.temporalAddress,
    connectTimeout: '2s',
    channelArgs,
    interceptors,
  });
  return new Client({ connection, namespace: settings.temporalNamespace, dataConverter: dataConverterOf(settings) });
}
