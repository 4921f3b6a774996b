-- Who somebody is to a provider of OpenID Connect. An address can be given to somebody else there, this cannot.
create table openid_identity (
  issuer text not null,
  subject text not null,
  member integer not null references member,
  since timestamptz not null default now(),
  primary key (issuer, subject),
  unique (issuer, member)
);
