/** The PostgreSQL under everything: started or reached with one clear line for whatever is wrong, and spoken to in pipelines. */
@NullMarked
package org.gongbao.database;

import org.jspecify.annotations.NullMarked;
