package org.gongbao.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the columns of a task table hold; made from its header. */
record Columns(List<Kind> kinds) {

    enum Kind {
        NUMBER("序号|编号|项次|任务序号"),
        LEAD("(?:牵头|主办|主责)(?:单位|部门|科局)(?:及.*)?"),
        COOPERATE("(?:配合|协办|协同|参与|参加)(?:单位|部门|科局)"),
        RESPONSIBLE(".{0,2}(?:责任|承办|落实|负责)(?:单位|部门|主体|科局)(?:及.*)?"),
        DOER(".{0,2}实施(?:单位|主体)"),
        LEADER("(?:责任|包联|牵头|分管|包保)(?:县)?领导"),
        DEADLINE(".{0,4}(?:完成|完工|竣工|办结|整改|截止)(?:时间|时限|期限|日期)|时限(?:要求)?|时间节点"),
        TEXT(".*(?:任务|内容|事项|名称|措施|要求|目标|工作|指标|类别|分类|问题|项目).*"),
        OTHER(".*");

        private final Pattern name;

        Kind(String name) {
            this.name = Pattern.compile(name);
        }

        static Kind of(String cell) {
            for (Kind kind : values()) {
                if (kind.name.matcher(cell).matches()) {
                    return kind;
                }
            }
            return OTHER;
        }

        boolean namesUnits() {
            return this == LEAD || this == COOPERATE || this == RESPONSIBLE || this == DOER;
        }
    }

    private static final int LONGEST_NAME = 20;

    Columns {
        kinds = List.copyOf(kinds);
    }

