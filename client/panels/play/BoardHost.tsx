/** Where the board lives. Phaser comes only after the page stands; if it cannot, the page still holds every fact in words. */
import { computed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Board, OutcomeStep } from '../../board/index.ts';
import { openDialog } from '../../model/desk.ts';
import { outcomeStep, playAgain, playing } from '../../model/playing.ts';
import { absences } from '../../model/presence.ts';
import { room, type Table, table } from '../../model/store.ts';
import { theTable } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { layout, reducedMotion } from '../../theme/apply.ts';
import { showOffer } from './showOffer.ts';

/** What the board draws from. */
const shown = computed(() => ({ now: table.value, away: absences.value }));

type BoardModule = typeof import('../../board/index.ts');
let loading: Promise<BoardModule> | null = null;
const load = (): Promise<BoardModule> => {
  loading ??= import('../../board/index.ts');
  return loading;
};

/** Plays the outcome that the view shows, once; `outcomeStep` follows along. */
function play(module: BoardModule, board: Board, now: Table): void {
  const steps: readonly OutcomeStep[] = module.outcomeSteps(now.view, module.boardModel(now.view, now.scenario));
  if (steps.length === 0) return;
  playing.value = { skip: () => board.skip() };
  const follow = (index: number) => {
    outcomeStep.value = steps[index] ?? null;
  };
  void board.playOutcome(steps, follow).then(() => {
    playing.value = null;
    outcomeStep.value = null;
  });
}

/** A board in its host, fed from the store until it is taken away. */
function live(module: BoardModule, host: HTMLElement, density: 'full' | 'strip', still: boolean): () => void {
  const board = module.createBoard(host, {
    reducedMotion: still,
    density,
    onOffer: showOffer,
    onAgreement: () => openDialog({ name: 'world' }),
    onSeat: () => openDialog({ name: 'world' }),
  });
  // Only an outcome that comes while the page is open is played by itself.
  let known: number | null = null;
  let undos = room.peek()?.undos ?? 0;
  const stop = shown.subscribe(({ now, away }) => {
    if (!now) return;
    board.show(module.boardModel(now.view, now.scenario, away));
    // What was taken back did not happen: nothing flies, the table stands as it did.
    const undosNow = room.peek()?.undos ?? 0;
    if (undosNow !== undos) board.skip();
    undos = undosNow;
    const latest = now.view.outcomes.at(-1)?.round ?? 0;
    const fresh = known !== null && latest > known;
    known = latest;
    if (fresh) play(module, board, now);
  });
  playAgain.value = () => play(module, board, theTable());
  return () => {
    stop();
    playAgain.value = null;
    board.destroy();
  };
}

export function BoardHost() {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'there' | 'failed'>('loading');
  const density = layout.value === 'phone' ? 'strip' : 'full';
  const still = reducedMotion.value;
  useEffect(() => {
    let gone = false;
    let end = () => {};
    load()
      .then((module) => {
        if (gone || !host.current) return;
        end = live(module, host.current, density, still);
        setState('there');
      })
      .catch(() => setState('failed'));
    return () => {
      gone = true;
      end();
    };
  }, [density, still]);
  return (
    <>
      <div class="board" ref={host} aria-hidden="true" />
      {state !== 'there' && <p class="board-state muted">{state === 'loading' ? t.play.boardLoading : t.play.boardFailed}</p>}
    </>
  );
}
