package org.gongbao.gazette;

/** Hears how far an import has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (stage, done, total) -> {};

    /** What an import does, in this order. */
    enum Stage {
        READING,
        STORING,
        LINKING,
        DONE
    }

    /** @param total how many steps this stage has; at least 1 */
    void at(Stage stage, int done, int total);
}
