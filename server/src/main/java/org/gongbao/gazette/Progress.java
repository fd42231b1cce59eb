package org.gongbao.gazette;

/** Hears how far an import has come. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (stage, share) -> {};

    /** What an import does with each of its files; the last thing with all of them together. */
    enum Stage {
        READING,
        PROOFREADING,
        STORING,
        LINKING
    }

    /** @param share of the whole import, from 0 to 1; it never goes back */
    void at(Stage stage, double share);
}
