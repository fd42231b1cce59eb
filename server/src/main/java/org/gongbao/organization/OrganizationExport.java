package org.gongbao.organization;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.sheet.WorkbookWriter;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes an organization so that importing it makes the same one: as YAML, or as a workbook that is also the template. */
public final class OrganizationExport {

    /** No line of a file is folded. */
    private static final int WIDTH = 10_000;

    private final WrittenLines lines;
    private final String county;

    public OrganizationExport(Organization organization) {
        this.lines = new WrittenLines(organization);
        this.county = organization.county();
    }

    public String yaml() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("县", county);
        for (Section section : Section.values()) {
            List<Map<String, String>> written = lines.of(section);
            if (!written.isEmpty()) {
                file.put(section.printed(), written);
            }
        }
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        return new Yaml(options).dump(file);
    }

    /** Every part has its sheet, also an empty one: there the next line goes. */
    public void excel(OutputStream out) throws IOException {
        excel(out, List.of(Section.values()));
    }

    /** Only these parts. */
    public void excel(OutputStream out, List<Section> sections) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            for (Section section : sections) {
                List<String> columns = section.inOrder();
                try (WorkbookWriter.Sheet sheet = workbook.sheet(section.printed(), columns)) {
                    for (Map<String, String> line : lines.of(section)) {
                        sheet.row(columns.stream()
                                .map(column -> line.getOrDefault(column, ""))
                                .toList());
                    }
                }
            }
        }
    }
}
