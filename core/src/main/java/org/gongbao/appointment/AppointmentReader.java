package org.gongbao.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.appointment.Appointment.Kind;
import org.gongbao.document.Clause;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.GovernmentDocument;
import org.gongbao.document.LineRange;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.Table;
import org.jspecify.annotations.Nullable;

/** Reads who is appointed and removed; any document gives a notice, most give an empty one. */
public final class AppointmentReader {

    /** Characters; no sentence of an appointment comes near it, and the patterns stay fast on any text. */
    private static final int LONGEST = 400;

    private static final String PERSON =
            "(?<person>\\p{IsHan}{2,4}?|\\p{IsHan}{1,8}(?:·\\p{IsHan}{1,8})+)(?:[（(](?<about>[^（）()]*)[）)])?";

    /** 任命某某为某职, 某某同志任某职; the clearer form first. */
    private static final List<Pattern> APPOINTED = Stream.of(
                    ".*?任命" + PERSON + "(?:同志)?(?:担任|任|为)(?<posts>.+)",
                    "(?:.*[，,])?" + PERSON + "同志(?:担任|任|为)(?<posts>.+)")
            .map(Pattern::compile)
            .toList();

    /** 免去某某的某职职务, 某某同志某职职务. Who is appointed is never followed by 职务; who is removed always is. */
    private static final List<Pattern> REMOVED = Stream.of(
                    ".*?免去" + PERSON + "(?:同志的?|的)(?<posts>.+?)职务[，,]?(?<rest>.{0,12})",
                    "(?:.*[，,])?" + PERSON + "同志的?(?<posts>.+?)职务[，,]?(?<rest>.{0,12})")
            .map(Pattern::compile)
            .toList();

    /** 免去其某职职务: of whom the sentence before has named. */
    private static final Pattern ALSO_REMOVED = Pattern.compile("(?:同时)?免去其(?<posts>.+?)职务");

    private static final Pattern SENTENCE_END = Pattern.compile("[；;。：:]|[，,](?=(?:同时)?免去其)");

    /** A sentence that says who and what, but not in a way that is known. */
    private static final Pattern SPEAKS = Pattern.compile("同志.*(?:任|为|免|职务)|(?:任命|免去).{4,}");

    private final List<Appointment> appointments = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private String last = "";

    private AppointmentReader() {}

    public static AppointmentNotice read(GovernmentDocument document) {
        AppointmentReader reader = new AppointmentReader();
        document.parts().forEach(reader::node);
        return new AppointmentNotice(reader.appointments, reader.findings);
    }

    private void node(Node node) {
        switch (node) {
            case Part part -> part.children().forEach(this::node);
            case Clause clause -> {
                text(clause.heading(), clause.lines().subList(0, 1));
                clause.children().forEach(this::node);
            }
            case Paragraph paragraph
            when paragraph.role() == Paragraph.Role.TEXT -> text(paragraph.text(), paragraph.lines());
            case Paragraph paragraph -> {
                // heads and signatures appoint nobody
            }
            case Table table -> {
                // none of the known documents appoints in a table
            }
        }
    }

    private void text(String text, List<LineRange> lines) {
        for (String printed : SENTENCE_END.split(text, -1)) {
            String sentence = printed.replaceAll("[\\s\\u3000]+", "");
            if (!sentence.isEmpty() && sentence.length() <= LONGEST) {
                sentence(sentence, lines);
            }
        }
    }

    private void sentence(String sentence, List<LineRange> lines) {
        int before = appointments.size();
        Matcher also = ALSO_REMOVED.matcher(sentence);
        Matcher found = match(REMOVED, sentence);
        if (also.matches()) {
            add(Kind.REMOVED, last, "", also.group("posts"), sentence, lines);
        } else if (found != null) {
            String about = joined(found.group("about"), found.group("rest"));
            add(Kind.REMOVED, found.group("person"), about, found.group("posts"), sentence, lines);
        } else {
            found = match(APPOINTED, sentence);
            if (found != null) {
                String about = joined(found.group("about"));
                add(Kind.APPOINTED, found.group("person"), about, found.group("posts"), sentence, lines);
            }
        }
        if (appointments.size() == before && SPEAKS.matcher(sentence).find()) {
            findings.add(new Finding(FindingCode.APPOINTMENT_UNREAD, List.of(sentence), lines));
        }
    }

    private static @Nullable Matcher match(List<Pattern> patterns, String sentence) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(sentence);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    private void add(Kind kind, String person, String about, String posts, String sentence, List<LineRange> lines) {
        if (person.isEmpty()) {
            return;
        }
        last = person;
        for (Posts.Post post : Posts.of(posts)) {
            appointments.add(new Appointment(
                    kind, person, post.unit(), post.title(), joined(about, post.note()), sentence, lines));
        }
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("，"));
    }
}
