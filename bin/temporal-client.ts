/** A Temporal client with the payload codec. */
import { Client, Connection } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { createPayloadCodec } from './payload-codec.ts';
import type { Settings } from './settings.ts';

export const dataConverterOf = ({ payloadKey }: Pick<Settings, 'payloadKey'>): DataConverter => ({
  payloadCodecs: [createPayloadCodec([payloadKey])],
});

/** Connects when it is first used, and again after the engine was away. */
export function createClient(settings: Pick<Settings, 'payloadKey' | 'temporalAddress' | 'temporalNamespace'>): Client {
  const connection = Connection.lazy({ address: settings.temporalAddress, connectTimeout: '2s' });
  return new Client({ connection, namespace: settings.temporalNamespace, dataConverter: dataConverterOf(settings) });
}
