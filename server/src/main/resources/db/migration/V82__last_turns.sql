-- Whose turn was last in each team is found at once, however many turns there were.
create index event_last_turn on event
  ((properties ->> 'team'), ((properties ->> 'turn')::numeric) desc)
  where source in ('fullcourt', 'fullcourt live') and type = 'owner_assigned'
    and properties ->> 'turn' is not null;
drop index event_turn;

create view turn as
select properties ->> 'team' as team, (properties ->> 'turn')::numeric as number,
  properties ->> 'owner' as person
from event
where source in ('fullcourt', 'fullcourt live') and type = 'owner_assigned'
  and properties ->> 'turn' is not null;
