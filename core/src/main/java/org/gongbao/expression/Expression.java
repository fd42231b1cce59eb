package org.gongbao.expression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.problem.Location;
import org.jspecify.annotations.Nullable;

/** A parsed expression; every node knows its place in the file. */
public sealed interface Expression {

    Location location();

    /** A constant, already in its type's unit; {@code null} is FEEL's null, of type {@link Type.Any}. */
    record Constant(Location location, @Nullable Object value, Type type) implements Expression {}

    /** The value of an input, a formula above, or another decision. */
    record Name(Location location, String name) implements Expression {}

    /** {@code 申请.金额}: a field of a structure, or of every element of a list of structures. */
    record Path(Location location, Expression target, String field) implements Expression {}

    /** The value under test, {@code ?}, inside a cell. */
    record Tested(Location location) implements Expression {}

    record Negation(Location location, Expression operand) implements Expression {}

    record Arithmetic(Location location, Operator operator, Expression left, Expression right) implements Expression {}

    record Comparison(Location location, Relation relation, Expression left, Expression right) implements Expression {}

    record And(Location location, Expression left, Expression right) implements Expression {}

    record Or(Location location, Expression left, Expression right) implements Expression {}

    /** {@code x in [1..5]}, {@code x between 1 and 5}. */
    record In(Location location, Expression value, UnaryTests tests) implements Expression {}

    record Conditional(Location location, Expression condition, Expression then, Expression otherwise)
            implements Expression {}

    record Call(Location location, Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    record ListOf(Location location, List<Expression> elements) implements Expression {
        public ListOf {
            elements = List.copyOf(elements);
        }
    }

    record ContextOf(Location location, Map<String, Expression> entries) implements Expression {
        public ContextOf {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** {@code list[2]} (1 is the first, -1 the last) or {@code list[item > 5]}. */
    record Filter(Location location, Expression list, Expression condition) implements Expression {}

    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        POWER
    }

    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }
}
