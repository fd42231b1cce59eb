package org.gongbao.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A part of a list.
 *
 * @param next what to ask for the next part after; null for the last part
 */
record Paged<T>(List<T> items, @Nullable String next) {

    static final String SIZE = "50";
    static final int LARGEST = 200;

    /** As many as are asked for, and never so many that an answer has no end. */
    static int most(int size) {
        return Math.clamp(size, 1, LARGEST);
    }

    /**
     * Out of all of a list, in its order.
     *
     * @param key by which the next part is asked for
     * @param after the key of the last one that is known; null for the beginning
     */
    static <T> Paged<T> of(List<T> all, Function<T, String> key, @Nullable String after, int size) {
        int from = after == null ? 0 : 1 + all.stream().map(key).toList().indexOf(after);
        if (after != null && from == 0) {
            throw unknown(after);
        }
        List<T> items = all.subList(from, Math.min(from + most(size), all.size()));
        return new Paged<>(items, from + items.size() < all.size() ? key.apply(items.getLast()) : null);
    }

    /**
     * Out of a list of which only this part is read.
     *
     * @param after the key of the last one that is known; null for the beginning
     * @param find the one of a key; refuses a key that it does not know
     * @param read those after one, which is null for the beginning, and at most so many
     */
    static <T> Paged<T> after(
            @Nullable String after,
            int size,
            Function<String, T> find,
            BiFunction<@Nullable T, Integer, List<T>> read,
            Function<T, String> key) {
        List<T> items = read.apply(after == null ? null : find.apply(after), most(size));
        return new Paged<>(items, items.size() < most(size) ? null : key.apply(items.getLast()));
    }

    <R> Paged<R> map(Function<T, R> to) {
        return new Paged<>(items.stream().map(to).toList(), next);
    }

    /** Out of all of a list that only grows at its end; the next part is asked for by how many are known. */
    static <T> Paged<T> grown(List<T> all, long after, int size) {
        if (after < 0 || after > all.size()) {
            throw unknown(Long.toString(after));
        }
        int from = (int) after;
        List<T> items = all.subList(from, Math.min(from + most(size), all.size()));
        int known = from + items.size();
        return new Paged<>(items, known < all.size() ? Integer.toString(known) : null);
    }

    /** The same, where only a part of it is read. */
    static <T> Paged<T> grown(long after, int size, IntFunction<List<T>> read) {
        if (after < 0) {
            throw unknown(Long.toString(after));
        }
        List<T> items = read.apply(most(size));
        return new Paged<>(items, items.size() < most(size) ? null : Long.toString(after + items.size()));
    }

    static ResponseStatusException unknown(String after) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "after is nothing of this list: " + after);
    }
}
