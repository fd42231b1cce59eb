package org.gongbao.regulation;

/** What a block orders to be done, in the parts that the work kernel runs. */
public sealed interface Order permits Register, Duty, Ladder, Response {

    String name();
}
