package org.gongbao.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a working site on a folder of its own. */
@Command(name = "demo", mixinStandardHelpOptions = true, resourceBundle = Messages.BUNDLE)
final class DemoCommand implements Callable<Integer> {

    static final String FOLDER = "data/demo";

    private final Console console;

    @Mixin
    private final Site site = new Site();

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        return site.run(console, FOLDER, application -> {});
    }
}
