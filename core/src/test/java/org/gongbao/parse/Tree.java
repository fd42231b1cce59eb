package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.document.Clause;
import org.gongbao.document.Finding;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Paragraph.Role;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.gongbao.text.SourceText;

/** The tree of an invented text, with short ways to say what is in it. */
record Tree(List<Part> parts, List<Finding> findings) {

    /** Every line after a blank one, as most extractors print it. */
    static Tree spaced(String... lines) {
        return of(String.join("\n\n", lines));
    }

    /** All lines are plain text. */
    static Tree of(String text) {
        return of(text, Role.TEXT);
    }

    /** A notice that is signed, and what follows its signature. */
    static Tree notice(String body, String rest) {
        List<LabelledLine> lines = new ArrayList<>(labelled(body, Role.TEXT, 1));
        lines.addAll(labelled("云岭县人民政府", Role.SIGNATURE, lines.size() + 2));
        lines.addAll(labelled("2026年1月5日", Role.DATE, lines.size() + 3));
        lines.addAll(labelled(rest, Role.TEXT, lines.size() + 4));
        return of(lines);
    }

    private static Tree of(String text, Role role) {
        return of(labelled(text, role, 1));
    }

    static Tree of(List<LabelledLine> lines) {
        TreeBuilder.Tree tree = TreeBuilder.build(lines);
        return new Tree(tree.parts(), tree.findings());
    }

    static List<LabelledLine> labelled(String text, Role role, int firstNumber) {
        SourceText source = new SourceText(
                java.nio.charset.StandardCharsets.UTF_8, text.lines().toList(), 0);
        return LineScanner.scan(source).lines().stream()
                .map(line -> new LabelledLine(
                        new PageLine(
                                line.number() + firstNumber - 1,
                                line.raw(),
                                line.text(),
                                line.kind(),
                                line.pageStart(),
                                line.markdownLevel()),
                        role))
                .toList();
    }

    List<String> paths() {
        return clauses().map(clause -> clause.path().toString()).toList();
    }

    Stream<Clause> clauses() {
        return parts.stream().flatMap(part -> nodes(part.children())).flatMap(Tree::clause);
    }

    List<String> headings() {
        return clauses().map(Clause::heading).toList();
    }

    List<String> paragraphs() {
        return parts.stream()
                .flatMap(part -> nodes(part.children()))
                .flatMap(node -> node instanceof Paragraph paragraph ? Stream.of(paragraph.text()) : Stream.of())
                .toList();
    }

    List<Table> tables() {
        return parts.stream()
                .flatMap(part -> nodes(part.children()))
                .flatMap(node -> node instanceof Table table ? Stream.of(table) : Stream.of())
                .toList();
    }

    Part part(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }

    List<String> messages() {
        return findings.stream().map(Finding::englishMessage).toList();
    }

    private static Stream<Clause> clause(Node node) {
        return node instanceof Clause clause ? Stream.of(clause) : Stream.of();
    }

    static Stream<Node> nodes(List<Node> nodes) {
        return nodes.stream()
                .flatMap(node -> node instanceof Clause clause
                        ? Stream.concat(Stream.of(clause), nodes(clause.children()))
                        : Stream.of(node));
    }
}
