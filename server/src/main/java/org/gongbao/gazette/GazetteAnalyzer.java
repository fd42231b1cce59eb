package org.gongbao.gazette;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Cuts text into pairs of Chinese characters, and words of other scripts. No dictionary is needed, so no new word is
 * ever unknown. The index also holds the single characters, for questions of one.
 */
final class GazetteAnalyzer extends Analyzer {

    private static final int SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    static final GazetteAnalyzer OF_INDEX = new GazetteAnalyzer(true);
    static final GazetteAnalyzer OF_QUESTIONS = new GazetteAnalyzer(false);

    private final boolean singles;

    private GazetteAnalyzer(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(
                words, new CJKBigramFilter(new LowerCaseFilter(new CJKWidthFilter(words)), SCRIPTS, singles));
    }
}
