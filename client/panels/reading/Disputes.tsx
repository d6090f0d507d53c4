/** Where the sources disagree: the question, and every side with who said it. */
import type { Dispute } from '@track-two/shared/scenario/types.ts';
import { speakers } from '../../model/reading.ts';
import { theScenario } from '../../model/table.ts';
import { t } from '../../text/index.ts';
import { FactRefs } from '../parts/Facts.tsx';

function Side({ side }: { side: Dispute['sides'][number] }) {
  const who = speakers(theScenario(), side.facts);
  return (
    <li class="dispute-side">
      <p>{side.text}</p>
      <p class="small muted">{who.length > 0 ? t.reading.saidBy(who) : t.reading.saidByNobody}</p>
      <FactRefs ids={side.facts} basis={side.basis} />
    </li>
  );
}

export function DisputeList({ disputes }: { disputes: readonly Dispute[] }) {
  return (
    <ul class="disputes">
      {disputes.map((dispute) => (
        <li key={dispute.id} class="dispute">
          <h4 class="italic">{dispute.question}</h4>
          <ul class="dispute-sides">
            {dispute.sides.map((side) => (
              <Side key={side.text} side={side} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
