drop index contact_sort;
create index contact_order on contact(sort, source);
