package org.gongbao.appointment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the posts of a sentence apart: which unit, which title, what stands in brackets behind. */
final class Posts {

    /** What posts are called; before it 副, 常务 and the like. */
    private static final Pattern TITLE = Pattern.compile("(?:党组|党委|党工委|执行|常务|专职|副|总|代理)*(?:书记|主任委员|主任科员|主任|局长|部长|科长|股长"
            + "|所长|站长|大队长|支队长|中队长|队长|院长|校长|园长|馆长|台长|社长|场长|镇长|乡长|县长|区长|市长|主席|会长|秘书长|秘书|董事长|董事|监事"
            + "|经理|厂长|行长|督学|督察长|政治委员|政委|教导员|指导员|调研员|会计师|工程师|检察长|专员|组长|主编|总监|审计长)$");

    private static final Pattern BRACKET = Pattern.compile("[（(]([^（）()]*)[）)]$");

    private Posts() {}

    /**
     * A post.
     *
     * @param unit empty where the text names none
     * @param note what stands in brackets behind the title
     */
    record Post(String unit, String title, String note) {}

    /** The posts in their order; none where no title is known. A title alone is one more in the unit before it. */
    static List<Post> of(String printed) {
        List<Post> posts = new ArrayList<>();
        String unread = "";
        String unit = "";
        for (String part : parts(printed)) {
            String whole = unread + part;
            String note = "";
            Matcher bracket = BRACKET.matcher(whole);
            while (bracket.find()) {
                note = note.isEmpty() ? bracket.group(1) : bracket.group(1) + "，" + note;
                whole = whole.substring(0, bracket.start());
                bracket = BRACKET.matcher(whole);
            }
            Matcher title = TITLE.matcher(whole);
            if (title.find()) {
                unit = title.start() == 0 ? unit : whole.substring(0, title.start());
                posts.add(new Post(unit, title.group(), note));
                unread = "";
            } else {
                // A name that has the comma in it: 食品、药品监督管理局局长.
                unread = unread + part + "、";
            }
        }
        return posts;
    }

    /** Apart at the commas that stand in no brackets. */
    private static List<String> parts(String printed) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < printed.length(); i++) {
            char character = printed.charAt(i);
            if (character == '（' || character == '(') {
                depth++;
            } else if (character == '）' || character == ')') {
                depth--;
            } else if (character == '、' && depth <= 0) {
                parts.add(printed.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(printed.substring(from));
        return parts;
    }
}
