-- Why a version of the agreement came in force without signatures though both functions could have
-- signed it; whoever runs the installation must say so.
alter table playbook add column unsigned text check (unsigned <> '');
