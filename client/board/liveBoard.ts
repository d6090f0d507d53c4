/** The board as it lives: takes models, animates the difference, plays outcomes, follows its box and the pointer. */
import { MOTION, type ThemeName } from '../theme/tokens.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { facesReady, measurer } from './fonts.ts';
import { type Frame, frameOf, type Leaving } from './frame.ts';
import { type Density, type Layout, layoutBoard } from './layout.ts';
import type { BoardModel } from './model.ts';
import { Mover } from './mover.ts';
import { beforeOutcome, type OutcomeStep, type TimedStep, timeOutcome } from './outcome.ts';
import { type Hit, hitAt } from './pointer.ts';
import { type Motion, motionsTo, poseOf } from './pose.ts';
import { Stage, sizeOf } from './scene.ts';

export interface BoardOptions {
  readonly reducedMotion: boolean;
  readonly density: Density;
  readonly theme?: ThemeName;
  readonly onOffer?: (offer: number) => void;
  readonly onAgreement?: (agreement: number) => void;
  readonly onSeat?: (party: string) => void;
}

interface OutcomeRun {
  readonly timed: readonly TimedStep[];
  readonly onStep: ((index: number) => void) | undefined;
  readonly done: () => void;
  told: number;
}

const NOTHING: Leaving = { cords: [], cards: [] };
const CREEP_MS = 1400;
const CREEP_FROM = 60;

export class LiveBoard {
  readonly #host: HTMLElement;
  readonly #options: BoardOptions;
  readonly #stage: Stage;
  readonly #mover = new Mover();
  readonly #measure = measurer();
  readonly #listening = new AbortController();
  readonly #watcher: ResizeObserver;
  readonly #ready: Promise<void>;
  #alive = true;
  #drawable = false;
  #model: BoardModel | null = null;
  #arrangement: Arrangement | null = null;
  #frame: Frame | null = null;
  #leaving: Leaving = NOTHING;
  #waiting: BoardModel | null = null;
  #outcome: OutcomeRun | null = null;
  #hovered: string | null = null;
  #creepTimer = 0;

  constructor(host: HTMLElement, options: BoardOptions) {
    this.#host = host;
    this.#options = options;
    let born = (): void => {};
    const birth = new Promise<void>((resolve) => {
      born = resolve;
    });
    const canvasOnly = options.density === 'thumb' || new URLSearchParams(window.location.search).get('r') === 'canvas';
    this.#stage = new Stage(host, { canvasOnly, ready: () => born(), tick: () => this.#tick() });
    this.#ready = Promise.all([birth, facesReady()]).then(() => this.#begin());
    this.#watcher = new ResizeObserver(() => this.resize());
    this.#watcher.observe(host);
    this.#listen();
  }

