package org.gongbao.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A decoded file: its lines exactly as they are (without line ends), line N at index N-1.
 *
 * @param undecodable places whose bytes meant nothing in the charset
 */
public record SourceText(Charset charset, List<String> lines, int undecodable) {

    public SourceText {
        lines = List.copyOf(lines);
    }

    /** @param number 1-based */
    public String line(int number) {
        return lines.get(number - 1);
    }
}
