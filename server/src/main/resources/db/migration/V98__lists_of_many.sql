-- Who has waited longest is found at once among a million buyers. No update that an event makes
-- leaves the other indexes alone (buyer_view_last_event has when it came), so one more costs little.
create index buyer_view_waiting on buyer_view
  ((coalesce(stage_entered, 'infinity'::timestamptz)), buyer);

-- What people decided lately about duplicates is read without what came about by itself.
create index correction_of_people on correction (number) where who <> 'identity';
create index merge_of_people on merge (known) where kind = 'person' and ended_at is null;
