package org.gongbao.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.expression.Expression.Operator;
import org.gongbao.expression.Expression.Relation;
import org.gongbao.problem.Location;
import org.gongbao.problem.Problem;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Recursive descent over S-FEEL; stops at the first thing it cannot read, which it reports. */
final class Parser {

    private static final int DEEPEST = 200;
    private static final int LONGEST = 100_000;

    /** Words that stand between two expressions, the second of which may begin with a bracket. */
    private static final Set<String> CONNECTIVES =
            Set.of("and", "且", "or", "或", "in", "属于", "between", "then", "那么", "else", "否则");

    private final Source source;
    private final KnownNames names;
    private final boolean isDmn;
    private final List<Token> tokens;
    private int next;
    private int depth;

    /** The first problem ends the parse of this one text. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Stopped(Problem problem) {
            super(problem.englishMessage(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private Parser(Source source, Scope scope, List<Token> tokens) {
        this.source = source;
        this.names = new KnownNames(scope);
        this.isDmn = scope.isDmn();
        this.tokens = tokens;
    }

    static Expression expression(Source source, Scope scope) {
        Parser parser = of(source, scope);
        Expression expression = parser.or();
        parser.expectEnd();
        return expression;
    }

    static UnaryTests tests(Source source, Scope scope) {
        String text = source.text().strip();
        if (text.isEmpty() || text.equals("-") || text.equals("－") || text.equals("任意")) {
            return new UnaryTests(source.start(), false, List.of(), text);
        }
        Parser parser = of(source, scope);
        boolean negated = parser.isNegation();
        if (negated) {
            parser.next += 2;
        }
        List<UnaryTests.Test> tests = parser.testList();
        if (negated) {
            parser.expect(")");
        }
        parser.expectEnd();
        return new UnaryTests(source.start(), negated, tests, text);
    }

    private static Parser of(Source source, Scope scope) {
        if (source.text().length() > LONGEST) {
            throw new Stopped(Problem.at(source.start(), ProblemCode.TEXT_TOO_LONG, LONGEST));
        }
        Problems problems = new Problems();
        List<Token> tokens = Lexer.tokens(source, problems);
        for (Problem problem : problems.sorted()) {
            // A name of DMN may hold any character; one that no name holds is no expression, which the parser reports.
            if (!scope.isDmn() || problem.code() != ProblemCode.UNEXPECTED_CHARACTER) {
                throw new Stopped(problem);
            }
        }
        return new Parser(source, scope, tokens);
    }

    /** {@code not(…)} around the whole cell; a function of that name inside a condition is something else. */
    private boolean isNegation() {
        return (peek().isWord("not") || peek().isWord("非"))
                && tokens.get(next + 1).is("(")
                && closesAtEnd(next + 1);
    }

