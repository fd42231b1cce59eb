/** Machine interfaces: the JSON API, feeds and the sitemap. */
@NullMarked
package org.gongbao.api;

import org.jspecify.annotations.NullMarked;
