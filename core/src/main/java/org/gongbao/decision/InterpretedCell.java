package org.gongbao.decision;

import org.gongbao.expression.Evaluator;
import org.gongbao.expression.UnaryTests;
import org.jspecify.annotations.Nullable;

/** A cell that does more than compare with constants, as compiled code asks it. */
record InterpretedCell(TestedColumns columns, int column, UnaryTests tests) {

    static final int FAILS = 0;
    static final int HOLDS = 1;
    static final int UNKNOWN = -1;

    /** @return {@link #HOLDS}, {@link #FAILS} or, below zero, {@link #UNKNOWN} */
    int test(@Nullable Object[] values) {
        Boolean passes =
                Evaluator.test(tests, values[columns.positions().get(column)], name -> columns.named(name, values));
        return passes == null ? UNKNOWN : passes ? HOLDS : FAILS;
    }
}
