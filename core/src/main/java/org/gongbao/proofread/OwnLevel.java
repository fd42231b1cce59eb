package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;

/** A county that calls itself 我市, or a district 我县: wording left over from another government's document. */
final class OwnLevel implements Check {

    private static final Pattern ISSUER = Pattern.compile("(县|区|市|旗)人民政府(?:办公室)?$");
    private static final Pattern SELF = Pattern.compile("我([县区市省旗])(?!域|内|外)");

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        String issuer = text.document().soleIssuer();
        Matcher level = ISSUER.matcher(issuer == null ? "" : issuer);
        if (!level.find()) {
            return findings;
        }
        for (Passage passage : text.passages()) {
            Matcher self = SELF.matcher(passage.text());
            while (self.find()) {
                boolean quoted = inQuotes(passage.text(), self.start());
                // 我国、我省、我市、我县 in one sentence go down from the nation to the county.
                boolean descending = passage.sentenceAt(self.start()).contains("我" + level.group(1))
                        || passage.sentenceAt(self.start()).contains("我省");
                if (!self.group(1).equals(level.group(1)) && !self.group(1).equals("省") && !quoted && !descending) {
                    findings.add(new Finding(
                            FindingCode.OTHER_LEVEL,
                            List.of(self.group(), level.group(1)),
                            text.linesOf(passage.lines(), around(passage.text(), self))));
                }
            }
        }
        return findings;
    }

    private static boolean inQuotes(String text, int at) {
        return text.lastIndexOf('《', at) > text.lastIndexOf('》', at)
                || text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
    }

    private static String around(String text, Matcher found) {
        return text.substring(Math.max(0, found.start() - 6), Math.min(text.length(), found.end() + 6));
    }
}
