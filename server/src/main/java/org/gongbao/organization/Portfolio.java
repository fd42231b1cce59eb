package org.gongbao.organization;

/** A field of work that a post leads (领导分工). */
public record Portfolio(String id, String post, String field, Period period, String document) {}
