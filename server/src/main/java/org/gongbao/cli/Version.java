package org.gongbao.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        // Classes that were not packed into the jar, as in a test, have no version.
        return new String[] {
            "gongbao "
                    + Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "(unpacked)"),
            "Java " + Runtime.version()
        };
    }
}
