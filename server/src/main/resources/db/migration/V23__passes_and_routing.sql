-- A view: what became of tasks given to other functions, read off the ledger and made again at any time.
create table pass_run (
  buyer text not null references buyer,
  number integer not null,
  pass text not null,
  function text not null,               -- who is to answer
  team text,
  round integer not null,
  asked timestamptz not null,
  due timestamptz not null,
  accepted timestamptz,                 -- null: not, or not yet
  breached timestamptz,                 -- null: not, or not yet
  ended timestamptz,                    -- null: still open
  outcome text not null,                -- open, answered, declined, withdrawn, turn_over
  won timestamptz,                      -- when the round was won in which it was answered: an assist
  position bigint not null,             -- of the decision that says it was asked for
  primary key (buyer, number)
);

-- Views: who has each buyer now, who was given it when, and what waits to be answered by routing.
create table buyer_owner (
  buyer text primary key references buyer,
  function text not null,
  team text,
  person text,                          -- null: it waits in the queue
  since timestamptz not null            -- since when it is that function
);
create index buyer_owner_person on buyer_owner (person) where person is not null;

create table given (
  buyer text not null references buyer,
  position bigint not null,             -- of the decision that says so
  at timestamptz not null,
  function text not null,
  person text not null,
  primary key (buyer, position)
);
create index given_at on given (at);

create table waiting (
  buyer text primary key references buyer,
  partition smallint not null,
  position bigint not null,             -- of the decision that asks
  function text not null,
  team text,
  since timestamptz not null,
  gives text                            -- who is to give the buyer away
);

-- Whose turn was last in each team is read off the answers themselves.
create index event_turn on event ((properties ->> 'team'))
  where source in ('fullcourt', 'fullcourt live') and type = 'owner_assigned' and properties ->> 'turn' is not null;
