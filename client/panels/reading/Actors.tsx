/** Secondary actors: who they are, with what that rests on. */
import type { SecondaryActor } from '@track-two/shared/scenario/types.ts';
import { FactRefs } from '../parts/Facts.tsx';

export function ActorList({ actors }: { actors: readonly SecondaryActor[] }) {
  return (
    <dl class="glossary">
      {actors.map((actor) => (
        <div key={actor.id}>
          <dt>{actor.name}</dt>
          <dd>
            {actor.what} <FactRefs ids={actor.facts} basis={actor.basis} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
