-- What buyers are found by, apart from the views that every event writes: these rows change only
-- when a name does.
create table buyer_words (
  buyer text not null,
  whose text not null,                  -- a person of the buyer's; empty: the buyer itself
  words text not null,
  primary key (buyer, whose)
);

insert into buyer_words
select v.buyer, '', concat_ws(' ', v.name, nullif(b.label, v.name))
from buyer_view v join buyer b on b.id = v.buyer;

insert into buyer_words
select buyer, person, concat_ws(' ', name, nullif(attributes ->> 'email', name))
from person_view where identified;

-- Any part of a word is found at once where this extension may be made; without it searching works
-- and takes longer.
do $$
begin
  create extension if not exists pg_trgm;
  create index buyer_words_parts on buyer_words using gin (words gin_trgm_ops)
    with (gin_pending_list_limit = 512);
exception when insufficient_privilege or undefined_file or feature_not_supported
    or undefined_object then
  raise notice 'searching among very many buyers takes longer without pg_trgm: %', sqlerrm;
end
$$;

analyze buyer_words;
