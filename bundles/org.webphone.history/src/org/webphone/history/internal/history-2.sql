drop index call_direction;
create index call_incoming on call(id) where direction = 'IN' and result <> 'LIVE' and result <> 'PICKED_UP';
create index call_outgoing on call(id) where direction = 'OUT' and result <> 'LIVE' and result <> 'PICKED_UP';
