/** The pages: server-rendered, in Chinese and English, for readers and editors. */
@NullMarked
package org.gongbao.web;

import org.jspecify.annotations.NullMarked;
