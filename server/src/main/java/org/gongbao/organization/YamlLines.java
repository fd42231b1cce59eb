package org.gongbao.organization;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.organization.OrganizationFault.Code;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the lines of a YAML file: 县, and a list for each {@link Section}. */
final class YamlLines {

    private static final String COUNTY = "县";

    private final String file;
    private final String county;
    private final List<Line> lines = new ArrayList<>();
    private final List<OrganizationFault> faults = new ArrayList<>();

    private YamlLines(String file, String county) {
        this.file = file;
        this.county = county;
    }

    /** @param county whose units the file has to hold */
    static Reading read(String file, String text, String county) {
        YamlLines reader = new YamlLines(file, county);
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                reader.document(map);
            } else if (root != null) {
                reader.fault(root.getStartMark(), Code.NOTHING);
            }
        } catch (MarkedYAMLException broken) {
            reader.fault(broken.getProblemMark(), Code.UNREADABLE, String.valueOf(broken.getProblem()));
        } catch (YAMLException broken) {
            reader.fault(null, Code.UNREADABLE, String.valueOf(broken.getMessage()));
        }
        if (reader.lines.isEmpty() && reader.faults.isEmpty()) {
            reader.fault(null, Code.NOTHING);
        }
        return new Reading(reader.lines, reader.faults);
    }

    private void document(MappingNode map) {
        for (NodeTuple entry : map.getValue()) {
            String key = text(entry.getKeyNode());
            Optional<Section> section = Section.of(key);
            if (key.equals(COUNTY)) {
                String named = text(entry.getValueNode());
                if (!named.equals(county)) {
                    fault(entry.getValueNode().getStartMark(), Code.OTHER_COUNTY, named, county);
                }
            } else if (section.isEmpty()) {
                fault(entry.getKeyNode().getStartMark(), Code.UNKNOWN_SECTION, key, Section.all());
            } else if (entry.getValueNode() instanceof SequenceNode list) {
                list.getValue().forEach(item -> line(section.get(), item));
            } else if (!text(entry.getValueNode()).isEmpty()) {
                fault(entry.getValueNode().getStartMark(), Code.NOT_A_LIST, key);
            }
        }
    }

    private void line(Section section, Node node) {
        if (!(node instanceof MappingNode map)) {
            fault(node.getStartMark(), Code.NOT_A_LIST, section.printed());
            return;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            String column = text(entry.getKeyNode());
            if (!section.knows(column)) {
                fault(
                        entry.getKeyNode().getStartMark(),
                        Code.UNKNOWN_COLUMN,
                        section.printed(),
                        column,
                        section.columns());
            } else if (cells.containsKey(column)) {
                fault(entry.getKeyNode().getStartMark(), Code.COLUMN_TWICE, section.printed(), column);
            } else {
                cell(column, entry.getValueNode(), cells);
                places.put(column, place(entry.getValueNode().getStartMark()));
            }
        }
        lines.add(new Line(section, place(node.getStartMark()), cells, places));
    }

    private void cell(String column, Node value, Map<String, String> cells) {
        List<String> texts = new ArrayList<>();
        if (value instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (!(item instanceof ScalarNode)) {
                    fault(item.getStartMark(), Code.NOT_TEXT, column);
                }
                texts.add(text(item));
            }
        } else if (value instanceof ScalarNode) {
            texts.add(text(value));
        } else {
            fault(value.getStartMark(), Code.NOT_TEXT, column);
        }
        String joined = String.join(Line.COMMA, texts);
        if (!joined.isEmpty()) {
            cells.put(column, joined);
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private void fault(@Nullable Mark mark, Code code, Object... arguments) {
        faults.add(OrganizationFault.at(place(mark), code, arguments));
    }

    private String place(@Nullable Mark mark) {
        return mark == null ? file : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }
}
