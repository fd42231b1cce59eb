package org.gongbao.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.gongbao.sheet.UnreadableWorkbook.Reason;

/**
 * A first pass over the parts of a workbook: refuses one that unpacks to more than any honest one does, and finds the
 * merged cells, which the reader of rows knows nothing of.
 */
final class Parts {

    /** Unpacked; fifty thousand rows of twenty columns are a tenth of it. */
    static final long MOST_BYTES = 256L << 20;

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final Map<String, String> sheets = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, List<String>> merged = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private String styles = "xl/styles.xml";
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long bytes;

    private Parts() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    static Parts of(byte[] content) {
        Parts looked = new Parts();
        // By the directory at its end, as the reader of rows does it: both see the same parts.
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    looked.entry(entry.getName(), looked.counted(part));
                }
            }
        } catch (IOException | XMLStreamException broken) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        }
        return looked;
    }

    /** The merged cells of a sheet, e.g. {@code A3:A5}. */
    List<String> merged(String sheet) {
        String part = parts.getOrDefault(sheets.getOrDefault(sheet, ""), "");
        return merged.getOrDefault(part, List.of());
    }

    /** Whether cells can have a format at all; some programs write workbooks without. */
    boolean isStyled() {
        return names.contains(styles);
    }

    private void entry(String name, InputStream content) throws IOException, XMLStreamException {
        names.add(name);
        if (name.equals("[Content_Types].xml")) {
            each(content, "Override", part -> {
                if (part.get("ContentType").endsWith(".styles+xml")) {
                    styles = part.get("PartName").replaceFirst("^/", "");
                }
            });
        } else if (name.equals("xl/workbook.xml")) {
            each(content, "sheet", sheet -> sheets.put(sheet.get("name"), sheet.get("id")));
        } else if (name.equals(RELATIONS)) {
            each(
                    content,
                    "Relationship",
                    relation -> parts.put(
                            relation.get("Id"),
                            relation.get("Target").startsWith("/")
                                    ? relation.get("Target").substring(1)
                                    : "xl/" + relation.get("Target")));
        } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
            List<String> found = new ArrayList<>();
            each(content, "mergeCell", cell -> found.add(cell.get("ref")));
            merged.put(name, found);
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    /** The attributes of an element by their local names; an absent one is empty. */
    private static final class Attributes {

        private final Map<String, String> values = new HashMap<>();

        Attributes(XMLStreamReader reader) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }

        String get(String name) {
            return Objects.requireNonNullElse(values.get(name), "");
        }
    }

    private interface Use {
        void of(Attributes attributes);
    }

    private void each(InputStream content, String element, Use use) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                use.of(new Attributes(reader));
            }
        }
    }

    private InputStream counted(InputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(read, 0));
                return read;
            }

            @Override
            public void close() {
                // An XML reader closes its stream at the end of the document; what stands behind it is counted too.
            }
        };
    }

    private void count(int read) {
        bytes += read;
        if (bytes > MOST_BYTES) {
            throw new UnreadableWorkbook(Reason.TOO_LARGE);
        }
    }
}
