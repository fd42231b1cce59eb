package org.gongbao.cli;

import org.gongbao.GongbaoServer;
import org.springframework.boot.SpringApplication;

/** The program's entry. */
public final class Gongbao {

    private Gongbao() {}

    public static void main(String[] arguments) {
        SpringApplication.run(GongbaoServer.class, arguments);
    }
}
