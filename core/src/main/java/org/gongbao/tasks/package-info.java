/** Task lists of official documents: who leads, who cooperates, by when, and where it is printed. */
@NullMarked
package org.gongbao.tasks;

import org.jspecify.annotations.NullMarked;
