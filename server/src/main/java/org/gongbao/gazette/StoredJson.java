package org.gongbao.gazette;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.gongbao.citation.Target;
import org.gongbao.document.Clause;
import org.gongbao.document.Node;
import org.gongbao.document.Paragraph;
import org.gongbao.document.Part;
import org.gongbao.document.Table;
import org.gongbao.text.PersonalNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The core's records as the database keeps them. What comes out is masked: no other way leads from a row to a page. */
final class StoredJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "node")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Part.class, name = "part"),
        @JsonSubTypes.Type(value = Clause.class, name = "clause"),
        @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Table.class, name = "table")
    })
    private interface NodeNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "target")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Target.Inside.class, name = "inside"),
        @JsonSubTypes.Type(value = Target.Document.class, name = "document"),
        @JsonSubTypes.Type(value = Target.External.class, name = "external"),
        @JsonSubTypes.Type(value = Target.Missing.class, name = "missing")
    })
    private interface TargetNames {}

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Node.class, NodeNames.class)
            .addMixIn(Target.class, TargetNames.class)
            .build();

    private StoredJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as stored, personal numbers and all: for comparing, never for showing. */
    static <T> T readUnmasked(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(PersonalNumbers.mask(json), type);
    }

    /** Text that a column can hold. */
    static @Nullable String column(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
