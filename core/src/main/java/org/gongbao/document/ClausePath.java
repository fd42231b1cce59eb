package org.gongbao.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a clause stands in its document: the same path when the file is imported again.
 *
 * @param part empty for the document's main text, else the annex it stands in, e.g. {@code 附件2}
 */
public record ClausePath(String part, List<Segment> segments) {

    /**
     * One step of a path.
     *
     * @param number as printed on its level, without brackets: {@code 三}, {@code 二}, {@code 1}, {@code 1.2}, {@code 四}
     * @param occurrence 1, or 2, 3, … where the text numbers siblings alike
     */
    public record Segment(Level level, String number, int occurrence) {
        public Segment {
            if (number.isEmpty() || occurrence < 1) {
                throw new IllegalArgumentException("not a path segment: " + number + "~" + occurrence);
            }
        }

        @Override
        public String toString() {
            String printed = switch (level) {
                case BOOK -> "第" + number + "编";
                case CHAPTER -> "第" + number + "章";
                case SECTION -> "第" + number + "节";
                case ARTICLE -> "第" + number + "条";
                case FIRST -> number + "、";
                case SECOND, FOURTH -> "(" + number + ")";
                case THIRD, FIFTH, DECIMAL -> number;
            };
            return occurrence == 1 ? printed : printed + "~" + occurrence;
        }

        /** Whether a number right behind this segment could be read as part of it. */
        private boolean endsInNumber() {
            return occurrence > 1 || (level != Level.FIRST && level != Level.SECOND && level != Level.FOURTH);
        }

        private boolean beginsWithNumber() {
            return level == Level.THIRD || level == Level.FIFTH || level == Level.DECIMAL;
        }
    }

    public ClausePath {
        segments = List.copyOf(segments);
    }

    public ClausePath child(Segment segment) {
        List<Segment> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new ClausePath(part, longer);
    }

    /** The clause that this one stands in; null for one that stands in none. */
    public @Nullable ClausePath parent() {
        return segments.size() < 2 ? null : new ClausePath(part, segments.subList(0, segments.size() - 1));
    }

    /** The printed form, e.g. {@code 三、(二)1}, {@code 第四条.5} or {@code 附件2/三、}; unique within its document. */
    @Override
    public String toString() {
        StringBuilder printed = new StringBuilder(part.isEmpty() ? "" : part + "/");
        for (int i = 0; i < segments.size(); i++) {
            boolean point = i > 0
                    && segments.get(i).beginsWithNumber()
                    && segments.get(i - 1).endsInNumber();
            printed.append(point ? "." : "").append(segments.get(i));
        }
        return printed.toString();
    }
}
