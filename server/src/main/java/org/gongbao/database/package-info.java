/** Starts the bundled PostgreSQL or reaches the configured one, with one clear line for whatever is wrong. */
@NullMarked
package org.gongbao.database;

import org.jspecify.annotations.NullMarked;
