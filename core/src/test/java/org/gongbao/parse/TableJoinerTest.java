package org.gongbao.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.PartKind;
import org.gongbao.document.Table;
import org.junit.jupiter.api.Test;

class TableJoinerTest {

    @Test
    void merged_cells_stay_empty() {
        Table table = Tree.of("乡镇\t村\t户数\n河东镇\t上村\t12\n\t下村\t9").tables().getFirst();

        assertThat(table.rows().get(2).cells()).containsExactly("", "下村", "9");
        assertThat(table.rows()).extracting(Table.Row::header).containsExactly(true, false, false);
    }

    @Test
    void a_continued_table_is_one_table_with_its_header_repeated() {
        Tree tree = Tree.of("乡镇\t户数\n河东镇\t12\n\n续表\n\n乡镇\t户数\n河西镇\t9");

        assertThat(tree.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.rows())
                        .extracting(Table.Row::header)
                        .containsExactly(true, false, true, false));
    }

    @Test
    void a_markdown_table_is_read_by_its_strokes() {
        Table table =
                Tree.of("| 乡镇 | 户数 |\n|------|-----|\n| 河东镇 | 12 |").tables().getFirst();

        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of("乡镇", "户数"), List.of("河东镇", "12"));
    }

    @Test
    void a_row_with_another_number_of_cells_is_reported() {
        Tree tree = Tree.of("乡镇\t村\t户数\n河东镇\t上村\t12\n河西镇\t9");

        assertThat(tree.messages()).containsExactly("this table row has 2 cells, its header 3");
    }

    @Test
    void another_header_after_a_gap_begins_another_table() {
        Tree tree = Tree.of("乡镇\t户数\n河东镇\t12\n\n姓名\t职务\t电话\n某某\t站长\t1");

        assertThat(tree.tables()).hasSize(2);
    }

    @Test
    void a_line_of_the_contact_block_with_a_tab_between_two_fields_is_no_table() {
        Tree tree = Tree.of(Tree.labelled("电话：1\t责任单位：云岭县水利局", Paragraph.Role.CONTACT, 1));

        assertThat(tree.tables()).isEmpty();
        assertThat(tree.parts()).extracting(Part::kind).containsExactly(PartKind.CONTACT);
    }
}
