-- A record changes state some times in its life: where its page has room for that, no index is touched.
alter table work_record set (fillfactor = 70);
