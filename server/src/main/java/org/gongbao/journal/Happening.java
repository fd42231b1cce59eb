package org.gongbao.journal;

/** An entry of the journal with what it is about. */
public record Happening(long id, String county, String subject, HistoryEntry entry) {}
