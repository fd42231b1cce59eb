package org.gongbao.organization;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.regulation.Library;
import org.gongbao.regulation.Units;

/** The counties of {@code organization/<county>.yaml}, for whom no database knows better; each is read once. */
public final class OrganizationFiles implements Library.UnitsOf {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final String ENDING = ".yaml";

    private final Path folder;
    private final Map<String, Optional<Organization>> read = new ConcurrentHashMap<>();

    public OrganizationFiles(Path folder) {
        this.folder = folder;
    }

    /** A county without a file has no units: every unit a regulation names is then reported. */
    @Override
    public Units county(String name) {
        return find(name)
                .map(organization -> organization.names(LocalDate.now(CHINA)))
                .orElse(Units.NONE);
    }

    /** The counties that have a file. */
    Set<String> counties() {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new OrganizationUnreadable(folder + ": " + unreadable.getMessage());
        }
    }

    /** The county's file; empty where it has none. */
    Optional<Organization> find(String county) {
        return read.computeIfAbsent(county, this::read);
    }

    private Optional<Organization> read(String county) {
        Path file = folder.resolve(county + ENDING);
        // A county's name comes from a request too; it never leads out of the folder.
        if (!Objects.toString(file.getFileName()).equals(county + ENDING) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Reading reading = YamlLines.read(file.toString(), Files.readString(file), county);
            Assembly assembly = Assembly.of(Organization.empty(county), reading);
            if (!assembly.faults().isEmpty()) {
                throw new OrganizationUnreadable(assembly.faults().stream()
                        .map(fault -> fault.message(true))
                        .collect(Collectors.joining("\n")));
            }
            return Optional.of(assembly.result());
        } catch (IOException unreadable) {
            throw new OrganizationUnreadable(file + ": " + unreadable.getMessage());
        }
    }
}
