package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.document.PartKind;

/** A part of a document while its blocks are being gathered. */
final class PartDraft {

    final PartKind kind;
    final String label;
    final List<Block> blocks = new ArrayList<>();
    String title = "";

    PartDraft(PartKind kind, String label) {
        this.kind = kind;
        this.label = label;
    }
}
