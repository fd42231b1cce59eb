package org.gongbao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.dmn.DmnWriter;
import org.gongbao.document.DocumentNumber;
import org.gongbao.gazette.DocumentView;
import org.gongbao.library.Regulations;
import org.gongbao.library.Standing;
import org.gongbao.regulation.Answer;
import org.gongbao.regulation.Fact;
import org.gongbao.regulation.Regulation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The library of regulations, each beside its original, and every decision to be tried. */
@Controller
final class RegulationPages {

    private final Pages pages;
    private final Readers readers;
    private final Regulations regulations;

    RegulationPages(Pages pages, Readers readers, Regulations regulations) {
        this.pages = pages;
        this.readers = readers;
        this.regulations = regulations;
    }

    @GetMapping("/regulations")
    View library(HttpServletRequest request) {
        boolean all = readers.maySeeUnpublished();
        RegulationWords words = new RegulationWords(readers.words(request));
        Map<String, List<LibraryPage.Item>> counties = new LinkedHashMap<>();
        for (Standing standing : regulations.standings(all)) {
            counties.computeIfAbsent(standing.regulation().header().county(), county -> new ArrayList<>())
                    .add(words.item(standing));
        }
        List<LibraryPage.Red> red = all
                ? regulations.red().stream()
                        .map(file -> new LibraryPage.Red(
                                RegulationWords.fileName(file.file()),
                                file.problems().stream().map(words::problem).toList()))
                        .toList()
                : List.of();
        return pages.show(new LibraryPage(
                counties.entrySet().stream()
                        .map(county -> new LibraryPage.County(county.getKey(), county.getValue()))
                        .toList(),
                red));
    }

    /** Every public decision in force, for residents, or those that speak of something. */
    @GetMapping("/calculate")
    View calculate(@RequestParam(name = "q", defaultValue = "") String sought, HttpServletRequest request) {
        RegulationWords words = new RegulationWords(readers.words(request));
        List<CalculatePage.Document> documents = regulations.standings(false).stream()
                .filter(standing -> standing.state() == Standing.State.IN_FORCE)
                .map(words::questions)
                .map(document -> document.about(sought.strip()))
                .filter(document -> !document.questions().isEmpty())
                .toList();
        return pages.show(new CalculatePage(sought.strip(), documents));
    }

    @GetMapping("/regulations/{number}")
    View regulation(@PathVariable String number, HttpServletRequest request) {
        boolean all = readers.maySeeUnpublished();
        Standing standing = find(number, all);
        Regulation regulation = standing.regulation();
        DocumentView original =
                regulations.original(regulation.header().number(), all).orElse(null);
        return pages.show(new RegulationWords(readers.words(request)).page(standing, original));
    }

    /** Its tables and formulas for other tools, as DMN 1.5. */
    @GetMapping("/regulations/{number}/dmn.xml")
    ResponseEntity<byte[]> dmn(@PathVariable String number) {
        Regulation regulation = find(number, readers.maySeeUnpublished()).regulation();
        String name = regulation.header().number() + ".dmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(DmnWriter.write(regulation.model()).xml().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A decision with its form; its address holds the facts, so that a case can be shared.
     *
     * @param facts those of the form by their names, and {@code as-of}
     */
    @GetMapping("/regulations/{number}/{decision}")
    View decision(
            @PathVariable String number,
            @PathVariable String decision,
            @RequestParam Map<String, String> facts,
            HttpServletRequest request) {
        Standing standing = find(number, readers.maySeeUnpublished());
        Regulation regulation = standing.regulation();
        Decision found = regulation.model().decisions().get(decision);
        if (found == null) {
            throw new NotHere();
        }
        List<Fact> asked = FactForm.asked(regulation, found);
        FactForm form = FactForm.of(asked, facts);
        RegulationWords words = new RegulationWords(readers.words(request));
        Answer answer = form.isAsked() && form.isValid()
                ? regulations.decide(regulation.header().number(), decision, form.values(), form.day())
                : null;
        return pages.show(words.decision(standing, found, form, answer));
    }

    private Standing find(String number, boolean all) {
        return DocumentNumber.parse(number)
                .flatMap(parsed -> regulations.find(parsed, all))
                .orElseThrow(NotHere::new);
    }
}
