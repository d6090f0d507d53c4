/** Small drawings: seals of the three signals, the lock, the wordmark, how well a duty can be checked, tab icons. */
import type { Signal } from '@track-two/shared/engine/types.ts';
import { t } from '../../text/index.ts';

const WAX = Array.from({ length: 16 }, (_, i) => {
  const a = (i * Math.PI) / 8;
  const r = i % 2 === 1 ? 6.9 : 8.4;
  return `${(r * Math.cos(a)).toFixed(2)},${(r * Math.sin(a) - 0.8).toFixed(2)}`;
}).join('L');

/** talk = speech · deposit = three discs burnt · pledge = wax seal with ribbon, cracked once forfeited. */
export function SealIcon({ signal, size = 18, cracked = false }: { signal: Signal; size?: number; cracked?: boolean }) {
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      {signal === 'talk' && (
        <path
          d="M-8,-5.6h16v9.6h-7.2l-4,4.8v-4.8h-4.8Z"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linejoin="round"
        />
      )}
      {signal === 'deposit' && (
        <g fill="currentColor" stroke="var(--white)" stroke-width="1">
          <ellipse cy="4.4" rx="7.6" ry="3.4" />
          <ellipse cy="0" rx="7.6" ry="3.4" />
          <ellipse cy="-4.4" rx="7.6" ry="3.4" />
        </g>
      )}
      {signal === 'pledge' && (
        <g fill="currentColor">
          <path d="M-4,3.2l-2,7.2l4.8,-2.4h1.2l4.8,2.4l-2,-7.2Z" />
          <path d={`M${WAX}Z`} />
          <path
            d={cracked ? 'M1,-8l-2,5l3,3l-2,6' : 'M-3.2,-.8l2.2,2.6l4.2,-4.8'}
            fill="none"
            stroke="var(--white)"
            stroke-width="1.6"
          />
        </g>
      )}
    </svg>
  );
}

/** Seal with its word, which always stands beside it. */
export function Seal({ signal, cracked = false }: { signal: Signal; cracked?: boolean }) {
  return (
    <span class="seal">
      <SealIcon signal={signal} cracked={cracked} />
      <span class="seal-word">{cracked ? t.signals.forfeited : t.signals[signal].name}</span>
    </span>
  );
}

/** A compass: it shows the way and does not walk it. */
export function CoachIcon({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="-10 -10 20 20" aria-hidden="true">
      <circle r="8.6" fill="none" stroke="var(--gold-text)" stroke-width="1.6" />
      <path d="M4,-5L1.6,1.6L-4,5L-1.6,-1.6Z" fill="var(--gold-text)" />
    </svg>
  );
}

export function Lock({ size = 13 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      <rect x="2" y="6" width="10" height="7" rx="1.4" fill="currentColor" />
      <path d="M4.3 6V4a2.7 2.7 0 0 1 5.4 0v2" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  );
}

/** "Only you", with its lock: who can see what stands here. */
export function OnlyYou({ text = t.common.onlyYou }: { text?: string }) {
  return (
    <span class="only-you">
      <Lock />
      {text}
    </span>
  );
}

/** Three boxes: how well a duty can be checked, 0 to 3. */
export function Verifiable({ level }: { level: number }) {
  return (
    <span class="verifiable" role="img" aria-label={t.duties.verifiable(level)}>
      {[1, 2, 3].map((i) => (
        <i key={i} class={i <= level ? 'full' : ''} />
      ))}
    </span>
  );
}

const SEATS = [
  [-8.3, -4.8],
  [8.3, -4.8],
  [0, 9.6],
] as const;

export function Wordmark({ size = 24, home = true }: { size?: number; home?: boolean }) {
  const body = (
    <>
      <svg width={size} height={size} viewBox="-12 -12 24 24" aria-hidden="true" stroke="currentColor">
        <circle r="5.2" fill="none" stroke-width="1.6" />
        <path d="M0,-5.2A5.2,5.2 0 0 1 0,5.2Z" fill="currentColor" stroke="none" />
        {SEATS.map(([x, y]) => (
          <g key={x}>
            <path d={`M${x},${y}L${x * 0.58},${y * 0.58}`} stroke-width="1.4" />
            <circle cx={x} cy={y} r="2.1" fill="currentColor" stroke="none" />
          </g>
        ))}
      </svg>
      <span>{t.common.product}</span>
    </>
  );
  return home ? (
    <a class="wordmark" href="/">
      {body}
    </a>
  ) : (
    <span class="wordmark">{body}</span>
  );
}

const TAB_ICONS = {
  brief: 'M-7,-9h10l4,4v14h-14z M-3,-1h6M-3,4h6',
  offers: 'M-9,-6h13v14h-13z M-4,-9h13v13',
  draft: 'M-9,0h18M0,-9v18',
  talk: 'M-9,-7h18v12h-9l-5,5v-5h-4z',
  log: 'M-8,-6h16M-8,0h16M-8,6h10',
} as const;
export type TabIconName = keyof typeof TAB_ICONS;

export function TabIcon({ name }: { name: TabIconName }) {
  return (
    <svg
      width="26"
      height="26"
      viewBox="-13 -13 26 26"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={TAB_ICONS[name]} />
    </svg>
  );
}
