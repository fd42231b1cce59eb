package org.gongbao.proofread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.jspecify.annotations.Nullable;

/** A company that a document writes in two ways inside its sentences: with another form of company, or a character short. */
final class CompanyNames implements Check {

    private static final Pattern COMPANY = Pattern.compile("(?<name>[\\u4e00-\\u9fa5]{2,14}?)(?<form>有限责任公司|有限公司)");
    private static final Pattern GENERIC = Pattern.compile("集团|发展|科技|煤业|煤矿|能源|建设|投资|商贸|农业|开发|服务|工程|实业|运输|物流|公司|技术");
    /** What stands before the name and is no part of it: a word that no name begins with, the county. */
    private static final Pattern LEAD = Pattern.compile("^[由为与和向给及是在对将]?(?:[\\u4e00-\\u9fa5]{2,3}[县区市])?");

    private static final int SHARED = 3;

    /** @param words what stands before the form of company; where its name begins is not printed */
    private record Use(String words, String form, List<LineRange> lines) {}

    @Override
    public List<Finding> look(Manuscript text) {
        List<Finding> findings = new ArrayList<>();
        List<Use> known = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Passage passage : text.passages()) {
            Matcher company = COMPANY.matcher(passage.text());
            while (company.find()) {
                Use use = new Use(
                        company.group("name"), company.group("form"), text.linesOf(passage.lines(), company.group()));
                for (Use before : known) {
                    List<String> names = differing(before, use);
                    if (names != null && !said.contains(names.getLast()) && !said.contains(names.getFirst())) {
                        said.add(names.getLast());
                        List<LineRange> lines = new ArrayList<>(use.lines);
                        lines.addAll(before.lines);
                        findings.add(new Finding(FindingCode.NAME_IN_TWO_WAYS, names, lines));
                    }
                }
                known.add(use);
            }
        }
        return findings;
    }

    /** The two names where they mean one company, or null. */
    private static @Nullable List<String> differing(Use one, Use other) {
        int same = sameEnd(one.words, other.words);
        if (!one.form.equals(other.form) && same > SHARED) {
            String name =
                    LEAD.matcher(one.words.substring(one.words.length() - same)).replaceFirst("");
            return isOwn(name) ? List.of(name + one.form, name + other.form) : null;
        }
        List<String> shorter = oneShort(one, other);
        List<String> longer = shorter == null ? oneShort(other, one) : null;
        return longer == null ? shorter : longer.reversed();
    }

    /** The names where the second lacks the last character of the first. */
    private static @Nullable List<String> oneShort(Use whole, Use lacking) {
        String cut = whole.words.substring(0, whole.words.length() - 1);
        int same = sameEnd(cut, lacking.words);
        if (same < SHARED || !isOwn(cut.substring(cut.length() - same)) || whole.words.endsWith(lacking.words)) {
            return null;
        }
        String name = LEAD.matcher(cut.substring(cut.length() - same)).replaceFirst("");
        return List.of(name + whole.words.charAt(whole.words.length() - 1) + whole.form, name + lacking.form);
    }

    private static boolean isOwn(String name) {
        return GENERIC.matcher(name).replaceAll("").length() >= SHARED;
    }

    private static int sameEnd(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
