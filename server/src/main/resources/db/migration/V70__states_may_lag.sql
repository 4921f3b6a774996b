-- A state may be older than its buyer (law 13). How many events and decisions of the buyer it has taken
-- in tells: only one that has all of them is gone on from. States of before say nothing and are made again.
alter table buyer_state
  add column events integer,
  add column decisions bigint;
