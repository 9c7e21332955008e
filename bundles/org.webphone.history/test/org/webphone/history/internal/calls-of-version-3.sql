insert into call(id, protocol_id, account, direction, result, number, number_key, name, department, line, day, started,
  answered, ended, touched, ring_ms, talk_ms, reason, codec, flagged, note, seen, passed_by, passed_to)
values(1, 'sip-c1', '405@example.org', 'IN', 'ANSWERED', '0485244947', '32485244947', 'Anna', 'Sales', '405', 20000,
  1728000000000, 1728000004000, 1728000009000, 1728000009000, 4000, 5000, 'NORMAL', 'PCMA', 1, 'call them back', 1, '438', '');
insert into call(id, protocol_id, account, direction, result, number, number_key, name, department, line, day, started,
  ended, touched, reason)
values(2, 'sip-c2', '405@example.org', 'OUT', 'CANCELLED', '600', '600', '', '', '405', 20000, 1728000100000, 1728000101000,
  1728000101000, 'CANCELLED');
insert into timeline values(1, 1728000000000, 'started', '0485244947');
insert into timeline values(1, 1728000004000, 'answered', '');
insert into timeline values(1, 1728000009000, 'ended', 'normal');
insert into recording values(1, '/old/recording.wav');
