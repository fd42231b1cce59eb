package org.gongbao.organization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a file of units, with their columns: a list of YAML, a sheet of Excel. */
public enum Section {
    /** One line for each name a unit has had. */
    UNIT("单位", "名称", "简称、类别、上级、辖区、自、原名、撤销、并入"),
    POST("职务", "单位、职务", "排序、自、至"),
    HOLDING("任职", "单位、职务、姓名", "自、至、文件、免职文件、备注"),
    GROUP("领导小组", "名称", "办公室、自、至、文件"),
    SEAT("组成", "领导小组、组内职务、单位", "职务、自、至"),
    PORTFOLIO("分管", "单位、职务、领域", "姓名、自、至、文件");

    private final String printed;
    private final String required;
    private final String optional;

    Section(String printed, String required, String optional) {
        this.printed = printed;
        this.required = required;
        this.optional = optional;
    }

    public String printed() {
        return printed;
    }

    /** Columns without which a line says nothing. */
    public List<String> required() {
        return List.of(required.split(Line.COMMA));
    }

    /** Columns that may be empty or missing. */
    public List<String> optional() {
        return List.of(optional.split(Line.COMMA));
    }

    /** All columns, the needed ones first. */
    public List<String> inOrder() {
        return Stream.concat(required().stream(), optional().stream()).toList();
    }

    boolean knows(String column) {
        return inOrder().contains(column);
    }

    String columns() {
        return required + Line.COMMA + optional;
    }

    static String all() {
        return Arrays.stream(values()).map(Section::printed).collect(Collectors.joining(Line.COMMA));
    }

    static Optional<Section> of(String printed) {
        return Arrays.stream(values())
                .filter(section -> section.printed.equals(printed))
                .findFirst();
    }
}
