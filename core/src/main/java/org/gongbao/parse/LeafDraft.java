package org.gongbao.parse;

import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Table;

/** A paragraph or table, which is whole already. */
record LeafDraft(Block block) implements Draft {

    @Override
    public Node close(Source source) {
        Table table = block.table();
        return table != null ? table : new Paragraph(block.role(), block.text(), Block.ranges(block.lines(), source));
    }
}
