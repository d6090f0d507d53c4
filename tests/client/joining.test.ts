/** The code's cells, what is wrong with a form, messages by channel, the phase rail. */
import {
  codeCharacters,
  isCode,
  nicknameProblem,
  onlyThisDevice,
  pastedCode,
  typedInto,
} from '@track-two/client/model/joining.ts';
import { channelOf, messagesIn, unreadIn } from '@track-two/client/model/messages.ts';
import { phaseSteps, readyCount, timeLeft } from '@track-two/client/model/phase.ts';
import { readyAction } from '@track-two/client/model/ready.ts';
import { describe, expect, it } from 'vitest';
import { talks } from '../support/game.ts';

describe('the code', () => {
  it('is six characters, upper case, whatever is typed between', () => {
    expect(codeCharacters(' kite-42x ')).toBe('KITE42');
    expect(isCode('KITE42')).toBe(true);
    expect(isCode('KITE4')).toBe(false);
    expect(isCode('42KITE')).toBe(false);
  });

  it('is of no use to others in a link that only this device can open', () => {
    expect(['localhost', '127.0.0.1', '[::1]'].map(onlyThisDevice)).toEqual([true, true, true]);
    expect(['192.168.1.7', 'host.example', 'localhost.example', '10.127.0.0'].some(onlyThisDevice)).toBe(false);
  });

  it('is found in a pasted link', () => {
    expect(pastedCode('http://10.0.0.5:2567/?code=kite42')).toBe('KITE42');
    expect(pastedCode('http://10.0.0.5:2567/play/KITE42')).toBe('KITE42');
    expect(pastedCode('KITE 42')).toBe('KITE42');
  });

  it('fills cell by cell, and runs on', () => {
    expect(typedInto('', 0, 'k')).toEqual({ code: 'K', next: 1 });
    expect(typedInto('KITE4', 5, '2')).toEqual({ code: 'KITE42', next: 5 });
    expect(typedInto('KITE42', 1, 'a')).toEqual({ code: 'KATE42', next: 2 });
    expect(typedInto('', 0, 'KITE42')).toEqual({ code: 'KITE42', next: 5 });
  });
});

describe('a nickname', () => {
  it('may be any that can be shown', () => {
    expect(nicknameProblem('Lin')).toBeNull();
    expect(nicknameProblem('<b>张</b>')).toBeNull();
  });
  it('is refused in a sentence otherwise', () => {
    for (const name of ['', '   ', 'x'.repeat(10_001), 'a\u0000b', 'x'.repeat(25)])
      expect(nicknameProblem(name)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('talk', () => {
  const g = talks();
  g.act('ash', { type: 'say', to: null, text: 'To all.' });
  g.act('birch', { type: 'say', to: 'ash', text: 'To you.' });
  g.act('ash', { type: 'say', to: 'birch', text: 'Back.' });

  it('is sorted into channels as each sees them', () => {
    const view = g.view('ash');
    expect(messagesIn(view, null).map((m) => m.text)).toEqual(['To all.']);
    expect(messagesIn(view, 'birch').map((m) => m.text)).toEqual(['To you.', 'Back.']);
    expect(messagesIn(g.view('cedar'), 'ash')).toEqual([]);
    expect(view.messages.map((m) => channelOf(m, 'ash'))).toEqual([null, 'birch', 'birch']);
  });

  it('counts as unread only what others said', () => {
    expect(unreadIn(g.view('ash'), 'birch', 0)).toBe(1);
    expect(unreadIn(g.view('ash'), 'birch', 2)).toBe(0);
    expect(unreadIn(g.view('cedar'), null, 0)).toBe(1);
  });
});

describe('the phase rail', () => {
  it('marks what is done, now and next', () => {
    expect(phaseSteps(talks().view('ash')).map((s) => s.state)).toEqual(['done', 'now', 'next', 'next', 'next']);
    expect(phaseSteps(talks().toEnd().view('ash')).every((s) => s.state === 'done')).toBe(true);
  });

  it('counts who is ready and names the phase that a click was meant for', () => {
    const g = talks();
    g.ready('birch');
    expect(readyCount(g.view('ash'))).toEqual({ ready: 1, of: 3 });
    expect(readyAction(g.view('ash'), true)).toEqual({ type: 'setReady', ready: true, round: 1, phase: 'negotiation' });
  });

  it('tells the time left, or that there is no clock', () => {
    expect(timeLeft(0, 5)).toBeNull();
    expect(timeLeft(1000, 400)).toBe(600);
    expect(timeLeft(1000, 4000)).toBe(0);
  });
});
