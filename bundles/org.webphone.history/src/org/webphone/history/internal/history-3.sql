alter table call add column passed_by text not null default '';
alter table call add column passed_to text not null default '';
