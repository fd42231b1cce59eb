package org.gongbao;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private final ApplicationModules modules = ApplicationModules.of(GongbaoServer.class);

    @Test
    void the_packages_keep_their_boundaries() {
        modules.verify();
    }

    @Test
    void the_check_saw_the_packages() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("text", "document", "parse", "citation", "gazette", "access", "journal", "web", "api", "cli");
    }
}
