package org.gongbao.parse;

import org.jspecify.annotations.Nullable;

/** A paragraph or table of a part, with its label where it begins a clause. */
record Item(Block block, @Nullable Label label) {

    /** What stands behind the label. */
    String rest() {
        return label == null
                ? block.text()
                : block.text().substring(label.length()).strip();
    }
}
