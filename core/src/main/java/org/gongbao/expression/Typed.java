package org.gongbao.expression;

/** An expression that was checked, with the type of its value. */
public record Typed(Expression expression, Type type) {}
