package org.gongbao.work;

import java.time.Instant;

/**
 * What was sent because a duty was late.
 *
 * @param about what it asks for; empty where that is the duty itself
 * @param step 提醒, 督办, 通报, 约谈 or 移送
 */
public record Notice(String step, String target, String about, Instant sentAt) {}
