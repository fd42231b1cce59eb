package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongbao.organization.OrganizationExport;
import org.gongbao.organization.OrganizationRefused;
import org.gongbao.organization.Organizations;
import org.gongbao.organization.Section;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Administrators take a county's organization in and out as files, and change single lines of it. */
@Controller
@RequestMapping("/admin/organization/{county}")
final class OrganizationForms {

    private static final Set<String> DAYS = Set.of("自", "至", "撤销");

    private final Pages pages;
    private final Readers readers;
    private final Organizations organizations;

    OrganizationForms(Pages pages, Readers readers, Organizations organizations) {
        this.pages = pages;
        this.readers = readers;
        this.organizations = organizations;
    }

    /** @param typed what is known of the line already, by column */
    @GetMapping
    View form(@PathVariable String county, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        return show(county, section(typed), typed, List.of(), "", request);
    }

    @PostMapping("/changes")
    View change(@PathVariable String county, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        Section section = section(typed);
        Map<String, String> cells = new HashMap<>();
        section.inOrder().forEach(column -> cells.put(column, typed.getOrDefault(column, "")));
        try {
            Map<Section, Long> changed = organizations.change(county, section, cells, readers.name());
            return show(county, section, Map.of(), List.of(), done(changed, request), request);
        } catch (OrganizationRefused refused) {
            return show(county, section, typed, problems(refused, request), "", request);
        }
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View take(@PathVariable String county, @RequestParam("file") MultipartFile file, HttpServletRequest request)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (name.isBlank()) {
            return show(
                    county,
                    Section.UNIT,
                    Map.of(),
                    List.of(readers.words(request).text("import.nothing")),
                    "",
                    request);
        }
        try {
            Map<Section, Long> changed = organizations.importFile(county, name, file.getBytes(), readers.name());
            return show(county, Section.UNIT, Map.of(), List.of(), done(changed, request), request);
        } catch (OrganizationRefused refused) {
            return show(county, Section.UNIT, Map.of(), problems(refused, request), "", request);
        }
    }

    @GetMapping("/export.xlsx")
    void excel(@PathVariable String county, HttpServletResponse response) throws IOException {
        download(county + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response);
        export(county).excel(response.getOutputStream());
    }

    @GetMapping("/export.yaml")
    void yaml(@PathVariable String county, HttpServletResponse response) throws IOException {
        download(county + ".yaml", "application/yaml;charset=UTF-8", response);
        response.getOutputStream().write(export(county).yaml().getBytes(StandardCharsets.UTF_8));
    }

    private OrganizationExport export(String county) {
        return new OrganizationExport(organizations.of(county));
    }

    private static void download(String name, String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static Section section(Map<String, String> typed) {
        return Arrays.stream(Section.values())
                .filter(section -> section.name().equals(typed.get("part")))
                .findFirst()
                .orElse(Section.UNIT);
    }

    private static List<String> problems(OrganizationRefused refused, HttpServletRequest request) {
        boolean chinese = Chromes.language(request) == Language.CHINESE;
        return refused.faults().stream().map(fault -> fault.message(chinese)).toList();
    }

    private String done(Map<Section, Long> changed, HttpServletRequest request) {
        long entries = changed.values().stream().mapToLong(Long::longValue).sum();
        return readers.words(request).text(entries == 0 ? "organization.unchanged" : "organization.changed", entries);
    }

    private View show(
            String county,
            Section chosen,
            Map<String, String> typed,
            List<String> problems,
            String done,
            HttpServletRequest request) {
        Words words = readers.words(request);
        List<OrganizationFormPage.Input> inputs = new ArrayList<>();
        for (String column : chosen.inOrder()) {
            inputs.add(new OrganizationFormPage.Input(
                    "column-" + inputs.size(),
                    column,
                    words.text("organization.column." + column),
                    DAYS.contains(column) ? "date" : "text",
                    chosen.required().contains(column),
                    typed.getOrDefault(column, "")));
        }
        return pages.show(new OrganizationFormPage(
                county,
                OrganizationWords.keep(county),
                Arrays.stream(Section.values())
                        .map(section -> new OrganizationFormPage.Part(
                                section.name(),
                                section.printed(),
                                words.text("organization.part." + section.name()),
                                section == chosen))
                        .toList(),
                chosen.name(),
                inputs,
                problems,
                done));
    }
}
