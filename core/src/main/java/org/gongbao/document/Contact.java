package org.gongbao.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 政策咨询: whom a reader may ask; anything not printed is null. */
public record Contact(
        @Nullable String unit,
        @Nullable String section,
        @Nullable String person,
        @Nullable String phone,
        List<LineRange> lines) {

    public Contact {
        lines = List.copyOf(lines);
    }
}
