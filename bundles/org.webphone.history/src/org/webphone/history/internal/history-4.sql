create table day_count(
  day integer primary key,
  calls integer not null,
  missed integer not null,
  pickups integer not null,
  incoming integer not null,
  outgoing integer not null
);
insert into day_count select day, count(*), sum(result = 'MISSED'), sum(result = 'PICKED_UP'),
    sum(direction = 'IN' and result <> 'PICKED_UP'), sum(direction = 'OUT' and result <> 'PICKED_UP')
  from call where result <> 'LIVE' group by day;
create trigger call_counted_first after insert on call when new.result <> 'LIVE' begin
  insert into day_count values(new.day, 1, new.result = 'MISSED', new.result = 'PICKED_UP',
      new.direction = 'IN' and new.result <> 'PICKED_UP', new.direction = 'OUT' and new.result <> 'PICKED_UP')
    on conflict(day) do update set calls = calls + 1, missed = missed + excluded.missed, pickups = pickups + excluded.pickups,
      incoming = incoming + excluded.incoming, outgoing = outgoing + excluded.outgoing;
end;
create trigger call_counted_no_more after delete on call when old.result <> 'LIVE' begin
  update day_count set calls = calls - 1, missed = missed - (old.result = 'MISSED'), pickups = pickups - (old.result = 'PICKED_UP'),
      incoming = incoming - (old.direction = 'IN' and old.result <> 'PICKED_UP'),
      outgoing = outgoing - (old.direction = 'OUT' and old.result <> 'PICKED_UP') where day = old.day;
end;
create trigger call_counted_anew after update of result, direction, day on call
    when old.result <> new.result or old.direction <> new.direction or old.day <> new.day begin
  update day_count set calls = calls - 1, missed = missed - (old.result = 'MISSED'), pickups = pickups - (old.result = 'PICKED_UP'),
      incoming = incoming - (old.direction = 'IN' and old.result <> 'PICKED_UP'),
      outgoing = outgoing - (old.direction = 'OUT' and old.result <> 'PICKED_UP') where day = old.day and old.result <> 'LIVE';
  insert into day_count select new.day, 1, new.result = 'MISSED', new.result = 'PICKED_UP',
      new.direction = 'IN' and new.result <> 'PICKED_UP', new.direction = 'OUT' and new.result <> 'PICKED_UP'
      where new.result <> 'LIVE'
    on conflict(day) do update set calls = calls + 1, missed = missed + excluded.missed, pickups = pickups + excluded.pickups,
      incoming = incoming + excluded.incoming, outgoing = outgoing + excluded.outgoing;
end;
