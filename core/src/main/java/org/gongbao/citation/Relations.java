package org.gongbao.citation;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.DocumentKind;
import org.gongbao.document.GovernmentDocument;
import org.jspecify.annotations.Nullable;

/**
 * Decides from the words around a mention what the document does to what it mentions. The words count from the sentence's
 * or the previous mention's end to the next mention; texts named in one row, 《甲》和《乙》, share what is said of one.
 */
final class Relations {

    private static final String[] BASIS = {"根据", "依据", "按照", "依照", "遵照", "贯彻", "落实", "结合", "执行", "参照", "对照", "遵守"};
    /** After such a word the mention is something to be made, no longer the basis: 按照要求填写《登记表》. */
    private static final String[] MAKING = {
        "编制", "制定", "填写", "填报", "出具", "签订", "下发", "下达", "开具", "提供", "提交", "形成", "修订", "修改", "废止", "转发", "发放", "宣传",
        "报送", "领取", "编写"
    };

    private static final String[] REPEAL_BEFORE = {"废止", "停止执行", "不再执行"};
    private static final String[] REPEAL_AFTER = {"废止", "停止执行", "不再执行", "自行失效", "同时失效", "起失效"};
    private static final String[] AMEND_BEFORE = {"修订", "修改", "修正", "调整"};
    private static final String[] AMEND_AFTER = {
        "予以修订", "进行修订", "进行了修订", "作如下修改", "作以下修改", "予以修改", "进行修改", "进行调整", "修订如下", "修改如下", "修改为"
    };
    /** Words of what others shall do, some day: the document itself does not amend. */
    private static final String[] PLANNED = {"配合", "适时", "及时", "推动", "加快", "研究", "组织", "上级"};

    private static final String[] RECEIVED = {"收悉", "已收到"};
    private static final String[] FORWARD_AFTER = {"转发给", "予以转发"};
    /** How long a name before 《 can be, such as that of the issuer: 和省人民政府办公厅《…》. */
    private static final int LONGEST_NAME = 20;

    /** 根据《甲》的规定和《乙》: words that end the first name of a row, not the row. */
    private static final String[] ENDS_OF_NAMES = {"的规定", "有关规定", "规定", "的要求", "要求", "的精神", "精神"};

    private static final String ROW = "、，,和及与以或";
    private static final String SENTENCE_ENDS = "。；;！\n";

    private final GovernmentDocument document;
    private final String text;
    private final List<Mention> mentions;

    private Relations(GovernmentDocument document, String text, List<Mention> mentions) {
        this.document = document;
        this.text = text;
        this.mentions = mentions;
    }

    /** @param listsBases whether the mentions stand under a heading such as 编制依据 */
    static List<Relation> of(GovernmentDocument document, String text, List<Mention> mentions, boolean listsBases) {
        return new Relations(document, text, mentions).decide(listsBases ? Relation.BASED_ON : Relation.CITES);
    }

    private List<Relation> decide(Relation otherwise) {
        List<@Nullable Relation> before = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            boolean row = i > 0 && inOneRow(i - 1);
            before.add(row ? before.get(i - 1) : saidBefore(before(i), mentions.get(i)));
        }
        Relation[] relations = new Relation[mentions.size()];
        @Nullable Relation after = null;
        for (int i = mentions.size() - 1; i >= 0; i--) {
            boolean row = i < mentions.size() - 1 && inOneRow(i);
            after = row ? after : saidAfter(after(i));
            Relation earlier = before.get(i);
            Relation said = earlier != null ? earlier : after != null ? after : otherwise;
            relations[i] = answers(mentions.get(i)) ? Relation.REPLIES_TO : said;
        }
        return List.of(relations);
    }

    private static @Nullable Relation saidBefore(String words, Mention mention) {
        if (endsWithAny(words, REPEAL_BEFORE)) {
            return Relation.REPEALS;
        }
        if (mention.title() != null && words.endsWith("转发")) {
            return Relation.FORWARDS;
        }
        if (endsWithAny(words, AMEND_BEFORE) && !containsAny(words, PLANNED)) {
            return Relation.AMENDS;
        }
        return words.endsWith("依") || endsInBasis(words) ? Relation.BASED_ON : null;
    }

    private static @Nullable Relation saidAfter(String words) {
        if (containsAny(words, REPEAL_AFTER)) {
            return Relation.REPEALS;
        }
        if (containsAny(words, RECEIVED)) {
            return Relation.REPLIES_TO;
        }
        if (containsAny(words, FORWARD_AFTER)) {
            return Relation.FORWARDS;
        }
        return containsAny(words, AMEND_AFTER) ? Relation.AMENDS : null;
    }

    /** Whether a word of basis governs what follows: nothing is made after it, and no comma ends its phrase. */
    private static boolean endsInBasis(String words) {
        int last = -1;
        for (String basis : BASIS) {
            int place = words.lastIndexOf(basis);
            last = place < 0 ? last : Math.max(last, place + basis.length());
        }
        if (last < 0) {
            return false;
        }
        String rest = words.substring(last);
        return rest.indexOf('，') < 0 && rest.indexOf(',') < 0 && !containsAny(rest, MAKING);
    }

    private boolean answers(Mention mention) {
        String title = mention.title();
        return title != null
                && (document.kind() == DocumentKind.REPLY || document.kind() == DocumentKind.LETTER)
                && (title.endsWith("请示") || title.endsWith("建议") || title.endsWith("提案"));
    }

    /** Whether the mention and the next are named in one row. */
    private boolean inOneRow(int mention) {
        String between = withoutEndOfName(text.substring(
                        mentions.get(mention).end(), mentions.get(mention + 1).start())
                .strip());
        return between.isEmpty()
                || (ROW.indexOf(between.charAt(0)) >= 0
                        && between.length() <= LONGEST_NAME
                        && between.indexOf('，', 1) < 0
                        && between.indexOf(',', 1) < 0
                        && !containsAny(between, SENTENCE_ENDS)
                        && !containsAny(between, MAKING)
                        && !containsAny(between, BASIS));
    }

    /** What is said before the mention in its sentence, back to the mention before it. */
    private String before(int mention) {
        int start = mentions.get(mention).start();
        int from = mention == 0 ? 0 : mentions.get(mention - 1).end();
        int place = start;
        while (place > from && SENTENCE_ENDS.indexOf(text.charAt(place - 1)) < 0) {
            place--;
        }
        return withoutFiller(text.substring(place, start));
    }

    private String after(int mention) {
        int place = mentions.get(mention).end();
        int to = mention == mentions.size() - 1
                ? text.length()
                : mentions.get(mention + 1).start();
        int end = place;
        while (end < to && SENTENCE_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(place, end);
    }

    private static String withoutEndOfName(String words) {
        for (String end : ENDS_OF_NAMES) {
            if (words.startsWith(end)) {
                return words.substring(end.length());
            }
        }
        return words;
    }

    /** 修订了原《…》 and 废止《…》 end alike. */
    private static String withoutFiller(String words) {
        String rest = words.strip();
        while (!rest.isEmpty() && "了原对".indexOf(rest.charAt(rest.length() - 1)) >= 0) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static boolean endsWithAny(String words, String[] endings) {
        for (String ending : endings) {
            if (words.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String words, String[] parts) {
        for (String part : parts) {
            if (words.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean containsAny(String words, String characters) {
        return words.chars().anyMatch(c -> characters.indexOf(c) >= 0);
    }
}
