-- About whom it was asked, so that an act which was cut short goes on when it is asked again.
alter table bulk_act add column buyers text[] not null default '{}';
