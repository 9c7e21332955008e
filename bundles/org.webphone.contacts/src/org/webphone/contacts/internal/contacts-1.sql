create table contact(
  id integer primary key,
  source text not null,
  key text not null,
  name text not null,
  sort text not null,
  department text not null,
  company text not null,
  mail text not null,
  note text not null,
  extension text not null,
  digits text not null,
  unique(source, key)
);
create index contact_source on contact(source, sort);
create index contact_sort on contact(sort);
create index contact_extension on contact(sort) where extension <> '';

create table number(
  contact integer not null references contact(id) on delete cascade,
  position integer not null,
  value text not null,
  kind text not null,
  key text not null,
  primary key(contact, position)
) without rowid;
create index number_key on number(key);

create table favourite(
  target text primary key,
  position integer not null
) without rowid;

create table directory(
  id text primary key,
  etag text not null,
  modified text not null,
  url text not null
) without rowid;

create virtual table contact_word using fts5(name, department, company,
  content = 'contact', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = 'column');
create virtual table contact_part using fts5(name, department, company, digits,
  content = 'contact', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1');
create trigger contact_added after insert on contact begin
  insert into contact_word(rowid, name, department, company) values(new.id, new.name, new.department, new.company);
  insert into contact_part(rowid, name, department, company, digits)
    values(new.id, new.name, new.department, new.company, new.digits);
end;
create trigger contact_removed after delete on contact begin
  insert into contact_word(contact_word, rowid, name, department, company)
    values('delete', old.id, old.name, old.department, old.company);
  insert into contact_part(contact_part, rowid, name, department, company, digits)
    values('delete', old.id, old.name, old.department, old.company, old.digits);
end;
create trigger contact_changed after update on contact begin
  insert into contact_word(contact_word, rowid, name, department, company)
    values('delete', old.id, old.name, old.department, old.company);
  insert into contact_part(contact_part, rowid, name, department, company, digits)
    values('delete', old.id, old.name, old.department, old.company, old.digits);
  insert into contact_word(rowid, name, department, company) values(new.id, new.name, new.department, new.company);
  insert into contact_part(rowid, name, department, company, digits)
    values(new.id, new.name, new.department, new.company, new.digits);
end;