    private boolean closesAtEnd(int open) {
        int level = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                level++;
            } else if (tokens.get(i).is(")") && --level == 0) {
                return tokens.get(i + 1).kind() == Token.Kind.END;
            }
        }
        return false;
    }

    private List<UnaryTests.Test> testList() {
        List<UnaryTests.Test> tests = new ArrayList<>();
        do {
            tests.add(test());
        } while (take(","));
        return tests;
    }

    private UnaryTests.Test test() {
        if (peek().isWord("-")) {
            next++;
        }
        Relation relation = relation();
        if (relation != null) {
            return new UnaryTests.Compare(relation, sum());
        }
        UnaryTests.Interval interval = interval();
        if (interval != null) {
            return interval;
        }
        Expression value = or();
        return readsTested(value) ? new UnaryTests.Condition(value) : new UnaryTests.Compare(Relation.EQUAL, value);
    }

    private static boolean readsTested(Expression value) {
        return Walk.any(value, node -> node instanceof Expression.Tested);
    }

    /** A range, or null where the bracket opens a list or a parenthesis. */
    private UnaryTests.@Nullable Interval interval() {
        Token open = peek();
        if (!(open.is("[") || open.is("(") || open.is("]"))) {
            return null;
        }
        int before = next;
        next++;
        try {
            Expression low = sum();
            if (!peek().is("..")) {
                next = before;
                return null;
            }
            next++;
            Expression high = sum();
            Token close = peek();
            if (!(close.is("]") || close.is(")") || close.is("["))) {
                throw expected("] 或 )");
            }
            next++;
            return new UnaryTests.Interval(low, open.is("["), high, close.is("]"));
        } catch (Stopped stopped) {
            if (hasRange(before)) {
                throw stopped;
            }
            next = before;
            return null;
        }
    }

    private boolean hasRange(int from) {
        int level = 0;
        for (int i = from; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("..") && level == 1) {
                return true;
            }
            if (token.is("(") || token.is("[") || token.is("{")) {
                level++;
            } else if (token.is(")") || token.is("]") || token.is("}")) {
                level--;
                if (level <= 0) {
                    return false;
                }
            }
        }
        return false;
    }

    private @Nullable Relation relation() {
        Token token = peek();
        if (token.kind() != Token.Kind.SYMBOL) {
            return null;
        }
        Relation relation = switch (token.text()) {
            case "=" -> Relation.EQUAL;
            case "!=" -> Relation.NOT_EQUAL;
            case "<" -> Relation.LESS;
            case "<=" -> Relation.AT_MOST;
            case ">" -> Relation.GREATER;
            case ">=" -> Relation.AT_LEAST;
            default -> null;
        };
        if (relation != null) {
            next++;
        }
        return relation;
    }

    private Expression or() {
        enter();
        Expression left = and();
        while (peek().isWord("or") || peek().isWord("或")) {
            Location location = here();
            next++;
            left = new Expression.Or(location, left, and());
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (peek().isWord("and") || peek().isWord("且")) {
            Location location = here();
            next++;
            left = new Expression.And(location, left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        Expression left = sum();
        Location location = here();
        Relation relation = relation();
        if (relation != null) {
            return new Expression.Comparison(location, relation, left, sum());
        }
        if (peek().isWord("in") || peek().isWord("属于")) {
            int from = next++;
            return new Expression.In(location, left, inTests(from));
        }
        if (peek().isWord("between")) {
            next++;
            Expression low = sum();
            if (!take("and")) {
                throw expected("and");
            }
            Expression high = sum();
            UnaryTests tests =
                    new UnaryTests(location, false, List.of(new UnaryTests.Interval(low, true, high, true)), "");
            return new Expression.In(location, left, tests);
        }
        return left;
    }

    private UnaryTests inTests(int from) {
        Location location = here();
        List<UnaryTests.Test> tests = ranges();
        if (!tests.isEmpty()) {
            expect("]");
        } else if (peek().is("(") && !hasRange(next)) {
            next++;
            tests = testList();
            expect(")");
        } else {
            tests = List.of(inTest());
        }
        String text = source.text()
                .substring(tokens.get(from).to(), tokens.get(next - 1).to());
        return new UnaryTests(location, false, tests, text.strip());
    }

    /** The ranges of {@code in [[2..4], [1..3]]}, none where something else stands there. */
    private List<UnaryTests.Test> ranges() {
        List<UnaryTests.Test> ranges = new ArrayList<>();
        int before = next;
        if (!peek().is("[") || hasRange(next)) {
            return ranges;
        }
        do {
            next++;
            UnaryTests.Interval range = interval();
            if (range == null) {
                next = before;
                return List.of();
            }
            ranges.add(range);
        } while (peek().is(","));
        return ranges;
    }

    private UnaryTests.Test inTest() {
        Relation relation = relation();
        if (relation != null) {
            return new UnaryTests.Compare(relation, sum());
        }
        UnaryTests.Interval interval = interval();
        return interval != null ? interval : new UnaryTests.Compare(Relation.EQUAL, sum());
    }

    private Expression sum() {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Location location = here();
            Operator operator = tokens.get(next++).is("+") ? Operator.ADD : Operator.SUBTRACT;
            left = new Expression.Arithmetic(location, operator, left, product());
        }
        return left;
    }

    private Expression product() {
        Expression left = power();
        while (peek().is("*") || peek().is("/")) {
            Location location = here();
            Operator operator = tokens.get(next++).is("*") ? Operator.MULTIPLY : Operator.DIVIDE;
            left = new Expression.Arithmetic(location, operator, left, power());
        }
        return left;
    }

    /** DMN's power binds to the left and weaker than a sign. */
    private Expression power() {
        Expression left = negation();
        while (peek().is("**")) {
            Location location = here();
            next++;
            left = new Expression.Arithmetic(location, Operator.POWER, left, negation());
        }
        return left;
    }

    private Expression negation() {
        if (peek().is("-")) {
            enter();
            Location location = here();
            next++;
            Expression operand = negation();
            depth--;
            return new Expression.Negation(location, operand);
        }
        return postfix();
    }

    private Expression postfix() {
        Expression value = primary();
        while (true) {
            Location location = here();
            if (peek().is(".")) {
                next++;
                value = new Expression.Path(location, value, fieldName());
            } else if (peek().is("[") && !isOpenEnd()) {
                next++;
                Expression condition = or();
                expect("]");
                value = new Expression.Filter(location, value, condition);
            } else {
                return value;
            }
        }
    }

    /** {@code ]1..5[} closes with an opening bracket. */
    private boolean isOpenEnd() {
        Token after = tokens.get(next + 1);
        return after.kind() == Token.Kind.END || after.is(",") || after.is(")");
    }

    private String fieldName() {
        String name = names.longestField(source.text(), peek().from());
        if (name != null && skipTo(peek().from() + name.length())) {
            return KnownNames.normal(name);
        }
        Token token = tokens.get(next++);
        if (token.kind() != Token.Kind.NAME) {
            next--;
            throw expected("字段名");
        }
        return token.text();
    }

    private Expression primary() {
        enter();
        Expression value = unnested();
        depth--;
        return value;
    }

    private Expression unnested() {
        Token token = peek();
        Location location = here();
        return switch (token.kind()) {
            case NUMBER -> number();
            case STRING -> {
                next++;
                yield new Expression.Constant(location, token.text(), new Type.Text());
            }
            case NAME -> nameOrCall();
            case SYMBOL -> bracketed(location);
            case END -> throw expected("表达式");
        };
    }

    private Expression bracketed(Location location) {
        Token token = tokens.get(next++);
        return switch (token.text()) {
            case "(" -> {
                Expression inner = or();
                expect(")");
                yield inner;
            }
            case "[" -> new Expression.ListOf(location, arguments("]"));
            case "{" -> context(location);
            case "?" -> new Expression.Tested(location);
            case "@" -> {
                Token literal = tokens.get(next++);
                if (literal.kind() != Token.Kind.STRING) {
                    next--;
                    throw expected("引号内的日期或时间");
                }
                yield TemporalText.constant(location, literal.text());
            }
            default -> {
                next--;
                throw expected("表达式");
            }
        };
    }

    private Expression number() {
        Location location = here();
        Token token = tokens.get(next);
        if (!isDmn) {
            Expression temporal = temporal(location, token.from());
            if (temporal != null) {
                return temporal;
            }
        }
        next++;
        BigDecimal value = Numbers.parse(token.text());
        if (value == null) {
            throw new Stopped(Problem.at(location, ProblemCode.NUMBER_TOO_LARGE, token.text()));
        }
        if (isDmn) {
            return new Expression.Constant(location, value, new Type.Quantity(Unit.NONE));
        }
        String word = "";
        if (peek().is("%")) {
            next++;
            return new Expression.Constant(location, value.movePointLeft(2), new Type.Quantity(Unit.NONE));
        }
        if (peek().kind() == Token.Kind.NAME && UnitWords.isUnitAfterNumber(peek().text(), names)) {
            word = tokens.get(next++).text();
            while (peek().is("/")
                    && tokens.get(next + 1).kind() == Token.Kind.NAME
                    && UnitWords.isRate(word, tokens.get(next + 1).text())) {
                word = word + "/" + tokens.get(next + 1).text();
                next += 2;
            }
        }
        return UnitWords.constant(location, value, word);
    }

    /** A date or a time as printed, or null. */
    private @Nullable Expression temporal(Location location, int from) {
        TemporalText.Found found = TemporalText.printed(source.text(), from);
        if (found == null) {
            return null;
        }
        try {
            Object value = found.value();
            skipTo(found.to());
            Type type = value instanceof LocalDate
                    ? new Type.Date()
                    : value instanceof LocalTime ? new Type.Time() : new Type.DateTime();
            return new Expression.Constant(location, value, type);
        } catch (DateTimeException impossible) {
            throw new Stopped(Problem.at(
                    location, ProblemCode.IMPOSSIBLE_DATE, source.text().substring(from, found.to())));
        }
    }

    private Expression nameOrCall() {
        Location location = here();
        Token token = peek();
        String known = names.longest(source.text(), token.from());
        if (known != null && skipTo(token.from() + known.length())) {
            if (!peek().is("(") || Function.of(known) == null) {
                return new Expression.Name(location, KnownNames.normal(known));
            }
            next = tokens.indexOf(token);
        }
        return switch (token.text()) {
            case "true", "是" -> constant(true, new Type.Bool());
            case "false", "否" -> constant(false, new Type.Bool());
            case "null" -> constant(null, new Type.Any());
            case "if", "如果" -> {
                next++;
                yield conditional(location);
            }
            case "for", "some", "every", "function", "instance" ->
                throw new Stopped(Problem.at(location, ProblemCode.NOT_SUPPORTED, token.text()));
            default -> call(location, token);
        };
    }

    private Expression constant(@Nullable Object value, Type type) {
        Location location = here();
        next++;
        return new Expression.Constant(location, value, type);
    }

    private Expression conditional(Location location) {
        Expression condition = or();
        if (!take("then") && !take("那么")) {
            throw expected("那么");
        }
        Expression then = or();
        if (!take("else") && !take("否则")) {
            throw expected("否则");
        }
        return new Expression.Conditional(location, condition, then, or());
    }

    /** A function, whose name may have spaces, or a name that nobody declared. */
    private Expression call(Location location, Token token) {
        int at = next;
        StringBuilder name = new StringBuilder();
        while (tokens.get(at).kind() == Token.Kind.NAME) {
            name.append(name.isEmpty() ? "" : " ").append(tokens.get(at++).text());
        }
        Function function = Function.of(name.toString());
        if (!tokens.get(at).is("(") || function == null && isConnected(next, at)) {
            next++;
            return new Expression.Name(location, token.text());
        }
        if (function == null) {
            throw new Stopped(
                    Problem.at(location, ProblemCode.UNKNOWN_FUNCTION, name, Words.functionHint(name.toString())));
        }
        next = at + 1;
        List<Expression> arguments = arguments(")");
        if (!function.takes(arguments.size())) {
            throw new Stopped(Problem.at(location, ProblemCode.WRONG_ARGUMENTS, name, arguments.size()));
        }
        return new Expression.Call(location, function, arguments);
    }

    /** Whether these words are a name and what follows it, as in {@code 三级 且 (…)}, and not the name of a function. */
    private boolean isConnected(int from, int to) {
        return tokens.subList(from + 1, to).stream()
                .anyMatch(token -> CONNECTIVES.stream().anyMatch(token::isWord));
    }

    private List<Expression> arguments(String closing) {
        List<Expression> arguments = new ArrayList<>();
        if (take(closing)) {
            return arguments;
        }
        do {
            arguments.add(or());
        } while (take(","));
        expect(closing);
        return arguments;
    }

    private Expression context(Location location) {
        Map<String, Expression> entries = new LinkedHashMap<>();
        if (take("}")) {
            return new Expression.ContextOf(location, entries);
        }
        do {
            StringBuilder key = new StringBuilder();
            while (!peek().is(":")) {
                Token token = tokens.get(next++);
                if (token.kind() != Token.Kind.NAME
                        && token.kind() != Token.Kind.STRING
                        && token.kind() != Token.Kind.NUMBER) {
                    next--;
                    throw expected(":");
                }
                key.append(key.isEmpty() ? "" : " ").append(token.text());
            }
            next++;
            entries.put(key.toString(), or());
        } while (take(","));
        expect("}");
        return new Expression.ContextOf(location, entries);
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw new Stopped(Problem.at(here(), ProblemCode.NESTED_TOO_DEEP, DEEPEST));
        }
    }

    /** Moves on to the token that begins at or behind this offset; false if a token spans it. */
    private boolean skipTo(int offset) {
        int at = next;
        while (tokens.get(at).kind() != Token.Kind.END && tokens.get(at).from() < offset) {
            at++;
        }
        if (at == next || tokens.get(at - 1).to() > offset) {
            return false;
        }
        next = at;
        return true;
    }

    private boolean take(String word) {
        if (peek().is(word) || peek().isWord(word)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String symbol) {
        if (!take(symbol)) {
            throw expected(symbol);
        }
    }

    private void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw expected("结尾");
        }
    }

    private Stopped expected(String what) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "结尾" : source.text().substring(token.from(), token.to());
        return new Stopped(Problem.at(here(), ProblemCode.UNEXPECTED_TOKEN, what, found));
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Location here() {
        return source.at(peek().from());
    }
}
