-- A view: what had a part in the round of a buyer that has an open opportunity: what would be
-- credited if it were won now (law 34). What counts follows from corrections and from every version
-- of the agreement, so it is read off whole logs as the credit of a win is; a list that is narrowed
-- by it, and what all lists come to, are not to read the log again each time.
create table open_touch (
  buyer text not null,
  kind text not null,                   -- program, content, channel, function, person
  name text not null
);
-- By their digests: a name may be longer than an index takes.
create unique index open_touch_once on open_touch (buyer, kind, md5(name));
create index open_touch_name on open_touch (kind, md5(name), buyer);

-- Of logs that are older it is made when the application starts.
update partition set booked = false
where id in (
  select b.partition from opportunity_view o join buyer b on b.id = o.buyer
  where o.outcome = 'open');
