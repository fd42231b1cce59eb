package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.document.Masthead;
import org.jspecify.annotations.Nullable;

/**
 * Divides a file into issues and issues into documents. A new issue begins where a gazette's name opens it after
 * documents of another one, or where the running heads change to another gazette or number.
 */
final class IssueSplitter {

    /** Between a gazette's name and its contents or number stand few lines. */
    private static final int MASTHEAD_WITHIN = 40;

    private final List<PageLine> lines;
    private final List<DocumentHead> heads;

    private IssueSplitter(List<PageLine> lines) {
        this.lines = lines;
        this.heads = HeadFinder.find(lines);
    }

    /** Empty where the text holds no document. */
    static List<IssueSpan> split(List<PageLine> lines) {
        return new IssueSplitter(lines).split();
    }

    private List<IssueSpan> split() {
        List<IssueSpan> issues = new ArrayList<>();
        if (heads.isEmpty()) {
            return LoneDocument.find(lines, 0, lines.size()).stream()
                    .map(this::lone)
                    .toList();
        }
        List<Integer> starts = heads.stream().map(DocumentHead::first).toList();
        List<@Nullable RunningHead> runningHeads = runningHeads(starts);
        int from = 0;
        int firstHead = 0;
        RunningHead known = printed(from, 0, runningHeads);
        for (int k = 1; k <= heads.size(); k++) {
            int boundary = k == heads.size() ? lines.size() : boundary(starts, runningHeads.get(k), known, k);
            if (boundary >= 0) {
                issues.add(issue(from, boundary, firstHead, k, runningHeads));
                from = boundary;
                firstHead = k;
                known = k == heads.size() ? null : printed(from, k, runningHeads);
            } else if (runningHeads.get(k) != null) {
                known = runningHeads.get(k);
            }
        }
        return issues;
    }

    /** What an issue that begins with document k calls itself, on its pages or in its masthead. */
    private @Nullable RunningHead printed(int from, int k, List<@Nullable RunningHead> runningHeads) {
        if (runningHeads.get(k) != null) {
            return runningHeads.get(k);
        }
        Masthead masthead = MastheadReader.read(lines, from, heads.get(k).first(), null);
        return masthead.gazette() == null || masthead.year() == null || masthead.number() == null
                ? null
                : new RunningHead(masthead.gazette(), masthead.year(), masthead.number());
    }

    private IssueSpan lone(DocumentSpan span) {
        return new IssueSpan(0, lines.size(), Masthead.NONE, List.of(), List.of(span));
    }

    private List<@Nullable RunningHead> runningHeads(List<Integer> starts) {
        List<@Nullable RunningHead> found = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int to = k + 1 < heads.size() ? starts.get(k + 1) : lines.size();
            found.add(runningHead(starts.get(k), to));
        }
        // A short document may have none: its page belongs to the issue of its neighbour with the same agency.
        for (int k = heads.size() - 2; k >= 0; k--) {
            if (found.get(k) == null && sameAgency(heads.get(k), heads.get(k + 1))) {
                found.set(k, found.get(k + 1));
            }
        }
        return found;
    }

    private static boolean sameAgency(DocumentHead one, DocumentHead other) {
        return one.number() != null
                && other.number() != null
                && one.number().agency().charAt(0) == other.number().agency().charAt(0);
    }

    private @Nullable RunningHead runningHead(int from, int to) {
        for (int i = from; i < to; i++) {
            if (lines.get(i).kind() == PageLine.Kind.RUNNING_HEAD) {
                Optional<RunningHead> head = RunningHead.parse(lines.get(i).text());
                if (head.isPresent()) {
                    return head.get();
                }
            }
        }
        return null;
    }

    /** Where a new issue begins before document k, or -1. */
    private int boundary(List<Integer> starts, @Nullable RunningHead here, @Nullable RunningHead known, int k) {
        for (int i = heads.get(k - 1).last() + 1; i < starts.get(k); i++) {
            if (MastheadReader.isName(lines.get(i).text()) && opensIssue(i, starts.get(k))) {
                return i;
            }
        }
        return here != null && known != null && !here.sameIssue(known)
                ? DocumentSpans.beginOfPage(lines, heads.get(k - 1).last() + 1, starts.get(k))
                : -1;
    }

    private boolean opensIssue(int name, int to) {
        for (int i = name + 1; i < Math.min(to, name + MASTHEAD_WITHIN); i++) {
            String text = lines.get(i).text();
            if (text.length() < 20) {
                String tight = Spacing.removed(text);
                if (Contents.isHeading(tight)
                        || tight.contains("总第")
                        || RunningHead.parse("公报" + tight).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private IssueSpan issue(int from, int to, int firstHead, int lastHead, List<@Nullable RunningHead> runningHeads) {
        List<DocumentHead> own = heads.subList(firstHead, lastHead);
        RunningHead runningHead = null;
        for (int k = firstHead; k < lastHead && runningHead == null; k++) {
            runningHead = runningHeads.get(k);
        }
        int firstDocument = own.getFirst().first();
        List<String> contents = Contents.read(lines, from, firstDocument);
        Masthead masthead = MastheadReader.read(lines, from, firstDocument, runningHead);
        List<DocumentSpan> documents = new ArrayList<>(DocumentSpans.of(lines, own, from, to));
        boolean cutOff = contents.isEmpty()
                && MastheadReader.read(lines, from, firstDocument, null).gazette() == null;
        if (cutOff) {
            LoneDocument.find(lines, from, documents.getFirst().from()).ifPresent(documents::addFirst);
        }
        return new IssueSpan(from, to, masthead, contents, documents);
    }
}
