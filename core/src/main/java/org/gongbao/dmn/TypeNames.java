package org.gongbao.dmn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.expression.Type;

/** The typeRefs of a model, and the item definitions that some of them need. */
final class TypeNames {

    private final Map<Type, String> names = new LinkedHashMap<>();

    /** @param called the variable of this type; an item definition is named after the first one */
    String of(Type type, String called) {
        return switch (type) {
            case Type.Quantity quantity -> "number";
            case Type.Text text -> "string";
            case Type.Bool bool -> "boolean";
            case Type.Date date -> "date";
            case Type.Time time -> "time";
            case Type.DateTime dateTime -> "date and time";
            case Type.Duration duration ->
                switch (duration.unit()) {
                    case MONTH, YEAR -> "years and months duration";
                    case WORKING_DAY -> "number";
                    default -> "days and time duration";
                };
            case Type.Any any -> "Any";
            case Type.Choice choice -> defined(type, called);
            case Type.ListOf list -> {
                of(list.element(), called);
                yield defined(type, called + "s");
            }
            case Type.Context context -> {
                context.fields().forEach((field, each) -> of(each, called + "_" + field));
                yield defined(type, called);
            }
        };
    }

    private String defined(Type type, String called) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = "t" + called.replaceAll("[^\\p{L}\\p{N}_]", "_");
        while (names.containsValue(name)) {
            name += "_";
        }
        names.put(type, name);
        return name;
    }

    /** Writes them, each after those it is made of. */
    void write(XmlText xml) {
        names.forEach((type, name) -> write(xml, type, name));
    }

    private void write(XmlText xml, Type type, String name) {
        switch (type) {
            case Type.Choice choice ->
                xml.open("itemDefinition", "name", name)
                        .leaf("typeRef", "string")
                        .feel("allowedValues", quoted(choice.values()))
                        .close();
            case Type.ListOf list ->
                xml.open("itemDefinition", "name", name, "isCollection", "true")
                        .leaf("typeRef", of(list.element(), name))
                        .close();
            case Type.Context context -> {
                xml.open("itemDefinition", "name", name);
                context.fields()
                        .forEach((field, each) -> xml.open("itemComponent", "name", field)
                                .leaf("typeRef", of(each, field))
                                .close());
                xml.close();
            }
            default -> throw new IllegalStateException("no item definition is needed for " + type);
        }
    }

    static String quoted(List<String> words) {
        return words.stream().map(FeelText::quoted).collect(Collectors.joining(", "));
    }
}
