-- Whether a brief helped is looked up lead by lead, and few are rated: their own index finds them
-- without reading what else the buyer did.
create index event_brief_rated on event (buyer, effective) where type = 'brief_rated';
