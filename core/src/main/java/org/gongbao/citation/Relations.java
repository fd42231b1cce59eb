package org.gongbao.citation;

import org.gongbao.document.DocumentKind;
import org.gongbao.document.GovernmentDocument;

/** Decides from the sentence around a mention what the document does to what it mentions. */
final class Relations {

    private static final String[] REPEAL = {"废止", "停止执行", "不再执行", "自行失效", "同时失效"};
    private static final String[] AMEND_BEFORE = {"修订", "修改", "修正", "调整"};
    private static final String[] AMEND_AFTER = {
        "予以修订", "进行修订", "进行了修订", "作如下修改", "作以下修改", "予以修改", "进行修改", "进行调整", "修订如下", "修改如下"
    };
    private static final String[] BASIS = {"根据", "依据", "按照", "依照", "遵照", "贯彻", "落实", "结合", "执行", "参照", "对照"};
    private static final String[] RECEIVED = {"收悉", "已收到"};
    /** How far before a mention the verb of an amendment stands at most. */
    private static final int CLOSE = 6;

    private Relations() {}

    static Relation of(GovernmentDocument document, String text, Mention mention) {
        String before = text.substring(startOfSentence(text, mention.start()), mention.start());
        String after = text.substring(mention.end(), endOfSentence(text, mention.end()));
        if (containsAny(after, REPEAL)) {
            return Relation.REPEALS;
        }
        if (mention.title() != null && containsAny(after, RECEIVED)) {
            return Relation.REPLIES_TO;
        }
        if (isAnswer(document) && mention.title() != null && isAsked(mention.title())) {
            return Relation.REPLIES_TO;
        }
        if (mention.title() != null && (after.contains("转发给") || before.endsWith("转发"))) {
            return Relation.FORWARDS;
        }
        if ((mention.title() != null || mention.number() != null)
                && (containsAny(after, AMEND_AFTER) || isAmendedBy(before))) {
            return Relation.AMENDS;
        }
        return containsAny(before, BASIS) ? Relation.BASED_ON : Relation.CITES;
    }

    /** The verb stands right before the mention: with another mention or a basis between, it speaks of something else. */
    private static boolean isAmendedBy(String before) {
        String near = before.substring(Math.max(0, before.length() - CLOSE));
        return containsAny(near, AMEND_BEFORE) && near.indexOf('》') < 0 && !containsAny(near, BASIS);
    }

    private static boolean isAnswer(GovernmentDocument document) {
        return document.kind() == DocumentKind.REPLY || document.kind() == DocumentKind.LETTER;
    }

    private static boolean isAsked(String title) {
        return title.endsWith("请示") || title.endsWith("建议") || title.endsWith("提案");
    }

    private static int startOfSentence(String text, int from) {
        int place = from;
        while (place > 0 && "。；;！\n".indexOf(text.charAt(place - 1)) < 0) {
            place--;
        }
        return place;
    }

    private static int endOfSentence(String text, int from) {
        int place = from;
        while (place < text.length() && "。；;！\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return place;
    }

    private static boolean containsAny(String text, String[] words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
