/** Decisions: tables and formulas from facts to a result; proved when read, compiled to run, explained when asked. */
@NullMarked
package org.gongbao.decision;

import org.jspecify.annotations.NullMarked;
