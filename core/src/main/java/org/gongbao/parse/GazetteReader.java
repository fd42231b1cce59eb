package org.gongbao.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.document.Finding;
import org.gongbao.document.FindingCode;
import org.gongbao.document.LineRange;
import org.gongbao.text.SourceText;

/** Reads the text of a gazette; any bytes give a reading. */
public final class GazetteReader {

    private GazetteReader() {}

    /** @param seed the file's name without folders */
    public static Reading read(String seed, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        SourceText source = new SourceText(StandardCharsets.UTF_8, text.lines().toList(), 0);
        return new Reading(seed, source, List.of(), List.of(Finding.at(LineRange.of(1), FindingCode.NO_DOCUMENT)));
    }
}
