create table call(
  id integer primary key autoincrement,
  protocol_id text not null,
  account text not null,
  direction text not null,
  result text not null,
  number text not null,
  number_key text not null,
  name text not null,
  department text not null,
  line text not null,
  day integer not null,
  started integer not null,
  answered integer,
  ended integer,
  touched integer not null,
  ring_ms integer not null default 0,
  talk_ms integer not null default 0,
  reason text,
  code integer not null default 0,
  detail text not null default '',
  codec text not null default '',
  encrypted integer not null default 0,
  mos real not null default 0,
  flagged integer not null default 0,
  note text not null default '',
  seen integer not null default 0
);
create index call_finished on call(id) where result <> 'LIVE';
create index call_result on call(result, id);
create index call_direction on call(direction, result, id);
create index call_unseen on call(id) where result = 'MISSED' and seen = 0;
create index call_day on call(day, result);
create index call_number on call(number_key, id);

create table timeline(
  call integer not null references call(id) on delete cascade,
  at integer not null,
  what text not null,
  arg text not null
);
create index timeline_call on timeline(call);

create table quality(
  call integer primary key references call(id) on delete cascade,
  series blob not null
);

create table recording(
  call integer not null references call(id) on delete cascade,
  path text not null
);
create index recording_call on recording(call);

create virtual table call_text using fts5(name, department, number_key, note,
  content = 'call', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1');
create trigger call_added after insert on call begin
  insert into call_text(rowid, name, department, number_key, note)
    values(new.id, new.name, new.department, new.number_key, new.note);
end;
create trigger call_removed after delete on call begin
  insert into call_text(call_text, rowid, name, department, number_key, note)
    values('delete', old.id, old.name, old.department, old.number_key, old.note);
end;
create trigger call_renamed after update of name, department, number_key, note on call begin
  insert into call_text(call_text, rowid, name, department, number_key, note)
    values('delete', old.id, old.name, old.department, old.number_key, old.note);
  insert into call_text(rowid, name, department, number_key, note)
    values(new.id, new.name, new.department, new.number_key, new.note);
end;
