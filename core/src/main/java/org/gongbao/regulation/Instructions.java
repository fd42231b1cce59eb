package org.gongbao.regulation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.expression.Words;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.gongbao.problem.Source;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that order work and checks what each of their values has to be. */
final class Instructions {

    private final Values values;
    private final Names names;
    private final Units units;
    private final Ladders ladders;
    private final Problems problems;

    Instructions(Names names, Units units, Ladders ladders, Problems problems) {
        this.ladders = ladders;
        this.values = new Values(names, units, problems);
        this.names = names;
        this.units = units;
        this.problems = problems;
    }

    Element.@Nullable Instruction read(Element.Place place, Markdown.Fence fence) {
        int before = problems.size();
        List<Schema.Key> keys = Schema.of(place.keyword());
        List<String> known = new ArrayList<>(Schema.names(place.keyword()));
        known.add("依据");
        List<Entry> entries = Outline.read(fence.lines(), problems);
        Fields fields = new Fields(place.location(), entries, known, problems);
        if (place.name().isEmpty() && place.keyword() != Keyword.DUTY_DEFAULTS) {
            problems.add(
                    place.location(), ProblemCode.NAME_MISSING, place.keyword().printed());
        }
        for (Schema.Key key : keys) {
            Entry entry = fields.entry(key.name());
            if (entry != null) {
                values.check(key.kind(), entry);
            } else if (key.required()) {
                problems.add(place.location(), ProblemCode.KEY_MISSING, key.name());
            }
        }
        List<List<Element.Line>> rows = rows(fence.table(), keys);
        new InstructionRules(place, fields, fence.table(), problems).check();
        List<Element.Line> lines = entries.stream()
                .filter(entry -> !entry.key().text().equals("依据"))
                .map(Instructions::line)
                .toList();
        List<Order> orders = problems.size() > before ? List.of() : orders(place, fields, fence.table(), known);
        return problems.size() > before ? null : new Element.Instruction(place, lines, rows, orders);
    }

    private List<Order> orders(Element.Place place, Fields fields, Markdown.@Nullable Grid table, List<String> known) {
        return switch (place.keyword()) {
            case REGISTER -> List.of(new RegisterReader(names, units, problems).read(place, fields));
            case LADDER -> List.of(new LadderReader(units, problems).read(place, fields));
            case DUTY, DUTY_DEFAULTS -> duties(place, fields, table, known);
            case RESPONSE -> List.of(new ResponseReader(names, units, problems, place, fields).read());
            default -> List.of();
        };
    }

    private List<Order> duties(Element.Place place, Fields fields, Markdown.@Nullable Grid table, List<String> known) {
        DutyReader reader = new DutyReader(units, ladders, problems);
        List<Order> duties = new ArrayList<>();
        if (table == null) {
            Duty duty = reader.read(place, fields, null);
            names.declareDuty(place.location(), duty.name(), problems);
            duties.add(duty);
            return duties;
        }
        for (List<Source> row : table.rows()) {
            Duty duty = reader.read(place, fields, fields(place, table, row, known));
            names.declareDuty(row.getFirst().start(), duty.name(), problems);
            duties.add(duty);
        }
        return duties;
    }

    /** A row of a table as the keys of a block. */
    private Fields fields(Element.Place place, Markdown.Grid table, List<Source> row, List<String> known) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Source header = table.header().get(i);
            if (known.contains(header.text()) || header.text().equals("任务")) {
                entries.add(new Entry(header, row.get(i), List.of()));
            }
        }
        List<String> keys = new ArrayList<>(known);
        keys.add("任务");
        return new Fields(place.location(), entries, keys, problems);
    }

    private static Element.Line line(Entry entry) {
        return new Element.Line(
                entry.key().text(),
                entry.value().text(),
                entry.children().stream().map(Instructions::line).toList());
    }

    /** Each row of a table below the block is one more of its kind; the columns are keys. */
    private List<List<Element.Line>> rows(Markdown.@Nullable Grid grid, List<Schema.Key> keys) {
        List<List<Element.Line>> rows = new ArrayList<>();
        if (grid == null) {
            return rows;
        }
        List<Schema.@Nullable Key> columns = new ArrayList<>();
        for (Source header : grid.header()) {
            columns.add(column(header, keys));
        }
        for (List<Source> row : grid.rows()) {
            List<Element.Line> lines = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                Schema.Key key = columns.get(i);
                Source cell = row.get(i);
                if (!cell.text().isEmpty()) {
                    if (key != null) {
                        values.check(key.kind(), new Entry(grid.header().get(i), cell, List.of()));
                    }
                    lines.add(new Element.Line(grid.header().get(i).text(), cell.text(), List.of()));
                }
            }
            rows.add(lines);
        }
        return rows;
    }

    private Schema.@Nullable Key column(Source header, List<Schema.Key> keys) {
        String name = header.text();
        if (name.equals("序号") || name.equals("说明") || name.equals("任务")) {
            return null;
        }
        for (Schema.Key key : keys) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        problems.add(
                header.start(),
                ProblemCode.UNKNOWN_KEY,
                name,
                Words.hint(name, keys.stream().map(Schema.Key::name).toList()));
        return null;
    }
}
