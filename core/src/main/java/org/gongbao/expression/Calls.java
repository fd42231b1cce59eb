package org.gongbao.expression;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What functions take and give. */
final class Calls {

    private static final Type NUMBER = new Type.Quantity(Unit.NONE);
    private static final Type TEXT = new Type.Text();
    private static final Type ANY = new Type.Any();

    private final Checker checker;

    Calls(Checker checker) {
        this.checker = checker;
    }

    Typed check(Expression.Call call, @Nullable Type expected) {
        List<Expression> arguments = new ArrayList<>();
        Type type = switch (call.function()) {
            case NOT -> each(call, arguments, new Type.Bool(), new Type.Bool());
            case MIN, MAX, SUM, MEAN -> same(call, arguments, expected);
            case COUNT -> free(call, arguments, NUMBER);
            case FLOOR, CEILING, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, DECIMAL -> {
                Typed value = checker.check(call.arguments().getFirst(), null);
                Checker.requireNumber(value);
                arguments.add(value.expression());
                rest(call, arguments, 1, NUMBER);
                yield value.type();
            }
            case ABS -> {
                Typed value = checker.check(call.arguments().getFirst(), expected);
                arguments.add(value.expression());
                yield value.type();
            }
            case MODULO -> each(call, arguments, NUMBER, NUMBER);
            case STRING_LENGTH -> each(call, arguments, TEXT, NUMBER);
            case SUBSTRING -> {
                arguments.add(checker.check(call.arguments().getFirst(), TEXT).expression());
                rest(call, arguments, 1, NUMBER);
                yield TEXT;
            }
            case UPPER_CASE, LOWER_CASE -> each(call, arguments, TEXT, TEXT);
            case CONTAINS, STARTS_WITH, ENDS_WITH -> each(call, arguments, TEXT, new Type.Bool());
            case LIST_CONTAINS -> {
                Typed list = checker.check(call.arguments().getFirst(), null);
                arguments.add(list.expression());
                Type element = list.type() instanceof Type.ListOf of ? of.element() : null;
                if (element == null && !Checker.isAny(list)) {
                    throw Checker.stop(
                            list.expression().location(), ProblemCode.WRONG_TYPE, "列表", Words.of(list.type()));
                }
                arguments.add(checker.check(call.arguments().get(1), element).expression());
                yield new Type.Bool();
            }
            case APPEND, CONCATENATE -> {
                Typed list = checker.check(call.arguments().getFirst(), null);
                arguments.add(list.expression());
                for (Expression more :
                        call.arguments().subList(1, call.arguments().size())) {
                    arguments.add(checker.check(more, null).expression());
                }
                yield list.type() instanceof Type.ListOf ? list.type() : new Type.ListOf(ANY);
            }
            case DATE -> free(call, arguments, new Type.Date());
            case TIME -> free(call, arguments, new Type.Time());
            case DATE_AND_TIME -> free(call, arguments, new Type.DateTime());
            case DURATION -> duration(call, arguments);
            case YEARS_AND_MONTHS -> free(call, arguments, new Type.Duration(SpanUnit.MONTH));
            case NUMBER -> free(call, arguments, NUMBER);
            case STRING -> free(call, arguments, TEXT);
            case AGE -> each(call, arguments, new Type.Date(), NUMBER);
            case MONTHS -> each(call, arguments, new Type.Date(), NUMBER);
            case YEAR -> each(call, arguments, new Type.Date(), NUMBER);
            case SHARES -> {
                Typed total = checker.check(call.arguments().getFirst(), null);
                Checker.requireNumber(total);
                arguments.add(total.expression());
                arguments.add(checker.check(call.arguments().get(1), new Type.ListOf(NUMBER))
                        .expression());
                arguments.add(checker.check(call.arguments().get(2), NUMBER).expression());
                yield new Type.ListOf(total.type());
            }
            case SQRT, EXP, LOG -> each(call, arguments, NUMBER, NUMBER);
            case EVEN, ODD -> each(call, arguments, NUMBER, new Type.Bool());
            case PRODUCT, MEDIAN, STDDEV -> free(call, arguments, NUMBER);
            case MODE -> free(call, arguments, new Type.ListOf(NUMBER));
            case ALL, ANY -> free(call, arguments, new Type.Bool());
            case SUBSTRING_BEFORE, SUBSTRING_AFTER -> each(call, arguments, TEXT, TEXT);
            case STRING_JOIN -> free(call, arguments, TEXT);
            case SUBLIST, REVERSE, UNION, DISTINCT_VALUES, INSERT_BEFORE, REMOVE -> {
                free(call, arguments, ANY);
                Type first = checker.check(call.arguments().getFirst(), null).type();
                yield first instanceof Type.ListOf && call.function() != Function.UNION ? first : new Type.ListOf(ANY);
            }
            case INDEX_OF -> free(call, arguments, new Type.ListOf(NUMBER));
            case FLATTEN -> free(call, arguments, new Type.ListOf(ANY));
            case DAY_OF_YEAR, WEEK_OF_YEAR -> free(call, arguments, NUMBER);
            case DAY_OF_WEEK, MONTH_OF_YEAR -> free(call, arguments, TEXT);
            case GET_VALUE -> free(call, arguments, ANY);
        };
        return new Typed(new Expression.Call(call.location(), call.function(), arguments), type);
    }

    /** The unit of a duration stands in its text, which therefore has to be written out. */
    private Type duration(Expression.Call call, List<Expression> arguments) {
        Typed text = checker.check(call.arguments().getFirst(), null);
        arguments.add(text.expression());
        if (text.expression() instanceof Expression.Constant constant && constant.value() instanceof String iso) {
            Span span = TemporalText.duration(iso);
            return new Type.Duration(span == null ? SpanUnit.SECOND : span.unit());
        }
        return ANY;
    }

    private Type each(Expression.Call call, List<Expression> arguments, Type taken, Type given) {
        rest(call, arguments, 0, taken);
        return given;
    }

    private void rest(Expression.Call call, List<Expression> arguments, int from, Type taken) {
        for (Expression argument :
                call.arguments().subList(from, call.arguments().size())) {
            arguments.add(checker.check(argument, taken).expression());
        }
    }

    private Type free(Expression.Call call, List<Expression> arguments, Type given) {
        for (Expression argument : call.arguments()) {
            arguments.add(checker.check(argument, null).expression());
        }
        return given;
    }

    /** Values of one type, as arguments or as one list. */
    private Type same(Expression.Call call, List<Expression> arguments, @Nullable Type expected) {
        Typed first = checker.check(call.arguments().getFirst(), null);
        if (call.arguments().size() == 1 && first.type() instanceof Type.ListOf list) {
            arguments.add(first.expression());
            return list.element();
        }
        Type type = Checker.isAny(first) || (isBareConstant(first) && expected != null) ? expected : first.type();
        for (Expression argument : call.arguments()) {
            Typed typed = checker.check(argument, null);
            if (type == null || (isBare(type) && !isBareConstant(typed))) {
                type = typed.type();
            }
        }
        Type common = type == null ? ANY : type;
        for (Expression argument : call.arguments()) {
            arguments.add(checker.check(argument, common).expression());
        }
        return common;
    }

    private static boolean isBare(Type type) {
        return type.equals(NUMBER);
    }

    private static boolean isBareConstant(Typed typed) {
        return typed.type().equals(NUMBER) && typed.expression() instanceof Expression.Constant;
    }
}
