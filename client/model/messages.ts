/** Messages by channel, and how many of each are new to this reader. */
import { signal } from '@preact/signals';
import type { Message } from '@track-two/shared/engine/types.ts';
import type { PartyView } from '@track-two/shared/engine/viewTypes.ts';

/** Null: plenary; otherwise the other party of a private talk. */
export type ChannelId = string | null;

/** Where a message belongs, as the viewer sees it. */
export const channelOf = (message: Message, me: string): ChannelId =>
  message.to === null ? null : message.from === me ? message.to : message.from;

/** Messages of a channel, oldest first. */
export const messagesIn = (view: PartyView, channel: ChannelId): readonly Message[] =>
  view.messages.filter((m) => channelOf(m, view.viewer) === channel);

/** Messages from others in a channel beyond those already read there. */
export function unreadIn(view: PartyView, channel: ChannelId, read: number): number {
  return messagesIn(view, channel)
    .slice(read)
    .filter((m) => m.from !== view.viewer).length;
}

/** How many messages of each channel this tab has shown. */
export const read = signal<Readonly<Record<string, number>>>({});
/** Name of a channel among them. */
export const keyOf = (id: ChannelId): string => id ?? 'plenary';

/** Messages can be taken back with their phase: those that come in their place are new. */
export function forgetUnsaid(view: PartyView): void {
  const channels: ChannelId[] = [null, ...Object.keys(view.ready).filter((p) => p !== view.viewer)];
  const shown = (id: ChannelId) => Math.min(read.value[keyOf(id)] ?? 0, messagesIn(view, id).length);
  read.value = Object.fromEntries(channels.map((id) => [keyOf(id), shown(id)]));
}
