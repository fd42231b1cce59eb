package org.gongbao.exchange;

/** Is told how far a sheet is. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (done, total) -> {};

    void at(int done, int total);
}
