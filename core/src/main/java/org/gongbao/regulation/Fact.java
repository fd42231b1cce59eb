package org.gongbao.regulation;

import org.gongbao.expression.Type;
import org.gongbao.problem.Location;

/**
 * Something a decision has to be told.
 *
 * @param question how a form asks for it; the name where the file says nothing
 */
public record Fact(Location location, String name, Type type, String question) {}
