/** Time left in the phase by the server's clock. In the last half minute it says so in words; it never blinks. */
import { useEffect, useState } from 'preact/hooks';
import { minutes } from '../../model/numbers.ts';
import { LAST_SECONDS_MS, timeLeft } from '../../model/phase.ts';
import { clockOffset, room, view } from '../../model/store.ts';
import { t } from '../../text/index.ts';

function useTimeLeft(): number | null {
  const deadline = room.value?.deadline ?? 0;
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    if (deadline === 0) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [deadline]);
  return timeLeft(deadline, now + clockOffset.value);
}

export function Clock() {
  const left = useTimeLeft();
  const phase = view.value?.phase ?? 'briefing';
  if (phase === 'debrief')
    return (
      <div class="clock">
        <div class="clock-none display">{t.play.ended}</div>
      </div>
    );
  if (left === null)
    return (
      <div class="clock">
        <div class="clock-none display">{t.rail.noClock}</div>
        <div class="small muted">{t.rail.noClockNote}</div>
      </div>
    );
  const last = left <= LAST_SECONDS_MS;
  return (
    <div class={`clock ${last ? 'last' : ''}`} role="timer" aria-label={t.phases[phase].clock}>
      <div class="clock-time display">{minutes(left)}</div>
      <div class="small muted">{last ? t.rail.lastSeconds : t.phases[phase].clock}</div>
    </div>
  );
}

/** The clock alone, for the header of a phone. */
export function SmallClock() {
  const left = useTimeLeft();
  return left === null ? null : (
    <span class="small-clock display" role="timer" aria-label={t.phases[view.value?.phase ?? 'briefing'].clock}>
      {minutes(left)}
    </span>
  );
}
