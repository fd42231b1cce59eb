package org.gongbao.gazette;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.gongbao.gazette.SearchResult.FacetField;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SearchQuery} as the index understands it. The text is data, never syntax: it is cut into words at white
 * space, and every word must occur, as written or, if it is long, in most of its pairs of characters.
 */
final class Question {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 12;
    /** Up to so many pairs all must occur. */
    private static final int SHORT_WORD = 3;

    private static final float ENTRY = 3;
    private static final float EXACT = 4;
    private static final float EXACT_NUMBER = 1000;
    private static final float PART_OF_NUMBER = 200;

    /** A word with its tokens. */
    record Word(String text, List<String> tokens) {}

    private final SearchQuery asked;
    private final String text;
    private final List<Word> words;

    Question(SearchQuery asked) {
        this.asked = asked;
        this.text = asked.text()
                .codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        this.words = words(text);
    }

    /** What is to be marked in the hits. */
    List<Word> words() {
        return words;
    }

    /** @param unpublished whether the reader may see what is not published; nowhere else is this decided for hits */
    Query query(boolean unpublished) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (!unpublished) {
            query.add(new TermQuery(new Term(SearchFields.OPEN, SearchFields.YES)), Occur.FILTER);
        }
        restrict(query, FacetField.COUNTY, asked.county());
        restrict(query, FacetField.ISSUER, asked.issuer());
        restrict(
                query,
                FacetField.KIND,
                asked.kind() == null ? null : asked.kind().name());
        restrict(
                query,
                FacetField.YEAR,
                asked.year() == null ? null : asked.year().toString());
        restrict(
                query,
                FacetField.VISIBILITY,
                asked.visibility() == null ? null : asked.visibility().name());
        query.add(text.isEmpty() ? everyEntry() : wordsOrNumber(), Occur.MUST);
        return query.build();
    }

    private Query wordsOrNumber() {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        String number = NumberForm.of(text);
        either.add(entry(new TermQuery(new Term(SearchFields.NUMBER, number)), EXACT_NUMBER), Occur.SHOULD);
        either.add(entry(new TermQuery(new Term(SearchFields.NUMBER_TAIL, number)), PART_OF_NUMBER), Occur.SHOULD);
        if (number.contains("〔")) {
            either.add(entry(new PrefixQuery(new Term(SearchFields.NUMBER, number)), PART_OF_NUMBER), Occur.SHOULD);
        }
        if (!words.isEmpty()) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            BooleanQuery.Builder own = new BooleanQuery.Builder();
            for (Word word : words) {
                all.add(
                        new DisjunctionMaxQuery(
                                List.of(
                                        new BoostQuery(in(SearchFields.TITLE, word), ENTRY),
                                        in(SearchFields.TEXT, word),
                                        new BoostQuery(in(SearchFields.HEAD, word), 0.3f)),
                                0.1f),
                        Occur.MUST);
                own.add(in(SearchFields.TEXT, word), Occur.SHOULD);
            }
            // The head stands beside every clause: one that says none of the words itself is no hit.
            all.add(own.build(), Occur.FILTER);
            either.add(all.build(), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query in(String field, Word word) {
        if (word.tokens.size() == 1) {
            return new TermQuery(new Term(field, word.tokens.getFirst()));
        }
        Query exact = new PhraseQuery(field, word.tokens.toArray(String[]::new));
        Set<String> different = new LinkedHashSet<>(word.tokens);
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        different.forEach(token -> most.add(new TermQuery(new Term(field, token)), Occur.SHOULD));
        int pairs = different.size();
        most.setMinimumNumberShouldMatch(pairs <= SHORT_WORD ? pairs : (pairs * 7 + 9) / 10);
        return new BooleanQuery.Builder()
                .add(most.build(), Occur.MUST)
                .add(new BoostQuery(exact, EXACT), Occur.SHOULD)
                .build();
    }

    private static Query everyEntry() {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchFields.ENTRY, SearchFields.YES)), Occur.FILTER)
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .build();
    }

    private static Query entry(Query query, float boost) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(SearchFields.ENTRY, SearchFields.YES)), Occur.FILTER)
                .add(new BoostQuery(new ConstantScoreQuery(query), boost), Occur.MUST)
                .build();
    }

    private static void restrict(BooleanQuery.Builder query, FacetField field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field.name(), value)), Occur.FILTER);
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split("[\\s\\u00a0\\u3000]+", MOST_WORDS + 1)) {
            List<String> tokens = tokens(word);
            if (!tokens.isEmpty() && words.size() < MOST_WORDS) {
                words.add(new Word(word, tokens));
            }
        }
        return words;
    }

    private static List<String> tokens(String word) {
        List<String> tokens = new ArrayList<>();
        try (TokenStream stream = GazetteAnalyzer.OF_QUESTIONS.tokenStream("", word)) {
            CharTermAttribute token = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(token.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
