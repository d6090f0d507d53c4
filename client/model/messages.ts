/** Messages by channel, and how many of each are new to this reader. */
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
