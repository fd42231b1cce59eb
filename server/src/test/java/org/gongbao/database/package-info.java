/** Tests of the bundled PostgreSQL and of what can be wrong with a database. */
@NullMarked
package org.gongbao.database;

import org.jspecify.annotations.NullMarked;
