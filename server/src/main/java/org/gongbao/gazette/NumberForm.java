package org.gongbao.gazette;

import org.gongbao.document.DocumentNumber;

/** One form for 文号, whole or in part, so that brackets and blanks do not matter. */
final class NumberForm {

    private NumberForm() {}

    /** Without white space, in 〔〕, digits in half width, without the closing 号: 柳政办发〔2026〕5. */
    static String of(String text) {
        StringBuilder form = new StringBuilder();
        text.chars().forEach(character -> {
            if ("〔﹝［[【（(〖".indexOf(character) >= 0) {
                form.append('〔');
            } else if ("〕﹞］]】）)〗".indexOf(character) >= 0) {
                form.append('〕');
            } else if (character >= '０' && character <= '９') {
                form.append((char) (character - '０' + '0'));
            } else if (!Character.isWhitespace(character) && !Character.isSpaceChar(character)) {
                form.append((char) character);
            }
        });
        if (!form.isEmpty() && form.charAt(form.length() - 1) == '号') {
            form.setLength(form.length() - 1);
        }
        return form.toString();
    }

    static String of(DocumentNumber number) {
        return of(number.toString());
    }

    /** Year and serial alone: 〔2026〕5. */
    static String tail(DocumentNumber number) {
        return "〔" + number.year() + "〕" + number.serial();
    }
}
