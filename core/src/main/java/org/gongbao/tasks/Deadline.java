package org.gongbao.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when a task is to be done.
 *
 * @param printed as the text has it, e.g. {@code 2025年底前} or {@code 长期坚持}
 * @param date the last day; null where the words name no single day
 */
public record Deadline(String printed, @Nullable LocalDate date) {}