  #begin(): void {
    if (!this.#alive) return;
    this.#drawable = true;
    this.resize();
    if (this.#model) this.show(this.#model);
    this.#creep();
  }

  /** Shows a model: the first at once, later ones by animating what changed. During an outcome it waits for its end. */
  show(model: BoardModel): void {
    if (!this.#alive) return;
    if (this.#outcome) {
      this.#waiting = model;
      return;
    }
    const before = this.#arrangement;
    this.#model = model;
    if (!this.#drawable) return;
    const still = this.#options.reducedMotion || !before || before.model.seats.length !== model.seats.length;
    this.#arrangement = arrange(model, this.#layout(model), this.#measure, before);
    if (still) this.#rest(model);
    else {
      this.#leaving = leavingFrom(before, this.#leaving, model);
      this.#mover.begin(motionsTo(this.#mover.pose, before.model, model), poseOf(model), performance.now());
    }
    this.#stage.wake();
  }

  #rest(model: BoardModel): void {
    this.#leaving = NOTHING;
    this.#mover.settle(poseOf(model));
  }

  /** Plays a round's outcome over the model shown last; resolves at its end, when it is skipped, or at once where motion is reduced. */
  async playOutcome(steps: readonly OutcomeStep[], onStep?: (index: number) => void): Promise<void> {
    await this.#ready;
    this.skip();
    const model = this.#model;
    if (!this.#alive || !model || steps.length === 0) return;
    if (this.#options.reducedMotion) {
      this.#rest(model);
      this.#stage.wake();
      return;
    }
    const timed = timeOutcome(steps, model);
    const motions = timed.flatMap((step) => step.motions);
    await new Promise<void>((done) => {
      this.#outcome = { timed, onStep, done, told: 0 };
      this.#leaving = NOTHING;
      this.#mover.settle(poseOf(model));
      this.#mover.begin(motions, poseOf(model), performance.now(), beforeOutcome(timed));
      this.#stage.wake();
    });
  }

  /** Ends whatever moves, and leaves the table as it will be. */
  skip(): void {
    if (this.#model && this.#mover.moving) this.#rest(this.#model);
    this.#endOutcome();
    this.#stage.wake();
  }

  #endOutcome(): void {
    const run = this.#outcome;
    this.#outcome = null;
    run?.done();
    const next = this.#waiting;
    this.#waiting = null;
    if (next) this.show(next);
  }

  /** One frame: moves on, paints what changed. False when nothing moves any more. */
  #tick(): boolean {
    if (!this.#drawable || !this.#arrangement) return false;
    const now = performance.now();
    const moving = this.#mover.advance(now);
    if (this.#outcome) this.#tellSteps(this.#outcome, now);
    if (!moving) this.#leaving = NOTHING;
    const theme = this.#options.theme ?? 'light';
    const look = { theme, dpr: this.#stage.dpr, hovered: this.#hovered };
    this.#frame = frameOf(this.#arrangement, this.#mover.pose, look, this.#leaving);
    this.#stage.show(this.#frame);
    if (!moving && this.#outcome) this.#endOutcome();
    return this.#mover.moving;
  }

  #tellSteps(run: OutcomeRun, now: number): void {
    const elapsed = this.#mover.moving ? this.#mover.elapsed(now) : Number.POSITIVE_INFINITY;
    for (; run.told < run.timed.length && (run.timed[run.told]?.at ?? 0) <= elapsed; run.told++) run.onStep?.(run.told);
  }

  #layout(model: BoardModel): Layout {
    const [width, height] = sizeOf(this.#host);
    return layoutBoard({
      width,
      height,
      parties: model.seats.length,
      density: this.#options.density,
      outcome: model.phase === 'outcome' || model.phase === 'debrief',
      projector: this.#options.theme === 'dark',
    });
  }

  /** Fits the board to its box again. Called by itself when the box changes. */
  resize(): void {
    if (!this.#alive || !this.#drawable) return;
    const [width, height] = sizeOf(this.#host);
    if (width < 8 || height < 8) return;
    this.#stage.resize(width, height);
    if (this.#arrangement)
      this.#arrangement = arrange(this.#arrangement.model, this.#layout(this.#arrangement.model), this.#measure, null);
    this.#stage.wake();
  }

  /** The race arrows creep on now and then, faster with the pace, while the parties negotiate. */
  #creep(): void {
    const pace = this.#model?.levels.racePace ?? 0;
    window.clearTimeout(this.#creepTimer);
    if (!this.#alive || this.#options.reducedMotion || this.#options.density === 'thumb') return;
    this.#creepTimer = window.setTimeout(
      () => {
        const model = this.#model;
        const may = model?.phase === 'negotiation' && !this.#mover.moving && !document.hidden;
        if (model && may && (this.#arrangement?.layout.radius ?? 0) >= CREEP_FROM && pace > 0) {
          const creep: Motion = { key: 'creep', from: 0, to: 1, at: 0, time: CREEP_MS };
          this.#mover.begin([creep], poseOf(model), performance.now());
          this.#stage.wake();
        }
        this.#creep();
      },
      MOTION.raceStep / Math.max(0.2, pace / 50),
    );
  }

  #listen(): void {
    const { signal } = this.#listening;
    this.#host.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.#host.addEventListener('pointermove', (event) => this.#pointed(this.#hit(event)), { signal });
    this.#host.addEventListener('pointerleave', () => this.#pointed(null), { signal });
    window.addEventListener('resize', () => this.resize(), { signal });
  }

  #hit(event: MouseEvent): Hit | null {
    if (!this.#frame) return null;
    const box = this.#host.getBoundingClientRect();
    return hitAt(this.#frame, { x: event.clientX - box.left, y: event.clientY - box.top });
  }

  #clicked(event: MouseEvent): void {
    const hit = this.#hit(event);
    if (hit?.kind === 'offer') this.#options.onOffer?.(hit.number);
    if (hit?.kind === 'seat') this.#options.onSeat?.(hit.party);
    if (hit?.kind !== 'cord') return;
    if (hit.cord.state === 'tentative') this.#options.onOffer?.(hit.cord.number);
    else this.#options.onAgreement?.(hit.cord.number);
  }

  #pointed(hit: Hit | null): void {
    const { onOffer, onAgreement, onSeat } = this.#options;
    const able = { offer: onOffer, cord: onAgreement, seat: onSeat };
    this.#host.style.cursor = hit && able[hit.kind] ? 'pointer' : '';
    const hovered = hit?.kind === 'cord' ? hit.cord.key : null;
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    this.#stage.wake();
  }

  /** Takes the board off the page; nothing of it is left. */
  destroy(): void {
    if (!this.#alive) return;
    this.#alive = false;
    this.#drawable = false;
    window.clearTimeout(this.#creepTimer);
    this.#listening.abort();
    this.#watcher.disconnect();
    this.#waiting = null;
    this.#endOutcome();
    this.#host.style.cursor = '';
    this.#stage.destroy();
  }
}

/** What the next model no longer has, with what was on its way out already. */
function leavingFrom(before: Arrangement, leaving: Leaving, next: BoardModel): Leaving {
  const cordHere = new Set(next.cords.map((cord) => cord.key));
  const cardHere = new Set(next.flights.map((flight) => flight.number));
  const cords = [...leaving.cords, ...before.model.cords].filter((cord) => !cordHere.has(cord.key));
  const cards = [...leaving.cards, ...before.cards].filter((card) => !cardHere.has(card.flight.number));
  return { cords, cards };
}
