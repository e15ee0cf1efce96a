/** Mail addresses, and the names of messages. */

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Whether a server can be asked to deliver there: one plain address, nothing around it (RFC 5321, 4.1.2 and 4.5.3.1). */
export function isDeliverable(address: string): boolean {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const labels = address.slice(at + 1).split('.');
  if (at < 1 || local.length > 64 || address.length > 254) return false;
  return LOCAL.test(local) && labels.length > 1 && labels.every((label) => LABEL.test(label));
}

/** The domain of a From header such as `Portolan <no-reply@portolan.example>`. */
export const domainOf = (from: string): string => /@([^\s>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

/** Name and address of such a header. */
export function senderOf(from: string): { readonly name: string; readonly address: string } {
  const [, name = '', address = from] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(from) ?? [];
  return { name: name || address, address };
}

/** The same notice always has the same Message-ID. What an id could not hold is percent-encoded. */
export function messageIdOf(participant: string, notice: string, from: string): string {
  const domain = domainOf(from);
  const word = (part: string): string =>
    encodeURIComponent(part).replaceAll(/[()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `<${word(participant)}.${word(notice)}@${domain}>`;
}

/** Whether a Message-ID is the notice's, from whatever domain it went out. */
export const isMessageOf = (messageId: string | null, participant: string, notice: string): boolean =>
  messageId?.startsWith(messageIdOf(participant, notice, '').replace(/@.*/, '@')) ?? false;
