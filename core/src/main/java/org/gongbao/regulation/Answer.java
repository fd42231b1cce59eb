package org.gongbao.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.decision.Decision;
import org.gongbao.decision.Explanation;
import org.gongbao.decision.Outcome;

/** What a regulation answers on a day. */
public sealed interface Answer {

    String chinese();

    String english();

    /**
     * A decision of the version that the anchor date selects.
     *
     * @param asOf the anchor date
     * @param asked the day of asking; another one only where the regulation is out of force on it
     * @param questions open questions that these facts touch
     */
    record Given(
            Regulation regulation,
            Decision decision,
            LocalDate asOf,
            LocalDate asked,
            Outcome outcome,
            Explanation explanation,
            List<ClauseRef> clauses,
            List<Element.OpenQuestion> questions)
            implements Answer {
        public Given {
            clauses = List.copyOf(clauses);
            questions = List.copyOf(questions);
        }

        Given askedOn(LocalDate day) {
            return new Given(regulation, decision, asOf, day, outcome, explanation, clauses, questions);
        }

        /** That the regulation is out of force on the day of asking; empty where it is in force. */
        public String outOfForce(boolean chinese) {
            Header header = regulation.header();
            if (header.isInForce(asked)) {
                return "";
            }
            if (asked.isBefore(header.effective())) {
                return chinese
                        ? header.number() + "自" + header.effective() + "起施行，现在尚未生效，以下按施行之日计算。"
                        : header.number() + " takes effect on " + header.effective() + "; as of that day: ";
            }
            return chinese
                    ? header.number() + "已于" + header.expires() + "失效，以下按失效之日计算。"
                    : header.number() + " expired on " + header.expires() + "; as of that day: ";
        }

        /** Where the answer comes from: 柳工科字〔2026〕5号 七(一). */
        public String citation() {
            return regulation.header().number()
                    + String.join(
                            "", clauses.stream().map(clause -> " " + clause).toList());
        }

        @Override
        public String chinese() {
            StringBuilder text = new StringBuilder(outOfForce(true)).append(explanation.chinese());
            text.append("依据：").append(citation()).append("。");
            for (Element.OpenQuestion question : questions) {
                text.append("存疑“")
                        .append(question.name())
                        .append("”：")
                        .append(closed(question.question(), "。"))
                        .append("取法：")
                        .append(closed(question.choice(), "。"))
                        .append("可由")
                        .append(question.changeableBy())
                        .append("改定。");
            }
            return text.toString();
        }

        @Override
        public String english() {
            StringBuilder text = new StringBuilder(outOfForce(false)).append(explanation.english());
            text.append(" Source: ").append(citation()).append(".");
            for (Element.OpenQuestion question : questions) {
                text.append(" Open question ")
                        .append(question.name())
                        .append(": ")
                        .append(question.question())
                        .append(" Choice: ")
                        .append(question.choice())
                        .append(" May be changed by ")
                        .append(question.changeableBy())
                        .append(".");
            }
            return text.toString();
        }

        private static String closed(String text, String end) {
            return text.endsWith(end) ? text : text + end;
        }

        /** As maps, lists, strings and numbers for a JSON writer. */
        public Map<String, Object> asJson() {
            Map<String, Object> json = new LinkedHashMap<>(explanation.asJson());
            json.put("text", chinese());
            json.put("regulation", regulation.header().number().toString());
            json.put("version", regulation.header().version());
            json.put("asOf", asOf.toString());
            json.put("inForce", regulation.header().isInForce(asked));
            json.put("clauses", clauses.stream().map(ClauseRef::toString).toList());
            List<Map<String, Object>> touched = new ArrayList<>();
            for (Element.OpenQuestion question : questions) {
                touched.add(Map.of(
                        "name", question.name(),
                        "question", question.question(),
                        "choice", question.choice(),
                        "changeableBy", question.changeableBy()));
            }
            json.put("openQuestions", touched);
            return json;
        }
    }

    /** Nothing was decided: no such regulation or decision, not in force on that day, or facts that cannot be read. */
    record Refused(String chinese, String english) implements Answer {}
}
