package org.gongbao.access;

/** A unit of a county, by its full name, that an account speaks for. */
public record Office(String county, String unit) {}
