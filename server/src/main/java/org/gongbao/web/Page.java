package org.gongbao.web;

/** The typed content of one page; each has a template of its own. */
interface Page {

    /** The template's file name. */
    String template();

    default int status() {
        return 200;
    }
}
