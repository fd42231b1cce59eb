package org.gongbao.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Units;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code organization/<county>.yaml}: each unit with its full name and its other printed forms. */
public final class OrganizationFiles implements Library.UnitsOf {

    private static final Units NONE = new Units(Map.of());

    private final Path folder;
    private final Map<String, Units> read = new ConcurrentHashMap<>();

    public OrganizationFiles(Path folder) {
        this.folder = folder;
    }

    /** A county without a file has no units: every unit a regulation names is then reported. */
    @Override
    public Units county(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private Units read(String county) {
        Path file = folder.resolve(county + ".yaml");
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, String> names = new HashMap<>();
            if (loaded instanceof Map<?, ?> map && map.get("单位") instanceof List<?> units) {
                units.forEach(unit -> add(unit, names));
            }
            return new Units(names);
        } catch (IOException | YAMLException unreadable) {
            throw new OrganizationUnreadable(file, unreadable.getMessage());
        }
    }

    private static void add(@Nullable Object unit, Map<String, String> names) {
        if (unit instanceof Map<?, ?> map && map.get("名称") instanceof String name) {
            names.put(name, name);
            if (map.get("简称") instanceof List<?> others) {
                others.forEach(other -> names.put(String.valueOf(other), name));
            }
        }
    }
}
