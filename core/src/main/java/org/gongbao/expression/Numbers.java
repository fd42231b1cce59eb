package org.gongbao.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact decimals with limits, so that no expression can ask for a number that fills the memory. */
public final class Numbers {

    /** DMN's precision of quotients and powers: 34 digits, half even. */
    public static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final int MOST_DIGITS = 200;
    private static final int LARGEST_EXPONENT = 6144;
    private static final int LARGEST_POWER = 100_000;

    private Numbers() {}

    /** The number, or null where it is none or is out of all proportion. */
    public static @Nullable BigDecimal parse(String text) {
        if (text.length() > MOST_DIGITS) {
            return null;
        }
        try {
            return bounded(new BigDecimal(text));
        } catch (NumberFormatException notOne) {
            return null;
        }
    }

    /** This number, rounded to 34 digits where it grew beyond all use; null where its size is out of range. */
    public static @Nullable BigDecimal bounded(BigDecimal value) {
        if (value.signum() != 0 && Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT) {
            return null;
        }
        if (value.scale() > LARGEST_EXPONENT || value.scale() < -LARGEST_EXPONENT) {
            return value.signum() == 0 ? BigDecimal.ZERO : value.round(PRECISION);
        }
        return value.precision() > MOST_DIGITS ? value.round(PRECISION) : value;
    }

    static @Nullable BigDecimal power(BigDecimal base, BigDecimal exponent) {
        try {
            int whole = exponent.intValueExact();
            return Math.abs(whole) > LARGEST_POWER ? null : bounded(base.pow(whole, PRECISION));
        } catch (ArithmeticException broken) {
            double value = Math.pow(base.doubleValue(), exponent.doubleValue());
            return Double.isFinite(value) ? new BigDecimal(value).round(MathContext.DECIMAL64) : null;
        }
    }

    /** A number as people write it: no exponent, no zeros behind the point. */
    public static String text(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }
}