    /** Empty where the row is not the header of a task table. */
    static Optional<Columns> of(List<String> cells) {
        List<Kind> kinds = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.replaceAll("\\s", "");
            if (name.length() > LONGEST_NAME || name.endsWith("。")) {
                return Optional.empty();
            }
            kinds.add(name.isEmpty() ? Kind.OTHER : Kind.of(name));
        }
        while (!kinds.isEmpty() && cells.get(kinds.size() - 1).isEmpty()) {
            kinds.removeLast();
        }
        boolean text = kinds.contains(Kind.TEXT);
        boolean units = kinds.contains(Kind.LEAD) || kinds.contains(Kind.RESPONSIBLE) || kinds.contains(Kind.COOPERATE);
        return text && units ? Optional.of(new Columns(kinds)) : Optional.empty();
    }

    /** Whether a row could stand below this header: it is numbered like its rows and as wide. */
    boolean fits(List<String> cells) {
        return isNumbered()
                && number(cells).matches("\\d{1,3}")
                && cells.size() >= kinds.size()
                && cells.size() <= kinds.size() + 1;
    }

    boolean isNumbered() {
        return kinds.contains(Kind.NUMBER);
    }

    String number(List<String> cells) {
        int at = kinds.indexOf(Kind.NUMBER);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }

    boolean isTotal(List<String> cells) {
        return cells.stream()
                .limit(2)
                .map(cell -> cell.replaceAll("\\s", ""))
                .anyMatch(cell -> cell.equals("合计") || cell.equals("小计") || cell.equals("总计"));
    }

    /** The cells that say what is to be done; where a row has a cell too many, up to its units. */
    List<String> text(List<String> cells) {
        List<String> text = new ArrayList<>();
        int shift = shift(cells);
        for (int at = 0; at < cells.size(); at++) {
            Kind kind = kind(at);
            boolean inserted = shift > 0
                    && at > 0
                    && at < kinds.size()
                    && kind(at - 1) == Kind.TEXT
                    && kinds.get(at).namesUnits();
            if ((kind == Kind.TEXT || inserted) && !cells.get(at).isEmpty()) {
                text.add(cells.get(at));
            }
        }
        return text;
    }

    /** The row with its empty cells of text filled from the row above, as merged cells are printed. */
    List<String> below(List<String> above, List<String> cells) {
        List<String> whole = new ArrayList<>(cells);
        for (int at = 0; at < whole.size() && at < above.size(); at++) {
            if (whole.get(at).isEmpty() && kind(at) == Kind.TEXT && above.size() == cells.size()) {
                whole.set(at, above.get(at));
            }
        }
        return whole;
    }

    /** Whether the row is the rest of a cell of units, cut by a page. */
    boolean namesUnitsAlone(List<String> cells) {
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty() && !kind(at).namesUnits()) {
                return false;
            }
        }
        return true;
    }

    TaskUnits units(List<String> cells) {
        TaskUnits units = TaskUnits.NONE;
        for (int at = 0; at < kinds.size(); at++) {
            Kind kind = kinds.get(at);
            boolean counts = kind.namesUnits() && (kind != Kind.DOER || !kinds.contains(Kind.RESPONSIBLE));
            if (counts) {
                units = units.and(part(kind, cell(cells, at)));
            } else if (kind == Kind.LEADER
                    && at < cells.size()
                    && !cells.get(at).isEmpty()) {
                units = units.led(cells.get(at));
            }
        }
        return units;
    }

    private static TaskUnits part(Kind kind, String cell) {
        if (cell.isEmpty()) {
            return TaskUnits.NONE;
        }
        List<String> names = UnitNames.of(cell);
        return switch (kind) {
            case LEAD -> new TaskUnits(names, List.of(), List.of(), null);
            case COOPERATE -> new TaskUnits(List.of(), names, List.of(), null);
            default -> UnitPhrase.orResponsible(cell);
        };
    }

    String deadline(List<String> cells) {
        int at = kinds.indexOf(Kind.DEADLINE);
        if (at < 0) {
            return "";
        }
        int shifted = at + (at > firstUnits() ? shift(cells) : 0);
        return shifted >= 0 && shifted < cells.size() ? cells.get(shifted) : "";
    }

    private int firstUnits() {
        for (int at = 0; at < kinds.size(); at++) {
            if (kinds.get(at).namesUnits()) {
                return at;
            }
        }
        return kinds.size();
    }

    private Kind kind(int at) {
        return at < kinds.size() ? kinds.get(at) : Kind.OTHER;
    }

    /** How many cells the row has more than the header, empty ones at its end left out. */
    private int shift(List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isEmpty()) {
            filled--;
        }
        return Math.max(0, filled - kinds.size());
    }

    /** The cell of a column of units: in its place, or where the row's drift has put it. */
    private String cell(List<String> cells, int at) {
        String straight = at < cells.size() ? cells.get(at) : "";
        boolean whole = cells.size() >= kinds.size();
        boolean alone = kinds.stream().filter(Kind::namesUnits).count() == 1;
        if (shift(cells) == 0 && (straight.isEmpty() ? whole : (whole || alone) && looksRight(straight))) {
            return straight;
        }
        int shifted = at + shift(cells);
        if (shifted > at && shifted < cells.size() && looksRight(cells.get(shifted))) {
            return cells.get(shifted);
        }
        List<String> fitting = new ArrayList<>();
        for (int place = cells.size() / 2; place < cells.size(); place++) {
            if (looksRight(cells.get(place))) {
                fitting.add(cells.get(place));
            }
        }
        int columns = (int) kinds.stream().filter(Kind::namesUnits).count();
        int rank = (int) kinds.subList(0, at).stream().filter(Kind::namesUnits).count();
        int from = fitting.size() - columns + rank;
        return fitting.isEmpty() ? unlessSentence(straight) : fitting.get(Math.max(0, from));
    }

    /** Drift puts other cells under the column of units; a sentence there names none. */
    private static String unlessSentence(String cell) {
        int stop = cell.indexOf('。');
        return stop >= 0 && stop < cell.length() - 1 ? "" : cell;
    }

    private static boolean looksRight(String cell) {
        return !cell.isEmpty()
                && (UnitNames.areUnits(cell) || UnitPhrase.read(cell).isPresent());
    }
}
