package org.gongbao.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.citation.Relation;
import org.gongbao.document.ClausePath;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.Finding;
import org.gongbao.document.LineRange;
import org.gongbao.document.Visibility;
import org.gongbao.gazette.CorrectedField;
import org.gongbao.gazette.Correction;
import org.gongbao.gazette.County;
import org.gongbao.gazette.DocumentSummary;
import org.gongbao.gazette.IssueSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** What the gazette keeps, put into the words and addresses of a page in one language. */
record Words(Language language) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    String text(String key, Object... arguments) {
        return Messages.in(language).text(key, arguments);
    }

    List<String> texts(String... keys) {
        return Stream.of(keys).map(this::text).toList();
    }

    String kind(DocumentKind kind) {
        return text("kind." + kind.name());
    }

    String relation(Relation relation) {
        return text("relation." + relation.name());
    }

    String field(CorrectedField field) {
        return text("field." + field.name().toLowerCase(java.util.Locale.ROOT));
    }

    String visibility(@Nullable Visibility visibility) {
        if (visibility == null) {
            return text("visibility.undeclared");
        }
        return text(visibility == Visibility.PUBLIC ? "visibility.public" : "visibility.partial");
    }

    String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** Why the public does not see a document; empty for a public one. */
    String shut(DocumentSummary document) {
        return document.published() ? "" : visibility(document.visibility());
    }

    Listed.County county(County county) {
        return new Listed.County(countyAddress(county.name()), county.name(), county.issues(), county.documents());
    }

    Listed.Issue issue(IssueSummary issue) {
        return new Listed.Issue("/issues/" + issue.id(), name(issue), issue.published(), issue.documents());
    }

    /** The gazette with year and number, as far as these are printed. */
    String name(IssueSummary issue) {
        String gazette = issue.gazette() == null ? issue.county() : issue.gazette();
        if (issue.year() == null || issue.number() == null) {
            return gazette;
        }
        return text("issue.name", gazette, String.valueOf(issue.year()), String.valueOf(issue.number()));
    }

    Listed.Document document(DocumentSummary document) {
        return new Listed.Document(
                address(document),
                title(document),
                document.number() == null ? null : document.number().toString(),
                document.issuer(),
                document.date(),
                kind(document.kind()),
                shut(document));
    }

    /** The title, or words that say that it is missing. */
    String title(DocumentSummary document) {
        return document.title() == null ? text("document.untitled") : document.title();
    }

    List<Listed.Document> documents(List<DocumentSummary> documents) {
        return documents.stream().map(this::document).toList();
    }

    static String address(DocumentSummary document) {
        return "/documents/" + document.id();
    }

    static String countyAddress(String county) {
        return "/counties/" + UriUtils.encodePathSegment(county, java.nio.charset.StandardCharsets.UTF_8);
    }

    static String clauseAddress(String documentAddress, String path) {
        return documentAddress + "#" + UriUtils.encodeFragment(path, java.nio.charset.StandardCharsets.UTF_8);
    }

    static String clauseAddress(String documentAddress, @Nullable ClausePath path) {
        return path == null ? documentAddress : clauseAddress(documentAddress, path.toString());
    }

    /** @param linesAddress the page that shows the raw lines; empty for none */
    FindingLine finding(Finding finding, String linesAddress) {
        return new FindingLine(
                language == Language.ENGLISH
                        ? finding.kind().english()
                        : finding.kind().chinese(),
                language == Language.ENGLISH ? finding.englishMessage() : finding.message(),
                finding.lines().stream()
                        .map(lines -> new FindingLine.Line(lines.toString(), lineAddress(linesAddress, lines)))
                        .toList());
    }

    List<FindingLine> findings(List<Finding> findings, String linesAddress) {
        return findings.stream().map(finding -> finding(finding, linesAddress)).toList();
    }

    private static String lineAddress(String page, LineRange lines) {
        return page.isEmpty() ? "" : page + "#" + DocumentText.LINE_ANCHOR + lines.first();
    }

    DocumentPage.CorrectionLine correction(Correction correction) {
        return new DocumentPage.CorrectionLine(
                field(correction.field()),
                value(correction.field(), correction.before()),
                value(correction.field(), correction.after()),
                correction.actor(),
                time(correction.at()),
                correction.reason());
    }

    private String value(CorrectedField field, @Nullable String value) {
        if (value == null) {
            return field == CorrectedField.VISIBILITY ? visibility(null) : text("field.none");
        }
        return switch (field) {
            case KIND -> kind(DocumentKind.valueOf(value));
            case VISIBILITY -> visibility(Visibility.valueOf(value));
            case TITLE, NUMBER, ISSUER, DATE -> value;
        };
    }
}
