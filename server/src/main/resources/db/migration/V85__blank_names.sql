-- A name of nothing but blanks names no program and no content: as credit has it.
create function unless_blank(words text) returns text
language sql immutable parallel safe
return case when words ~ '\S' then words end;

create or replace function program_of(type text, properties jsonb) returns text
language sql immutable parallel safe
return coalesce(
  unless_blank(properties ->> 'campaign'), unless_blank(properties ->> 'utm_campaign'),
  unless_blank(properties ->> 'program'), unless_blank(properties ->> 'webinar'),
  unless_blank(properties ->> 'show'),
  case when type = 'email_clicked' then unless_blank(properties ->> 'subject') end);

create or replace function content_of(type text, properties jsonb) returns text
language sql immutable parallel safe
return coalesce(
  unless_blank(properties ->> 'asset'), unless_blank(properties ->> 'form'),
  case when type = 'page_viewed' then unless_blank(properties ->> 'path') end);
